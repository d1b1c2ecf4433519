using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

public sealed class QuadletLintTests
{
    private const string Image = "Image=docker.io/library/nginx:1.29\n";
    private const string Map = "UIDMap=0:110000:4999\nUIDMap=65534:114999:1\nGIDMap=0:110000:4999\nGIDMap=65534:114999:1\n";

    /// <summary>The rest of a container without any suggestion.</summary>
    private const string Started = "[Service]\nTimeoutStartSec=900\n[Install]\nWantedBy=multi-user.target\n";

    [Fact]
    public void Refusal_has_an_id_and_its_place() => Assert.Equal(
        ["web.container:3:1 POD5020 Quadlet has no key Ports in [Container], and refuses the file. Did you mean PublishPort=?"],
        Check($"[Container]\n{Image}Ports=80\n"));

    [Fact]
    public void Warning_has_an_id_and_its_place() => Assert.Equal(
        ["web.container:3:1 POD5021 The quote is not closed; Quadlet takes the rest of the value for one word. Check the quotes."],
        Check($"[Container]\n{Image}Label=\"a=b\n"));

    [Fact]
    public void The_lines_of_a_template_are_one_error()
    {
        var file = new QuadletSource("/u/a.container", "[Container]\n{{#if image}}\nImage=docker.io/library/nginx:1.29\n{{/if}}\n{% if name %}\nContainerName={{ name }}\n{% endif %}\n");

        var finding = Assert.Single(QuadletLint.Check([file], Target.Default).Findings, finding => finding.IsError);
        Assert.Equal((2, "POD5020"), (finding.Source.Line, finding.Rule.Id));
        Assert.Equal("This is a line of a template, and Quadlet refuses the file until a program has filled it in. Look at the file that the program makes.", finding.Message);
    }

    [Theory]
    [InlineData("Exec=redis-server --save \"\" --appendonly no", "Write ${EMPTY} for it, and Environment=EMPTY= in [Service].")]
    [InlineData("Label=a=b \"\" c=d", "Check the quotes.")]
    public void An_empty_word_has_a_way_out_where_a_variable_can_stand_for_it(string line, string remedy) => Assert.Equal(
        [$"web.container:3:1 POD5021 An empty word ends the list for Quadlet; it and what follows on the line are lost. {remedy}"],
        Check($"[Container]\n{Image}{line}\n"));

    [Fact]
    public void What_only_a_service_loses_is_no_finding() => Assert.Empty(Check($"[Container]\n{Image}AddDevice=-/dev/kvm\n"));

    [Fact]
    public void A_drop_in_of_several_units_is_reported_once() => Assert.Single(
        Find([Container("a", Image), Container("b", Image), new QuadletSource("/u/container.d/x.conf", "[Container]\nnonsense\n")]));

    [Theory]
    [InlineData("# poddsl: disable POD1006\n[Container]\n", "")]
    [InlineData("[Container]\n", "# poddsl: disable POD1006 -- the groups are the same\n")]
    [InlineData("[Container]\n", "; PodDsl: disable POD1003, POD1006\n")]
    [InlineData("[Container]\n", "#poddsl:disable POD1006\n\n# another one\n")]
    public void A_comment_suppresses_a_rule(string head, string before) =>
        Assert.DoesNotContain(Check($"{head}{Image}{before}UIDMap=u0:0:1\nUIDMap=0:110000:65536\n".Replace("u0:0:1", "65536:5:1", StringComparison.Ordinal)), Says("POD1006"));

    [Theory]
    [InlineData("[Container]\n# poddsl: disable POD1006\n", "")]
    [InlineData("[Container]\n", "# poddsl: disable POD1004\n")]
    [InlineData("[Container]\n", "# disable POD1006\n")]
    public void It_counts_for_the_next_setting_and_its_rule_only(string head, string before) =>
        Assert.Contains(Check($"{head}{Image}{before}UIDMap=0:110000:65536\n"), Says("POD1006"));

    [Fact]
    public void It_counts_for_the_setting_in_whose_lines_it_stands() =>
        Assert.DoesNotContain(Check($"[Container]\n{Image}UIDMap= \\\n# poddsl: disable POD1006\n0:110000:65536\n"), Says("POD1006"));

