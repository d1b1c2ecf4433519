using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>The files in a bundle are judged as files, at their places in the bundle.</summary>
public sealed class BundleLintTests
{
    private const string Path = "/home/me/app.quadlets";

    public static TheoryData<string> Ids => [.. QuadletLint.Rules.Select(rule => rule.Id)];

    /// <summary>The examples of each rule, in one file and in several.</summary>
    [Theory, MemberData(nameof(Ids))]
    public void A_bundle_is_judged_as_its_files_are(string id)
    {
        foreach (var (name, example) in new RulePage(id).Examples(RulePage.UnitFiles))
        {
            var bundled = example.Files.Where(file => IsBundled(file) && example.Files.Count(other => other.FileName == file.FileName) == 1).ToList();
            if (bundled.Count < 2 || bundled.Select(file => file.Folder).Distinct().Count() > 1)
            {
                continue;
            }

            List<QuadletSource> files = [.. example.Files.Except(bundled), new($"{bundled[0].Folder}/app.quadlets", QuadletBundle.Write(bundled.Select(file => (file.FileName, file.Text))))];
            Assert.Equal(Spell(example.Files, example.FilesTarget), Spell(files, example.FilesTarget));
        }

        // A file that loses its folder is none that podman would bundle.
        static bool IsBundled(QuadletSource file) => QuadletReader.IsUnitOrDropIn(file) && !file.Path.EndsWith(".conf", StringComparison.Ordinal);
    }

    [Fact]
    public void Places_are_those_in_the_bundle()
    {
        const string text = "# FileName=web\n[Container]\nImage=docker.io/library/nginx:1.29\n---\n\n# FileName=db\n[Container]\nImage=docker.io/library/mariadb:11\nNonsense=1\n";
        var finding = Assert.Single(QuadletLint.Check([new QuadletSource(Path, text)], Target.Default).Findings, finding => finding.Rule.Id == "POD5020");
        Assert.Equal((Path, 9, "Nonsense=1"), (finding.Source.File, finding.Source.Line, text.Substring(finding.Source.Start, finding.Source.Length)));
        Assert.Equal([Path], QuadletLint.Check([new QuadletSource(Path, text)], Target.Default).Files);
    }

    /// <summary>A comment above the first section is for its own part.</summary>
    [Fact]
    public void A_comment_is_for_its_part()
    {
        const string part = "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\n";
        var found = QuadletLint.Check([new QuadletSource(Path, $"# FileName=a\n# poddsl: disable POD1006\n{part}---\n# FileName=b\n{part.Replace("110000", "310000", StringComparison.Ordinal)}")], Target.Default).Findings;
        Assert.Equal([10], found.Where(finding => finding.Rule.Id == "POD1006").Select(finding => finding.Source.Line));
        Assert.DoesNotContain(found, finding => finding.Rule.Id == "POD9021");
    }

    [Fact]
    public void Units_inside_and_outside_are_one_set()
    {
        var files = new[]
        {
            new QuadletSource(Path, "# FileName=web\n[Container]\nImage=docker.io/library/nginx:1.29\nNetwork=back.network\nPublishPort=80:80\n---\n# FileName=front\n[Network]\n"),
            new QuadletSource("/home/me/back.network", "[Network]\n"),
            new QuadletSource("/home/me/wiki.container", "[Container]\nImage=docker.io/library/httpd:2.4\nNetwork=front.network\nPublishPort=80:80\n"),
            new QuadletSource("/home/me/web.container.d/10-port.conf", "[Container]\nPublishPort=99999:80\n"),
        };
        var found = QuadletLint.Check(files, Target.Default).Findings;
        Assert.DoesNotContain(found, finding => finding.Rule.Id == "POD5020");
        Assert.Contains(found, finding => finding.Rule.Id == "POD2002");
        Assert.Contains(found, finding => finding.Rule.Id == "POD2001" && finding.Source.File.EndsWith("10-port.conf", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/etc/containers/systemd/app.quadlets", true)]
    [InlineData("/home/me/.config/containers/systemd/app/app.quadlets", true)]
    [InlineData("/home/me/app.quadlets", false)]
    public void A_bundle_where_Quadlet_looks_is_told(string path, bool isTold)
    {
        const string text = "# FileName=back\n[Network]\n";
        var found = QuadletLint.Check([new QuadletSource(path, text)], Target.Default).Findings;
        Assert.Equal(isTold ? [(1, "POD5021")] : [], found.Select(finding => (finding.Source.Line, finding.Rule.Id)));
        Assert.DoesNotContain(QuadletLint.Check([new QuadletSource(path, "# poddsl: disable POD5021\n" + text)], Target.Default).Findings, finding => finding.Rule.Id == "POD5021");
    }

    [Fact]
    public void An_older_podman_takes_none_apart()
    {
        var found = QuadletLint.Check([new QuadletSource(Path, "# FileName=back\n[Network]\n")], Target.Default with { Podman = new PodmanVersion(5, 4) }).Findings;
        Assert.Equal(["POD5021"], found.Select(finding => finding.Rule.Id));
    }

    /// <summary>A fix changes its part alone.</summary>
    [Fact]
    public void A_fix_changes_one_part()
    {
        const string text = "# FileName=a\r\n[Container]\r\nImage=docker.io/library/nginx:1.29\r\nUIDMap=0:110000:65536\r\n---\r\n# FileName=b\r\n[Container]\r\nImage=docker.io/library/nginx:1.29\r\n";
        var mended = QuadletFixes.Apply([new QuadletSource(Path, text)], Target.Default, finding => finding.Rule.Id == "POD1006" ? finding.Fixes[0] : null).Sources;
        Assert.Equal(text.Replace("UIDMap=0:110000:65536\r\n", "UIDMap=0:110000:65536\r\nGIDMap=0:110000:65536\r\n", StringComparison.Ordinal), Assert.Single(mended).Text);
    }

    private static List<string> Spell(IReadOnlyList<QuadletSource> files, Target target) =>
    [
        .. QuadletLint.Check(files, target).Findings
            .Select(finding => $"{finding.Unit?.FileName} {finding.Rule.Id} {LineAt(files, finding)}").Order(StringComparer.Ordinal),
    ];

    private static string LineAt(IReadOnlyList<QuadletSource> files, Finding finding) => finding.Source.Length == 0 ? ""
        : files.First(file => file.Path == finding.Source.File).Text[finding.Source.Start..].Split('\n')[0];
}
