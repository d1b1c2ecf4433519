using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Findings do not depend on the order in which the caller names files.</summary>
public sealed class OrderOfFilesTests
{
    public static TheoryData<string> Folders => [.. Corpus.All.Where(folder => folder.Sources.Count > 1).Select(folder => folder.Name)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Findings_are_those_of_every_other_order(string name)
    {
        var sources = Corpus.All.Single(folder => folder.Name == name).Sources;
        var expected = Say(sources);
        var random = new Random(name.Length);
        for (var rounds = TestExtent.Of(4, 1); rounds > 0; rounds--)
        {
            var shuffled = sources.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Say(shuffled));
        }
    }

    [Fact]
    public void The_member_of_a_pod_that_is_named_is_always_the_same()
    {
        QuadletSource[] sources =
        [
            new("/u/p.pod", "[Pod]\n"),
            .. "abcd".Select(name => new QuadletSource($"/u/{name}.container", "[Container]\nImage=docker.io/library/nginx:1.29\nPod=p.pod\nPublishPort=80:80\nVolume=/srv/x:/x:Z\n")),
        ];
        Assert.Equal(Say(sources), Say([.. sources.Reverse()]));
    }

    [Fact]
    public void One_of_units_that_start_each_other_stands_for_all_whatever_the_order()
    {
        QuadletSource[] sources = [Wants("a", "b"), Wants("b", "c"), Wants("c", "a")];
        Assert.Contains(Say(sources), finding => finding.Contains("POD4016 Nothing starts 'a'", StringComparison.Ordinal));
        Assert.Equal(Say(sources), Say([.. sources.Reverse()]));
    }

    [Fact]
    public void Of_two_files_of_one_name_the_first_that_is_named_counts()
    {
        QuadletSource[] sources =
        [
            new("/b/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\n"), new("/a/web.container", "[Container]\nImage=docker.io/library/httpd:2.4\n"),
        ];
        Assert.Contains(Say(sources), finding => finding.StartsWith("/a/web.container", StringComparison.Ordinal) && finding.Contains("POD5021", StringComparison.Ordinal));
        Assert.Contains(Say([.. sources.Reverse()]), finding => finding.StartsWith("/b/web.container", StringComparison.Ordinal) && finding.Contains("POD5021", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_drop_ins_of_one_name_lint_takes_the_one_that_convert_takes()
    {
        // By the names of the files, /b would come first.
        QuadletSource[] sources =
        [
            new("/a/zz.container", Unit), new("/a/web.container.d/5.conf", "[Container]\nHostName=a\n"),
            new("/b/aa.container", Unit), new("/b/web.container.d/5.conf", "[Container]\nHostName=b\n"),
            new("/c/web.container", Unit),
        ];

        Assert.Equal("a", Host(QuadletLint.Check(sources, Target.Default).Units.Units));
        Assert.Equal("a", Host(QuadletReader.Read(sources).Parsed));
    }

    private const string Unit = "[Container]\nImage=docker.io/library/nginx:1.29\n";

    private static string? Host(IEnumerable<Core.Model.Unit> units) => units.Single(unit => unit.Name == "web").Find("HostName")?.ToArgument().Marked;

    private static QuadletSource Wants(string name, string other) =>
        new($"/u/{name}.container", $"[Unit]\nWants={other}.service\n[Container]\nImage=docker.io/library/nginx:1.29\n");

    private static List<string> Say(IReadOnlyList<QuadletSource> sources) =>
    [
        .. QuadletLint.Check(sources, Target.Default).Findings
            .Select(finding => $"{finding.Source.File}:{finding.Source.Line}:{finding.Source.Column} {finding.Rule.Id} {finding.Message} "
                + $"[{string.Join(", ", finding.AdditionalSources.Select(source => $"{source.File}:{source.Line}"))}] "
                + $"{{{string.Join("; ", finding.Fixes.Select(fix => fix.Key + " " + fix.Title))}}}")
            .Order(StringComparer.Ordinal),
    ];
}