    [Theory]
    [InlineData("# poddsl: disable POD1006\n[Container]\n", "web.container:1:1 POD9021 '# poddsl: disable POD1006' suppresses nothing in this file. Remove it.")]
    [InlineData("[Container]\n# poddsl: disable POD1006\n", "web.container:2:1 POD9021 '# poddsl: disable POD1006' suppresses nothing at the setting that follows. Remove it.")]
    [InlineData("# poddsl: disable POD1O06\n[Container]\n", "web.container:1:1 POD9020 POD1O06 is no rule about unit files. Did you mean POD1006?")]
    [InlineData("# poddsl: disable\n[Container]\n", "web.container:1:1 POD9020 'disable' names no rule. Write for example # poddsl: disable POD1003.")]
    [InlineData("# poddsl: disabel POD1006\n[Container]\n", "web.container:1:1 POD9020 'disabel' is nothing that a comment can say to PodDsl. Did you mean 'disable'?")]
    [InlineData("[Container]\n  # poddsl: sharesIdsWith=a.container\n", "web.container:2:3 POD9020 'sharesIdsWith' is nothing that a comment can say to PodDsl. Did you mean 'SharesIdsWith'?")]
    [InlineData("[Container]\n# poddsl: SharesIdsWith\n", "web.container:2:1 POD9020 SharesIdsWith needs a value. Write # poddsl: SharesIdsWith=other.container.")]
    [InlineData("[Container]\n# poddsl: SharesIdsWith=wep.container\n", "web.container:2:1 POD9020 There is no unit wep.container among the files. Did you mean web.container?")]
    public void A_comment_that_says_nothing_is_reported(string head, string expected) =>
        Assert.Contains(expected, Check(head + Image));

    [Fact]
    public void A_comment_declares_what_is_meant()
    {
        QuadletSource[] Sources(string comment) => [Container("a", comment + Image + Map), Container("b", Image + Map)];
        var finding = Assert.Single(Find(Sources("")));
        Assert.Equal(("POD1003", "/u/a.container /u/b.container"), (finding.Rule.Id, string.Join(" ", finding.Places.Select(place => place.Source.File))));
        var declared = Sources("# poddsl: SharesIdsWith=b.container -- one application\n");
        Assert.Empty(Find(declared));
        var setting = QuadletLint.Check(declared, Target.Default).Units.Units[0].FindSetting(Section.Intent, "SharesIdsWith")!;
        Assert.Equal(new SourceSpan("/u/a.container", 12, 54, 2, 1), setting.Source);
    }

    [Theory]
    [InlineData("POD6003", "Image=docker.io/library/nextcloud\n", "FloatingTag")]
    [InlineData("POD4016", Image, "ManualStart")]
    public void A_comment_without_a_value_declares_too(string id, string lines, string declaration)
    {
        QuadletSource Source(string comment, string end) => new("/u/web.container", $"[Container]\n{comment}{lines}[Service]\nTimeoutStartSec=900\n{end}");
        var end = declaration == "ManualStart" ? "" : "[Install]\nWantedBy=multi-user.target\n";
        Assert.Equal([id], Find([Source("", end)], on: id).Select(finding => finding.Rule.Id));
        Assert.Empty(Find([Source($"# poddsl: {declaration}\n", end)], on: id));
        Assert.Empty(Find([Source($"# poddsl: {declaration} -- meant\n", end)], on: id));
        Assert.Contains(
            $"{declaration} takes no value. Write # poddsl: {declaration}, and a reason behind ' -- '.",
            Find([Source($"# poddsl: {declaration}=yes\n", end)], on: id).Select(finding => finding.Message));

        var mended = QuadletFixes.Apply([Source("", end)], Target.Default, finding => finding.Fixes.FirstOrDefault(fix => fix.Key == "Declare" + declaration), decides: true);
        Assert.Equal(1, mended.Mended);
        Assert.Equal(Source($"# poddsl: {declaration}\n", end), Assert.Single(mended.Sources));
    }

    [Theory]
    [InlineData("Exec=grep a\\.b\n", "Exec=grep \"a\\\\.b\"\n")]
    [InlineData("Environment=A=1\n  Environment = B=\\q D=4\nEnvironment=C=3\n", "Environment=A=1\n  Environment = \"B=\\\\q\" D=4\nEnvironment=C=3\n")]
    [InlineData("Environment=B=\\q\nEnvironment=C=3\n", "Environment=\"B=\\\\q\"\nEnvironment=C=3\n")]
    [InlineData("PodmanArgs=--a\nPodmanArgs=--b=\\q c\nPodmanArgs=--d\n", "PodmanArgs=--a\nPodmanArgs=\"--b=\\\\q\" c\nPodmanArgs=--d\n")]
    public void A_line_that_was_dropped_is_mended_where_it_stands(string before, string after)
    {
        QuadletSource[] sources = [Container("web", Image + before)];
        Assert.Equal(["POD5010"], Find(sources).Select(finding => finding.Rule.Id));
        var mended = QuadletFixes.Apply(sources, Target.Default, First, decides: true);
        Assert.Equal(Container("web", Image + after), Assert.Single(mended.Sources));
        Assert.Empty(Find(mended.Sources));
    }

