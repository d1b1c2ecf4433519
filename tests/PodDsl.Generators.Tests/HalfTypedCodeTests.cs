namespace PodDsl.Generators.Tests;

/// <summary>Half-typed code makes no wrong unit, does no harm to other units and never makes the generator throw.</summary>
public sealed class HalfTypedCodeTests
{
    [Theory]
    [InlineData("public partial class { [Image(\"i\")] public partial record Web : Container; }")]
    [InlineData("namespace Home. { [Image(\"i\")] public partial record Web : Container; }")]
    [InlineData("namespace { [Image(\"i\")] public partial record Web : Container; }")]
    public void A_record_within_something_without_a_name_gets_no_text_and_no_part(string code)
    {
        var run = GeneratorRun.Of(TestCompilation.Of("using PodDsl; " + code));

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.GeneratedSources);
    }

    public static TheoryData<string> Broken { get; } =
    [
        // Arguments that are missing or of the wrong type.
        "[Image] public partial record Web : Container;",
        "[Image()] public partial record Web : Container;",
        "[Image(1)] public partial record Web : Container;",
        "[Image(\"i\"), UidMap(0)] public partial record Web : Container;",
        "[Image(\"i\"), UidMap(0, \"1\")] public partial record Web : Container;",
        "[Image(\"i\"), Publish(\"80\")] public partial record Web : Container;",
        "[Image(\"i\"), Publish] public partial record Web : Container;",
        "[Image(\"i\"), Restart(RestartPolicy.)] public partial record Web : Container;",
        "[Image(\"i\"), Restart(RestartPolicy.Sometimes)] public partial record Web : Container;",
        "[Image(\"i\"), Restart((RestartPolicy)99)] public partial record Web : Container;",
        "[Image(\"i\"), Publish(80, HostPort = )] public partial record Web : Container;",
        "[Image(\"i\"), Publish(80, HstPort = 1)] public partial record Web : Container;",
        "[Image(\"i\"), Publish(80, HostPort = \"x\")] public partial record Web : Container;",
        "[Image(\"i\"), Volume(\"/a\", \"/b\", Relabel = Relabel.None2)] public partial record Web : Container;",
        "[Image(\"i\"), Exec(\"a\", 1)] public partial record Web : Container;",
        "[Image(\"i\"), IP(new[] { \"1\" })] public partial record Web : Container;",
        "[Image(\"i\"), IP()] public partial record Web : Container;",

        // Types that do not exist, or are no such unit.
        "[Image(\"i\"), DependsOn<Missing>] public partial record Web : Container;",
        "[Image(\"i\"), DependsOn<>] public partial record Web : Container;",
        "[Image(\"i\"), DependsOn<] public partial record Web : Container;",
        "[Image(\"i\"), DependsOn<string>] public partial record Web : Container;",
        "[Image(\"i\"), DependsOn<Container>] public partial record Web : Container;",
        "[Image(\"i\"), Network<Other>] public partial record Web : Container;",
        "[Image(\"i\"), AddHost<Other>] public partial record Web : Container;",
        "[Image(\"i\"), Imag(\"x\")] public partial record Web : Container;",
        "[Image(\"i\")] public partial record Web : Container, IMissing;",
        "[Image(\"i\")] public partial record Web : Missing;",
        "public interface IBad : IMissing; [Image(\"i\")] public partial record Web : Container, IBad;",
        "[Lab] public abstract record Bad : Container; [Image(\"i\")] public partial record Web : Bad;",

        // Arguments that are no constants.
        "[Image(\"i\"), HostName(System.Environment.MachineName)] public partial record Web : Container;",
        "[Image(Name)] public partial record Web : Container { public static string Name = \"i\"; }",
        "[Image($\"i{1}\")] public partial record Web : Container;",
        "[Image(\"i\"), Label(\"a\", Web.B)] public partial record Web : Container { public const string B = Missing; }",
        "[Image(\"i\")] public partial record Web : Container { [Env] public const string A = ; }",
        "[Image(\"i\")] public partial record Web : Container { [Env] public const string A = Missing; }",
        "[Image(\"i\")] public partial record Web : Container { [Env] public const string A = A; }",
        "[Image(\"i\")] public partial record Web : Container { [Evn] public const string A = \"a\"; }",
        "[Image(\"i\")] public partial record Web : Container { [Env(1)] public const string A = \"a\"; }",
        "[Image(\"i\"), UnitName(Missing)] public partial record Web : Container;",
        "[Image(\"i\"), UnitName] public partial record Web : Container;",

        // Nulls.
        "[Image(null)] public partial record Web : Container;",
        "[Image(\"i\"), HostName(null!)] public partial record Web : Container;",
        "[Image(\"i\"), UnitName(null!)] public partial record Web : Container;",
        "[Image(\"i\"), Env(\"A\", null!)] public partial record Web : Container;",
        "[Image(\"i\"), Exec(null!)] public partial record Web : Container;",
        "[Image(\"i\"), Exec(\"a\", null!)] public partial record Web : Container;",
        "[Image(\"i\"), Directive(null!, null!, null!)] public partial record Web : Container;",
        "[Image(\"i\"), Key(null!, null!, null!)] public partial record Web : Container;",

        // Syntax.
        "[Image(\"i\"), HostName(\"x] public partial record Web : Container;",
        "[Image(\"i\"), HostName(\"x\" public partial record Web : Container;",
        "[Image(\"i\"), ] [ public partial record Web : Container;",
        "[Image(\"i\")] public partial record Web : Container",
        "[Image(\"i\")] public partial record Web : Container,",
        "[Image(\"i\")] public partial record Web : ;",
        "[Image(\"i\")] public partial record : Container;",
        "[Image(\"i\")] public partial record Web : Container {",
        "[HostName(\"x\")] publc [Image(\"i\")] public partial record Web : Container;",
        "[Image(\"i\"), HostName(\"x\") [Tty] public partial record Web : Container;",

        // Bases in a circle, and kinds of types that are no units.
        "[Image(\"i\")] public partial record Web : Web;",
        "[Image(\"i\")] public partial record Web : Web2; public partial record Web2 : Web;",
        "public interface IA : IB; public interface IB : IA; [Image(\"i\")] public partial record Web : Container, IA;",
        "[Image(\"i\")] public partial class Web : Container;",
        "[Image(\"i\")] public partial record struct Web : Container;",
        "[Image(\"i\")] public static partial record Web : Container;",
        "[Image(\"i\")] public partial record Web : Container<int>;",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_unit_is_left_out_and_the_others_stay(string source)
    {
        var run = GeneratorRun.Of(
            TestCompilation.Of(
                ("Other.cs", "using PodDsl; [Image(\"o\")] public partial record Other : Container;"),
                ("Web.cs", "using PodDsl; " + source)),
            GeneratorRun.BothFormats);

        Assert.Null(run.Result.Exception);
        Assert.Equal(["quadlet/other.container", "service/other.service"], run.Units.Keys);
    }

    [Theory]
    [InlineData("[Image(\"i\")] public partial record Web : Container;")]
    [InlineData("[Image(\"i\")] public partial record Web : PodDls.Container;")]
    public void Without_the_using_there_is_no_unit(string source)
    {
        var run = GeneratorRun.Of(source);

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Units);
    }

    [Theory]
    [InlineData("[Image(\"i\"), UnitName(Missing)]")]
    [InlineData("[Image(\"i\"), ServiceName(Missing)]")]
    [InlineData("[Image(\"i\"), ContainerName(Missing)]")]
    public void Who_names_a_unit_whose_name_cannot_be_read_is_left_out_too(string attributes)
    {
        var run = GeneratorRun.Of(
            $"using PodDsl; {attributes} public partial record Db : Container; [Image(\"i\"), DependsOn<Db>] public partial record Web : Container; [Image(\"i\")] public partial record Other : Container;");

        Assert.Equal(["quadlet/other.container"], run.Units.Keys);
    }

    [Fact]
    public void A_unit_comes_back_when_it_is_mended()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(("Web.cs", "using PodDsl; [Image(\"i\"), HostName(] public partial record Web : Container;")));
        Assert.Empty(run.Units);

        run = run.Then(TestCompilation.Of(("Web.cs", "using PodDsl; [Image(\"i\"), HostName(\"x\")] public partial record Web : Container;")));
        Assert.Contains("HostName=x\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);
    }

    /// <summary>Every prefix of a record, as if somebody types it from the start.</summary>
    [Fact]
    public void No_prefix_of_a_record_makes_the_generator_throw_or_a_wrong_unit()
    {
        const string Source =
            """
            using PodDsl;
            [Image("docker.io/library/web:1", PullOnStart = true), UnitName("web")]
            [UidMap(0, 110000, 4999), GidMap(0, 110000, 4999), DependsOn<Other>]
            public partial record Web : Container
            {
                [Env] public const string MODE = "x";
            }
            """;
        var other = ("Other.cs", "using PodDsl; [Image(\"o\")] public partial record Other : Container;");
        var run = GeneratorRun.Of(TestCompilation.Of(other, ("Web.cs", Source)));
        var whole = run.Units["quadlet/web.container"];
        for (var length = 0; length < Source.Length; length++)
        {
            run = run.Then(TestCompilation.Of(other, ("Web.cs", Source[..length])));

            Assert.Null(run.Result.Exception);
            Assert.Contains("quadlet/other.container", run.Units.Keys);
            Assert.True(!run.Units.TryGetValue("quadlet/web.container", out var text) || text == whole, Source[..length]);
        }
    }
}
