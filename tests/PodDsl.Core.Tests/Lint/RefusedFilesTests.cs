using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>
/// A refusal hides no other mistake, and causes no finding elsewhere: a refused file exists, and its settings count.
/// </summary>
public sealed class RefusedFilesTests
{
    private const string Image = "Image=docker.io/library/nginx:1.29\n";
    private const string Rest = "[Service]\nTimeoutStartSec=900\n[Install]\nWantedBy=multi-user.target\n";

    /// <summary>Lines that the generator refuses, whatever else is in the file.</summary>
    private static readonly string[] Refused = ["NoSuchKey=1", "Volume=absent.volume:/absent", "ReloadCmd=caddy reload --config /etc/caddy/Caddyfile --force\nReloadSignal=HUP"];

    public static TheoryData<string> Stacks => [.. Legitimate().Select(stack => stack.Name)];

    [Fact]
    public void All_that_is_wrong_with_a_refused_file_is_found() => Assert.Equal(
        ["3 POD5020", "4 POD5007", "5 POD2001", "6 POD5020"],
        FindingsIn($"[Container]\n{Image}Network=proxy.network\nEnvironment=COOKIE=false # only local\nPublishPort=99999:80\nNoSuchKey=1\n{Rest}"));

    [Theory]
    [InlineData("Image=gone.build\nPull=newer\nAutoUpdate=registry\n")]
    [InlineData(Image + "Pod=gone.pod\n")]
    [InlineData(Image + "Pod=gone\n")]
    [InlineData(Image + "Network=gone.network:ip=10.0.0.2\nPublishPort=127.0.0.1:80:80\n")]
    [InlineData(Image + "Network=gone.container\n")]
    [InlineData(Image + "Volume=gone.volume:/x:Z\n")]
    [InlineData(Image + "Mount=type=volume,source=gone.volume,destination=/x\n")]
    [InlineData(Image + "Mount=type=bind\n")]
    [InlineData(Image + "HealthCmd=/check\nNotfy=healthy\n")]
    [InlineData("Imege=docker.io/library/nginx:1.29\nRootfs=/srv\n")]
    [InlineData("HostName=web\n")]
    [InlineData(Image + "Volume=$GONE:/x\n")]
    public void One_mistake_is_one_finding(string lines) =>
        Assert.Single(FindingsIn("[Container]\n" + lines + Rest));

    [Fact]
    public void Members_of_a_refused_pod_are_started_by_it() => Assert.Equal(["POD5020"], Ids(
        ("m.container", $"[Container]\n{Image}Pod=p.pod\n[Service]\nTimeoutStartSec=900\n"),
        ("p.pod", "[Pod]\nNetwork=gone.network\n[Install]\nWantedBy=default.target\n")));

    [Fact]
    public void Members_of_a_pod_that_cannot_be_parsed_are_started_by_it() => Assert.Equal(["POD5020", "POD5020"], Ids(
        ("m.container", $"[Container]\n{Image}Pod=p.pod\n[Service]\nTimeoutStartSec=900\n"),
        ("p.pod", "[Pod]\n{{ if x }}\n[Install]\nWantedBy=default.target\n")));

    [Fact]
    public void A_file_that_cannot_be_parsed_exists() => Assert.Equal(["POD5020"], Ids(
        ("app.container", $"[Unit]\nAfter=cache.service\nWants=cache.service\n[Container]\n{Image}{Rest}"),
        ("cache-standalone.container", $"[Container]\nContainerName=cache\n{Image}{Rest}"),
        ("cache.container", $"[Container]\n{Image}{{{{- if x }}}}\nExec=a\n")));

    [Fact]
    public void What_a_file_starts_that_cannot_be_parsed_is_not_called_idle() => Assert.Equal(["POD5020"], Ids(
        ("app.container", $"[Unit]\nRequires=db.service\nAfter=db.service\n[Container]\n{Image}garbage\n{Rest}"),
        ("db.container", $"[Container]\n{Image}[Service]\nTimeoutStartSec=900\n")));

    [Fact]
    public void A_name_with_a_specifier_is_shown_with_the_name_that_is_meant()
    {
        Assert.Equal(
            "There is no unit %N.volume among the files. Quadlet looks for the file before systemd fills in specifiers, so write valkey.volume.",
            Refusal(("valkey.container", $"[Container]\n{Image}Volume=%N.volume:/data\n{Rest}"), ("valkey.volume", "[Volume]\n")));
        Assert.Equal(
            "There is no unit sync@%i.volume among the files. Quadlet looks for the file before systemd fills in specifiers, so write sync@.volume.",
            Refusal(("sync@.container", $"[Container]\n{Image}Volume=sync@%i.volume:/data\n{Rest}"), ("sync@.volume", "[Volume]\n")));
        Assert.Equal(
            "There is no unit %H.volume among the files. Quadlet looks for the file before systemd fills in specifiers, so write its whole name.",
            Refusal(("web.container", $"[Container]\n{Image}Volume=%H.volume:/data\n{Rest}")));
    }