    [Fact]
    public void A_conversion_knows_nothing_of_such_comments()
    {
        var reading = QuadletReader.Read([Container("a", "# poddsl: disabel POD1006\n# poddsl: disable POD1006\n" + Image)]);
        Assert.Empty(reading.Problems);
        Assert.Single(reading.Units);
    }

    [Theory]
    [InlineData("GroupAdd=audio\n", "5.0", "GroupAdd= of 'web' needs podman 5.1, and the files are for 5.0, whose Quadlet refuses the file. Give podman the flag through PodmanArgs=, or lint for a newer podman.")]
    [InlineData("GroupAdd=audio\n", "5.1", null)]
    [InlineData("StartWithPod=false\n", "5.0", "StartWithPod= of 'web' needs podman 5.3, and the files are for 5.0, whose Quadlet refuses the file. Take it out, or lint for a newer podman.")]
    [InlineData("", "4.3", "Quadlet came with podman 4.4, and 'web' is for podman 4.3. Convert it to a service, or lint for a newer podman.")]
    public void A_key_must_be_known_to_the_podman_that_the_files_are_for(string line, string podman, string? expected)
    {
        Assert.True(PodmanVersion.TryParse(podman, out var version));
        var findings = Find([Container("web", Image + line)], new Target(version, UnitScope.System));
        Assert.Equal(expected is null ? [] : [expected], findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Fixes_are_applied_until_nothing_is_left_and_no_two_take_the_same_range()
    {
        QuadletSource[] sources =
        [
            Container("a", Image + "UIDMap=0:110000:4999\n"), Container("b", Image + "UIDMap=0:110000:4999\n"), Container("c", Image + "UIDMap=0:110000:4999\n"),
        ];
        var mended = QuadletFixes.Apply(sources, Target.Default, First, decides: true);
        Assert.DoesNotContain(mended.Result.Findings, finding => finding.Rule.IsEnabledByDefault);
        Assert.All(mended.Sources, source => Assert.Matches(
            @"^\[Container\]\nImage=\S+\nUIDMap=0:(\d+):4999\nUIDMap=65534:(\d+):1\nGIDMap=0:\1:4999\nGIDMap=65534:\2:1\n\[Service\]", source.Text));
    }

    [Fact]
    public void A_key_that_is_too_new_becomes_the_flag()
    {
        var target = new Target(new PodmanVersion(5, 0), UnitScope.System);
        var mended = QuadletFixes.Apply([Container("web", Image + "GroupAdd=audio video\n")], target, First, decides: true);
        Assert.Equal($"[Container]\n{Image}PodmanArgs=--group-add \"audio video\"\n{Started}", Assert.Single(mended.Sources).Text);
        Assert.DoesNotContain(mended.Result.Findings, finding => finding.Rule.IsEnabledByDefault);
    }

    [Fact]
    public void Misspelt_key_of_a_drop_in_is_mended_though_other_units_have_the_drop_in_too()
    {
        const string text = "[Container]\nImage=docker.io/library/nginx:1.29\n";
        QuadletSource[] sources =
        [
            new("/u/a.container", text + "Hostname=a\n"), new("/u/b.container", text + "Hostname=b\n"), new("/u/c.container", text),
            new("/u/container.d/1.conf", "[Container]\nHostname=d\n"),
        ];

        var mended = QuadletFixes.Apply(sources, Target.Default, finding => finding.Fixes.FirstOrDefault(fix => fix.Key == "CorrectKey"));

        // That of b is not: it has a HostName= now, from the drop-in.
        Assert.Equal(
            ["HostName=a", "Hostname=b", "", "HostName=d"],
            mended.Sources.Select(source => source.Text.Split('\n').LastOrDefault(line => line.StartsWith("Host", StringComparison.Ordinal), "")));
        Assert.Equal("/u/b.container", Assert.Single(mended.Result.Findings, finding => finding.IsError).Source.File);
    }

    private static Fix? First(Finding finding) => finding.Rule.IsEnabledByDefault && finding.Fixes is [var fix, ..] ? fix : null;

    [Theory]
    [InlineData("app.build", "[Build]\nImageTag=localhost/app:1\nFile=%h/app.Containerfile\n", "POD5020 Quadlet of podman 5.4 takes File=%h/app.Containerfile for a relative path, and nothing says to what. Set SetWorkingDirectory=unit, or write an absolute path.")]
    [InlineData("app.container", "[Container]\nImage=docker.io/library/nginx:1.29\nReloadCmd=/bin/kill -HUP 1 \\z\n", "POD5020 Quadlet of podman 5.4 has no key ReloadCmd in [Container], and refuses the file; it came with 5.5. Remove it.")]
    [InlineData("two.kube", "[Kube]\nYaml=/opt/a.yaml\nYaml=/opt/b.yaml\n", "POD5021 Quadlet of podman 5.4 plays the file of the last Yaml= only, and not /opt/a.yaml. Write a .kube file for each, or use podman 5.7.")]
    [InlineData("model.artifact", "[Artifact]\nArtifact=quay.io/acme/model:1\n", "POD5021 Quadlet knows no .artifact files before podman 5.7; with 5.4 this one is ignored. Use a newer podman, or do without the file.")]
    [InlineData("app.pod", "[Pod]\n[Service]\nEnvironment=A=1\n", "POD5021 Quadlet of podman 5.4 puts its own PODMAN_SYSTEMD_UNIT in place of the last Environment= of a pod, so this one is lost. Write Environment=PODMAN_SYSTEMD_UNIT=%n behind it, which is the one to lose.")]
    [InlineData("web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nMemory=1g\n", "POD8001 Memory= of 'web' needs podman 5.5, and the files are for 5.4, whose Quadlet refuses the file. Give podman the flag through PodmanArgs=, or lint for a newer podman.")]
    public void Older_podman_is_asked_about_what_it_does_otherwise(string name, string text, string expected)
    {
        QuadletSource[] sources = [new("/u/" + name, text)];
        string[] ids = ["POD5020", "POD5021", "POD8001"];

        Assert.DoesNotContain(Find(sources), finding => ids.Contains(finding.Rule.Id));
        Assert.Equal(
            expected,
            Assert.Single(Find(sources, new Target(new PodmanVersion(5, 4), UnitScope.System)), finding => ids.Contains(finding.Rule.Id)) is var found ? $"{found.Rule.Id} {found.Message}" : "");
    }

    [Fact]
    public void Key_that_is_too_new_does_not_cost_those_who_name_the_unit()
    {
        var found = Find(
            [
                new("/u/back.network", "[Network]\nInterfaceName=b0\n"),
                new("/u/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nNetwork=back.network\n"),
            ],
            new Target(new PodmanVersion(5, 4), UnitScope.System));

        Assert.Equal(["POD8001"], found.Where(finding => finding.IsError).Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("LogDriver=\n", "POD5022 Quadlet makes --log-driver without a value of the empty LogDriver=, and podman takes the next flag for it. Take the line out, or give it a value.")]
    public void What_Quadlet_takes_is_not_said_to_be_refused_by_it(string line, string expected) =>
        Assert.Equal($"web.container:3:1 {expected}", Assert.Single(Check($"[Container]\n{Image}{line}"), Says("POD5022")));

    [Fact]
    public void Word_that_vanishes_is_not_said_to_be_refused_by_Quadlet()
    {
        var found = Check($"[Container]\n{Image}Volume=$HOME/logs:/var/log/nginx\n").ToList();

        Assert.Contains(found, Says("POD5009"));
        Assert.DoesNotContain(found, Says("POD5020"));
    }

    private static IEnumerable<string> Check(string text) =>
        Find([new QuadletSource("/u/web.container", text + Started)])
            .Select(finding => $"{finding.Source.File[3..]}:{finding.Source.Line}:{finding.Source.Column} {finding.Rule.Id} {finding.Message}");

    /// <summary>The findings without rules that are off by default.</summary>
    private static IEnumerable<Finding> Find(IReadOnlyList<QuadletSource> sources, Target? target = null, string? on = null) =>
        QuadletLint.Check(sources, target ?? Target.Default).Findings.Where(finding => finding.Rule.IsEnabledByDefault || finding.Rule.Id == on);

    private static Predicate<string> Says(string id) => finding => finding.Contains($" {id} ", StringComparison.Ordinal);

    private static QuadletSource Container(string name, string lines) => new($"/u/{name}.container", "[Container]\n" + lines + Started);
}
