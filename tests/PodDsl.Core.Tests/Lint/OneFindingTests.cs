using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>One id reports a mistake that the reader and several rules could find.</summary>
public sealed class OneFindingTests
{
    private const string Image = "Image=docker.io/library/nginx:1.29\n";

    private static readonly string CorpusFolder = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus");

    [Theory]
    [InlineData("POD4014", "web.container", "[Container]\n" + Image + "[Service]\n#>\nUser=x\n")]
    [InlineData("POD4014", "web.kube", "[Kube]\nYaml=/srv/a.yaml\n[Service]\n#>\nGroup=x\n")]
    [InlineData("POD4014", "web.volume", "[Volume]\n[Service]\n#>\nDynamicUser=yes\n")]
    [InlineData("", "web.container", "[Container]\n" + Image + "[Service]\n#>\nUser=root\n")]
    [InlineData("POD6002", "web.container", "[Container]\n#>\nImage=nginx:1.29\n[Service]\nTimeoutStartSec=900\n")]
    [InlineData("POD6002", "web.image", "[Image]\n#>\nImage=nginx:1.29\n")]
    [InlineData("POD6005", "web.container", "[Container]\nAutoUpdate=registry\n#>\nImage=nginx:1.29\n[Service]\nTimeoutStartSec=900\n")]
    [InlineData("POD5020", "web.container", "[Container]\n" + Image + "#>\nPod=ollama\n")]
    [InlineData("POD5020", "web.container", "[Container]\n" + Image + "#>\nPod=gone.pod\n")]
    [InlineData("POD5020", "web.container", "[Container]\n" + Image + "#>\nNetwork=gone.network:ip=10.0.0.2\n")]
    [InlineData("POD5020", "web.container", "[Container]\n" + Image + "#>\nNetwork=gone.container\n")]
    [InlineData("POD5020", "web.container", "[Container]\n" + Image + "#>\nVolume=gone.volume:/x\n")]
    [InlineData("POD5020", "web.container", "[Container]\n" + Image + "#>\nMount=type=volume,source=gone.volume,destination=/x\n")]
    [InlineData("POD5020", "web.container", "[Container]\n#>\nImage=gone.build\n")]
    [InlineData("", "web.container", "[Container]\n" + Image + "#>\nVolume=/srv/old.volume:/x:Z\n")]
    [InlineData("POD3003", "web.container", "[Container]\n" + Image + "#>\nVolume=/srv/a:x\n")]
    [InlineData("POD3003", "web.container", "[Container]\n" + Image + "#>\nTmpfs=tmp\n")]
    [InlineData("POD1018", "web.container", "[Container]\n" + Image + "#>\nUserNS=Auto\n")]
    [InlineData("POD5010", "web.container", "[Container]\n" + Image + "#>\nExec=grep a\\.b\n")]
    [InlineData("POD5008", "web.container", "[Container]\n" + Image + "#>\nExec=serve %z\n")]
    [InlineData("POD8003", "web.container", "[Container]\n" + Image + "#>\nRemapUsers=auto\n")]
    public void A_mistake_is_reported_once(string id, string name, string text)
    {
        var line = text[..text.IndexOf("#>", StringComparison.Ordinal)].Count(character => character == '\n') + 2;
        Assert.Equal(id.Length == 0 ? [] : [id], IdsIn(line, Target.Default, new QuadletSource("/u/" + name, text)));
    }

    [Theory]
    [InlineData("Environment=TITLE=My own cloud", "POD5006")]
    [InlineData("Environment=TERM A=1", "POD5021")]
    public void A_word_that_an_older_Quadlet_leaves_out_is_reported_once(string line, string id) => Assert.Equal(
        [id],
        IdsIn(3, Target.Default with { Podman = new PodmanVersion(5, 4) }, new QuadletSource("/u/web.container", "[Container]\n" + Image + line + "\n")));

    [Theory]
    [InlineData("web.container", "[Container]\n")]
    [InlineData("web.container", "[Container]\nImage=\n")]
    [InlineData("web.image", "[Image]\n")]
    [InlineData("web.image", "[Image]\nImage=\n")]
    [InlineData("settings.artifact", "[Artifact]\n")]
    [InlineData("settings.artifact", "[Artifact]\nArtifact=\n")]
    public void A_missing_image_is_reported_once(string name, string text) => Assert.Equal(
        ["POD5020"],
        QuadletLint.Check([new QuadletSource("/u/" + name, text)], Target.Default).Findings
            .Where(finding => finding.IsError)
            .Select(finding => finding.Rule.Id));

    [Fact]
    public void A_unit_that_names_a_refused_one_is_not_refused_for_it() => Assert.Empty(IdsIn(
        3,
        Target.Default,
        new QuadletSource("/u/web.container", "[Container]\n" + Image + "Pod=site.pod\n"),
        new QuadletSource("/u/site.pod", "[Pod]\nNope=1\n")));

