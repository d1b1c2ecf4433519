namespace PodDsl.Generators.Tests;

public sealed class TemplateTests
{
    private const string Backups =
        """
        [Image("docker.io/restic/restic:0.18.0"), UnitName("backup@"), Instances("home", "photos"), Instances("mail")]
        [Exec("backup", $"/data/{Specifier.Instance}")]
        """;

    [Fact]
    public void A_template_names_its_container_after_the_instance()
    {
        var run = Run(Backups + "[WantedBy(Targets.MultiUser)] public partial record Backups : Container;");
        Assert.Contains("ContainerName=backup-%i\nExec=backup /data/%i\n", run.Units["quadlet/backup@.container"], StringComparison.Ordinal);
        Assert.Contains("--name backup-%i", run.Units["service/backup@.service"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_wants_a_template_wants_its_instances()
    {
        var run = Run(Backups + "[WantedBy(Targets.MultiUser), RequiredBy(\"multi-user.target\"), WantedBy<Web>] public partial record Backups : Container;"
            + " [Image(\"i\")] public partial record Web : Container;");
        var target = run.Units["service/multi-user.target.d/backup-instances.conf"];
        Assert.Contains("\nWants=backup@home.service backup@photos.service backup@mail.service\n", target, StringComparison.Ordinal);
        Assert.Contains("\nRequires=backup@home.service backup@photos.service backup@mail.service\n", target, StringComparison.Ordinal);
        Assert.EndsWith(
            "[Unit]\nWants=backup@home.service backup@photos.service backup@mail.service\n",
            run.Units["service/web.service.d/backup-instances.conf"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Timers_of_instances_are_started_with_the_other_timers()
    {
        var run = Run(Backups + "[OnCalendar(\"daily\")] public partial record Backups : Container;");
        Assert.True(run.Units.ContainsKey("service/backup@.timer"));
        Assert.EndsWith(
            "[Unit]\nWants=backup@home.timer backup@photos.timer backup@mail.timer\n",
            run.Units["service/timers.target.d/backup-instances.conf"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[WantedBy(Targets.Timers)]", "Wants")]
    [InlineData("[RequiredBy(Targets.Timers)]", "Requires")]
    public void The_target_of_timers_wants_the_timers_and_not_the_instances(string install, string dependency)
    {
        var run = Run(Backups + install + "[OnCalendar(\"daily\")] public partial record Backups : Container;");
        Assert.EndsWith(
            $"[Unit]\n{dependency}=backup@home.timer backup@photos.timer backup@mail.timer\n",
            run.Units["service/timers.target.d/backup-instances.conf"],
            StringComparison.Ordinal);
        Assert.DoesNotContain("[Install]", run.Units["quadlet/backup@.container"], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_unit_depends_on_an_instance()
    {
        var run = Run(Backups + "[WantedBy(Targets.MultiUser)] public partial record Backups : Container;"
            + """
              [Image("i"), DependsOn<Backups>(Instance = "home")] public partial record Web : Container;
              [Image("i"), UnitName("check@"), DependsOn<Backups>(Instance = Specifier.Instance, Strength = DependencyStrength.Requires)]
              public partial record Check : Container;
              """);
        Assert.Contains("Wants=backup@home.service\nAfter=backup@home.service\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);
        Assert.Contains("backup@%i.service", run.Units["service/check@.service"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_instance_that_systemd_does_not_take_leaves_no_text() => Assert.Empty(
        Run("[Image(\"i\"), UnitName(\"a@\"), Instances(\"x y\"), WantedBy(Targets.MultiUser)] public partial record A : Container;").Units);

    private static GeneratorRun Run(string records) =>
        GeneratorRun.Of("using PodDsl;\nnamespace Homelab;\n" + records, GeneratorRun.BothFormats);
}
