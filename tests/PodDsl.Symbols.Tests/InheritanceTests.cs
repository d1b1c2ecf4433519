namespace PodDsl.Symbols.Tests;

public sealed class InheritanceTests
{
    private const string Declarations =
        """
        using PodDsl;

        [Tmpfs("/from=root interface"), HostName("root-interface")]
        public interface IRoot;

        [Tmpfs("/from=interface"), HostName("interface")]
        public interface INear : IRoot;

        [Tmpfs("/from=other interface"), HostName("other-interface"), StopTimeout(10)]
        public interface IOther;

        [Tmpfs("/from=base record"), StopTimeout(20)]
        public abstract record Site : Container, INear;

        [Tmpfs("/from=nearer base record"), StopTimeout(30)]
        public abstract record Web : Site;

        """;

    private static string[] Lines(string record, string key) =>
        [.. GeneratorRun.Of(Declarations + record).Units["quadlet/shop.container"]
            .Split('\n')
            .Where(line => line.StartsWith(key + "=", StringComparison.Ordinal))
            .Select(line => line[(key.Length + 1)..].Trim('"'))];

    [Fact]
    public void Repeatable_settings_add_up_from_interfaces_over_base_records_to_the_record() => Assert.Equal(
        ["/from=root interface", "/from=interface", "/from=other interface", "/from=base record", "/from=nearer base record", "/from=record"],
        Lines("[Image(\"i\"), Tmpfs(\"/from=record\")] public partial record Shop : Web, IOther;", "Tmpfs"));

    [Fact]
    public void The_record_wins_over_everything() =>
        Assert.Equal(["40"], Lines("[Image(\"i\"), StopTimeout(40)] public partial record Shop : Web, IOther;", "StopTimeout"));

    [Fact]
    public void A_nearer_base_record_wins_over_one_farther_away_and_over_interfaces() =>
        Assert.Equal(["30"], Lines("[Image(\"i\")] public partial record Shop : Web, IOther;", "StopTimeout"));

    [Fact]
    public void An_interface_wins_over_the_one_that_it_derives_from() =>
        Assert.Equal(["interface"], Lines("[Image(\"i\")] public partial record Shop : Container, INear;", "HostName"));

    [Fact]
    public void Of_two_interfaces_the_later_one_wins() =>
        Assert.Equal(["interface"], Lines("[Image(\"i\")] public partial record Shop : Container, IOther, INear;", "HostName"));

    [Fact]
    public void An_interface_that_is_reached_twice_counts_once() => Assert.Equal(
        ["/from=root interface", "/from=interface"],
        Lines("[Image(\"i\")] public partial record Shop : Container, IRoot, INear;", "Tmpfs"));

    [Fact]
    public void Constants_of_base_records_and_interfaces_are_variables_too() => Assert.Equal(
        ["A=1", "B=2", "C=3"],
        Lines(
            """
            public interface IA { [Env] public const string A = "1"; }
            public abstract record Base : Container, IA { [Env] public const string B = "2"; }
            [Image("i")] public partial record Shop : Base { [Env] public const string C = "3"; }
            """,
            "Environment"));

    [Fact]
    public void Attributes_on_metadata_of_another_assembly_count()
    {
        var library = TestCompilation.Of(
            "using PodDsl; [Restart(RestartPolicy.Always)] public interface IShared; [Image(\"i\")] public abstract record Shared : Container, IShared;");
        var user = TestCompilation.Of("public partial record Shop : Shared;").AddReferences(library.ToMetadataReference());

        var text = GeneratorRun.Of(user).Units["quadlet/shop.container"];

        Assert.Contains("Image=i\n", text, StringComparison.Ordinal);
        Assert.Contains("Restart=always\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_derives_from_a_unit_has_its_settings_and_a_name_of_its_own()
    {
        var run = GeneratorRun.Of(
            """
            using PodDsl;
            [Image("i"), HostName("plain")] public partial record Plain : Container;
            [HostName("special")] public partial record Special : Plain;
            """);

        Assert.Equal(["quadlet/plain.container", "quadlet/special.container"], run.Units.Keys);
        Assert.Contains("HostName=special\n", run.Units["quadlet/special.container"], StringComparison.Ordinal);
        Assert.Contains("ContainerName=special\n", run.Units["quadlet/special.container"], StringComparison.Ordinal);
        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
    }
}