    [Theory]
    [InlineData("After=databse.service", "POD4011", "POD4052")]
    [InlineData("After=database", "POD4011", "POD4011")]
    [InlineData("Conflicts=databse.service", "POD4011", "POD4011")]
    [InlineData("After=network-onlin.target", "POD4011", "POD4052")]
    [InlineData("After=databases.service", "", "POD4052")]
    [InlineData("Conflicts=databasa.service", "POD4011", "")]
    public void A_misspelt_unit_is_reported_once_whether_the_host_is_known_or_not(string line, string id, string idOnHost)
    {
        Assert.True(HostFactsReader.TryRead(
            """{ "schema": 1, "systemUnits": [{ "name": "databasa.service", "vendor": true }] }""", out var facts, out _));
        QuadletSource[] sources =
        [
            new("/u/web.container", $"[Container]\n{Image}[Unit]\n{line}\nWants=database.service\n"), new("/u/database.container", "[Container]\n" + Image),
        ];
        Assert.Equal(id.Length == 0 ? [] : [id], IdsIn(4, Target.Default, sources));
        Assert.Equal(idOnHost.Length == 0 ? [] : [idOnHost], IdsIn(4, Target.Default with { Facts = facts }, sources));
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("# poddsl: disable POD2002\n", "", 0)]
    [InlineData("", "# poddsl: disable POD2002\n", 0)]
    public void A_clash_of_two_files_is_one_finding_and_a_suppression_in_either_counts_for_it(string inFirst, string inSecond, int count)
    {
        var findings = QuadletLint.Check(
            [
                new QuadletSource("/u/a.container", $"[Container]\n{Image}{inFirst}PublishPort=8080:80\n"),
                new QuadletSource("/u/b.container", $"[Container]\n{Image}{inSecond}PublishPort=8080:80\n"),
            ],
            Target.Default).Findings;
        Assert.Equal(count, findings.Count(finding => finding.Rule.Id == "POD2002"));
        Assert.All(
            findings.Where(finding => finding.Rule.Id == "POD2002"),
            finding => Assert.Equal(["/u/a.container:3", "/u/b.container:3"], finding.Places.Select(place => $"{place.Source.File}:{place.Source.Line}")));
        Assert.DoesNotContain(findings, finding => finding.Rule == ReaderRules.UnneededSuppression);
    }

    [Fact]
    public void What_the_reader_reports_of_the_corpus_no_rule_reports_again()
    {
        var reported = 0;
        foreach (var path in Directory.EnumerateFileSystemEntries(CorpusFolder).SelectMany(Directory.EnumerateFileSystemEntries))
        {
            string[] files = Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [path];
            var findings = QuadletLint.Check([.. files.Select(file => new QuadletSource(file, File.ReadAllText(file)))], Target.Default).Findings;
            foreach (var finding in findings.Where(finding => ReaderRules.All.Contains(finding.Rule)))
            {
                reported++;
                Assert.DoesNotContain(findings, other =>
                    other.Rule != finding.Rule && other.Source == finding.Source && other.Source.Length > 0 && other.Rule.Severity >= finding.Rule.Severity);
            }
        }

        Assert.True(reported > 50);
    }

    public static TheoryData<string, string> Keys => new(Options.All
        .Where(row => row is { Section: Section.Kind, IsQuadletKey: true, Kind: not null })
        .Select(row => (row.Kind!.Value.Extension(), row.Name)));

    /// <summary>The reader decides if a service is possible, and a rule reports it: both by one expansion.</summary>
    [Theory, MemberData(nameof(Keys))]
    public void What_systemd_takes_out_of_a_value_is_one_finding_of_the_rule(string extension, string key)
    {
        var lines = key switch { "RemapUid" or "RemapGid" => "RemapUsers=auto\n", _ => "" };
        foreach (var value in new[] { "$HOME/x", "$HOME/x:/y", "$A-b", "${A-b}", "$9", "x$", "$HOME", "${HOME}", "$", "$$", "a $A-b", "$A-b=c", "%h$A-b" })
        {
            var text = $"[{char.ToUpperInvariant(extension[0])}{extension[1..]}]\n{key}={value}\n{lines}";
            var source = new QuadletSource($"/u/web.{extension}", text);
            var findings = QuadletLint.Check([source], Target.Default).Findings.Where(finding => finding.Source.Line == 2).ToList();
            var refusals = QuadletReader.Read([source]).Problems.Where(problem => problem is { IsError: true, HasRule: true } && problem.Reason.ToString().Contains("vanishes", StringComparison.Ordinal));

            var said = string.Join("\n", findings.Select(finding => $"{finding.Rule.Id} {finding.Message}"));
            Assert.True(findings.Count(finding => finding.Rule.Id is "POD5009" or "POD5022") <= 1, $"{text}{said}");

            // The finding gives Quadlet's reason instead.
            Assert.True(!refusals.Any() || findings.Exists(finding => finding.Rule.Id is "POD5009" or "POD5020"), $"{text}{said}");
        }
    }

    private static IEnumerable<string> IdsIn(int line, Target target, params QuadletSource[] sources) =>
        QuadletLint.Check(sources, target).Findings
            .Where(finding => finding.Source.File == sources[0].Path && finding.Source.Line == line && finding.Rule.IsEnabledByDefault)
            .Select(finding => finding.Rule.Id);
}