    [Theory]
    [InlineData("CPUQuota=200%", "It is a directive of systemd, so move it to [Service].")]
    [InlineData("MemoryMax=4G", "It is a directive of systemd, so move it to [Service].")]
    [InlineData("After=db.service", "It is a directive of systemd, so move it to [Unit].")]
    [InlineData("WantedBy=default.target", "It is a directive of systemd, so move it to [Install].")]
    [InlineData("Arch=arm64", "Remove it, or give podman --arch through PodmanArgs=.")]
    [InlineData("Link=db", "Remove it.")]
    [InlineData("Hostname=web", "Did you mean HostName=?")]
    public void The_way_out_of_a_key_is_one_that_exists(string line, string remedy) => Assert.Equal(
        $"Quadlet has no key {line.Split('=')[0]} in [Container], and refuses the file. {remedy}",
        Refusal(("web.container", $"[Container]\n{Image}{line}\n{Rest}")));

    [Fact]
    public void A_value_that_vanishes_is_no_refusal_of_Quadlet()
    {
        var finding = Assert.Single(Find(("ui.container", $"[Container]\n{Image}Volume=$HOME/logs:/var/log/nginx\n{Rest}")));
        Assert.Equal(
            "systemd puts nothing in place of '$HOME/logs:/var/log/nginx' in Volume= of 'ui' before the container starts. Write the home directory as %h, or double the $.",
            finding.Message);
        Assert.Equal("POD5009", finding.Rule.Id);
    }

    /// <summary>A refused line in any file of a real folder removes no other finding, and adds none.</summary>
    [Theory]
    [MemberData(nameof(Stacks))]
    public void A_refusal_changes_nothing_else(string stack)
    {
        var sources = Legitimate().Single(found => found.Name == stack).Sources;
        var before = Say(sources);
        for (var index = 0; index < sources.Count; index++)
        {
            if (sources[index].FileName.EndsWith(".container", StringComparison.Ordinal))
            {
                var line = Refused[index % Refused.Length];
                List<QuadletSource> changed = [.. sources];
                changed[index] = sources[index] with { Text = sources[index].Text.TrimEnd('\n') + $"\n[Container]\n{line}\n" };
                Assert.Equal(before, Say(changed));
            }
        }
    }

    /// <summary>A network of another folder is unknown; that does not mean that a container has not joined it.</summary>
    [Theory]
    [MemberData(nameof(Stacks))]
    public void A_file_that_is_not_passed_along_is_missed_once(string stack)
    {
        var sources = Legitimate().Single(found => found.Name == stack).Sources;
        var before = Say(sources);
        foreach (var absent in sources.Where(source => source.FileName.EndsWith(".network", StringComparison.Ordinal) || source.FileName.EndsWith(".volume", StringComparison.Ordinal)))
        {
            List<QuadletSource> rest = [.. sources.Where(source => source != absent)];
            Assert.Equal([], Say(rest).Except(before));
        }
    }

    private static IEnumerable<(string Name, IReadOnlyList<QuadletSource> Sources)> Legitimate() =>
        Corpus.Of("legitimate/system").Concat(Corpus.Of("legitimate/user"));

    private static List<string> Say(IReadOnlyList<QuadletSource> sources) =>
    [
        .. QuadletLint.Check(sources, Target.Default).Findings
            .Where(finding => finding.Rule != ReaderRules.Refused)
            .Select(finding => $"{finding.Source.File}:{finding.Source.Line} {finding.Rule.Id} {finding.Message}"),
    ];

    private static string[] FindingsIn(string text) =>
        [.. Find(("web.container", text)).Select(finding => $"{finding.Source.Line} {finding.Rule.Id}")];

    private static string[] Ids(params (string Name, string Text)[] files) => [.. Find(files).Select(finding => finding.Rule.Id)];

    private static string Refusal(params (string Name, string Text)[] files) =>
        Assert.Single(Find(files), finding => finding.Rule == ReaderRules.Refused).Message;

    private static IEnumerable<Finding> Find(params (string Name, string Text)[] files) =>
        QuadletLint.Check([.. files.Select(file => new QuadletSource("/units/" + file.Name, file.Text))], Target.Default).Findings
            .Where(finding => finding.Rule.IsEnabledByDefault);
}
