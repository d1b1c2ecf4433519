using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Harm that fixes once did to unit files, and do no more.</summary>
public sealed class HarmlessFixTests
{
    private const string Image = "[Container]\nImage=docker.io/library/nginx:1.29\n";

    [Fact]
    public void Dns_keeps_its_two_protocols_on_one_port() => Assert.Equal(
        "[Container]\nImage=docker.io/library/dns:1\nPublishPort=8053:53/tcp\nPublishPort=8053:53/udp\n",
        Mend("MoveHostPort", "a.container", [("a.container", "[Container]\nImage=docker.io/library/dns:1\nPublishPort=53:53/tcp\nPublishPort=53:53/udp\n"), ("b.container", Image + "PublishPort=53:53/tcp\n")], "a.container"));

    [Theory]
    [InlineData("AutoUpdate=local\n")]
    [InlineData("Pull=never\n")]
    [InlineData("[Service]\nExecStartPre=sh -c 'podman build -t aria-local:latest -f %h/aria/Containerfile %h/aria && podman image prune -f'\n")]
    [InlineData("[Service]\nExecStartPre=podman build --tag=localhost/aria-local %h/aria\n")]
    public void An_image_of_the_host_keeps_its_name(string lines) =>
        Assert.DoesNotContain(Lint(("aria.container", "[Container]\nImage=aria-local\n" + lines)), finding => finding.Rule.Id is "POD6002" or "POD6005");

    [Fact]
    public void An_image_of_a_build_file_keeps_its_name() => Assert.DoesNotContain(
        Lint(("aria.container", "[Container]\nImage=aria-local\n"), ("aria.build", "[Build]\nImageTag=localhost/aria-local:1\nSetWorkingDirectory=unit\n")),
        finding => finding.Rule.Id == "POD6002");

    [Fact]
    public void An_image_of_the_host_that_is_said_to_be_of_a_registry_is_reported_and_not_renamed()
    {
        var finding = Assert.Single(
            Lint(("aria.container", "[Container]\nImage=aria-local\nAutoUpdate=registry\n[Service]\nExecStartPre=podman build -t aria-local .\n")),
            finding => finding.Rule.Id == "POD6005");
        Assert.Empty(finding.Fixes);
        Assert.EndsWith("It is made on this host, so use AutoUpdate=local.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_stays_required() => Assert.DoesNotContain(
        Lint(
            ("app.container", "[Unit]\nRequires=migrate.service\nAfter=migrate.service\n" + Image),
            ("migrate.container", "[Container]\nImage=docker.io/library/nginx:latest\nAutoUpdate=registry\n[Service]\nType=oneshot\nRemainAfterExit=yes\n")),
        finding => finding.Rule.Id == "POD4009");

    [Theory]
    [InlineData("[Unit]\nWants=db.service\n" + Image, "starts it")]
    [InlineData(Image + "Environment=DB_HOST=db\n", "talks to it")]
    [InlineData(Image, "may need this database")]
    public void A_database_is_not_put_behind_its_application(string application, string reason)
    {
        var finding = Assert.Single(
            Lint(("app.container", application), ("db.container", "[Unit]\nBindsTo=app.service\n[Container]\nImage=docker.io/library/mariadb:11\nContainerName=db\n")),
            finding => finding.Rule.Id == "POD4007");
        Assert.Empty(finding.Fixes);
        Assert.Contains($"'app' {reason}, so say who starts first", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_is_not_started_at_boot()
    {
        var finding = Assert.Single(Lint(("job.container", Image + "[Service]\nType=oneshot\n")), finding => finding.Rule.Id == "POD4016");
        Assert.DoesNotContain(finding.Fixes, fix => fix.Key == "StartAtBoot");
        Assert.Contains("Have a timer start it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_does_not_exist_is_not_named()
    {
        var finding = Assert.Single(Lint(("app.container", "[Unit]\nWants=app-database\nAfter=app-database\n" + Image)), finding => finding.Rule.Id == "POD4011");
        Assert.Empty(finding.Fixes);
        Assert.EndsWith("Write the whole name of the unit that is meant.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_there_already_is_not_repeated() => Assert.Equal(
        "[Unit]\nAfter=db.service\n" + Image,
        Mend("NameService", "app.container", [("app.container", "[Unit]\nAfter=db.container\nAfter=db.service\n" + Image), ("db.container", Image)], podman: "5.4"));

    [Fact]
    public void A_volume_keeps_its_name() => Assert.DoesNotContain(
        Lint(("a.volume", "[Volume]\nVolumeName=data\n"), ("b.volume", "[Volume]\nVolumeName=data\n")).SelectMany(finding => finding.Fixes),
        fix => fix.Key == "RenameResource");

    /// <summary><c>--fix</c> alone does none of the changes that once did harm.</summary>
    [Theory]
    [InlineData("MoveHostIds")]
    [InlineData("UseSecret")]
    [InlineData("QualifyImage")]
    [InlineData("MoveHostPort")]
    [InlineData("WantInsteadOfRequire")]
    [InlineData("RenameResource")]
    [InlineData("RemoveRelabel")]
    [InlineData("StartAtBoot")]
    [InlineData("CorrectUnit")]
    public void What_did_harm_is_a_decision(string key) => Assert.True(FixKinds.Find(key)!.IsDecision);

    private static EquatableArray<Finding> Lint(params (string Name, string Text)[] files) => QuadletLint.Check(Sources(files), Target.Default).Findings;

    private static string Mend(string key, string result, (string Name, string Text)[] files, string? only = null, string podman = "6.0")
    {
        var target = Target.Default with { Podman = PodmanVersion.TryParse(podman, out var version) ? version : default };
        var mended = QuadletFixes.Apply(
            Sources(files),
            target,
            finding => only is null || finding.Unit?.FileName == only ? finding.Fixes.FirstOrDefault(fix => fix.Key == key) : null,
            decides: true);
        return mended.Sources.Single(source => source.FileName == result).Text;
    }

    private static IReadOnlyList<QuadletSource> Sources((string Name, string Text)[] files) =>
        [.. files.Select(file => new QuadletSource("/units/" + file.Name, file.Text))];
}
