namespace PodDsl.Generators.Tests;

public sealed class DeclarationTests
{
    private static GeneratorRun RunClean(params (string Path, string Text)[] files)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(files));
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        return run;
    }

    [Fact]
    public void Parts_in_several_files_make_one_unit()
    {
        var run = RunClean(
            ("a.cs", "using PodDsl; [HostName(\"a\")] public partial record Web { [Env] public const string A = \"1\"; }"),
            ("b.cs", "using PodDsl; [Image(\"i\")] public partial record Web : Container;"),
            ("c.cs", "using PodDsl; [Label(\"c\", \"3\")] public partial record Web : Container { [Env] public const string C = \"3\"; }"));

        var text = Assert.Single(run.Units).Value;
        Assert.Contains("HostName=a\n", text, StringComparison.Ordinal);
        Assert.Contains("Label=c=3\n", text, StringComparison.Ordinal);
        Assert.Contains("Environment=A=1\nEnvironment=C=3\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_records_are_units_of_their_own()
    {
        var run = RunClean(("a.cs",
            """
            using PodDsl;
            namespace Home.Lab;
            public static partial class Site
            {
                public partial interface IPart
                {
                    public partial struct Inner
                    {
                        [Image("i")] public partial record Web : Container
                        {
                            [Image("i")] public partial record Side : Container;
                        }
                    }
                }
            }
            """));

        Assert.Equal(["quadlet/side.container", "quadlet/web.container"], run.Units.Keys);
        Assert.Contains("Home.Lab.Site+IPart+Inner+Web.g.cs", run.Result.GeneratedSources.Select(source => source.HintName));
    }

    [Fact]
    public void Names_that_are_keywords_are_escaped()
    {
        var run = RunClean(("a.cs",
            """
            namespace @event.record.@global
            {
                [PodDsl.Image("i")] public partial record @class : PodDsl.Container;
                [PodDsl.Image("i")] public partial record @record : PodDsl.Container { [PodDsl.Image("i")] public partial record @partial : PodDsl.Container; }
            }
            """));

        Assert.Equal(["quadlet/class.container", "quadlet/partial.container", "quadlet/record.container"], run.Units.Keys);
    }

    [Fact]
    public void Records_in_the_global_namespace_are_units() =>
        Assert.Single(RunClean(("a.cs", "[PodDsl.Image(\"i\")] public partial record Web : PodDsl.Container;")).Units);

    [Fact]
    public void Records_that_differ_by_case_only_are_two_units() => Assert.Equal(
        ["quadlet/web-server.container", "quadlet/webserver.container"],
        RunClean(("a.cs",
            """
            using PodDsl;
            [Image("i")] public partial record WebServer : Container;
            [Image("i")] public partial record Webserver : Container;
            """)).Units.Keys);

    [Fact]
    public void A_type_in_a_namespace_with_the_name_of_a_type_does_no_harm()
    {
        var run = GeneratorRun.Of(
            """
            using PodDsl;
            namespace A { public partial class B { [Image("i")] public partial record Web : Container; } }
            namespace A.B { [Image("i"), UnitName("other")] public partial record Web : Container; }
            """);

        Assert.Null(run.Result.Exception);
        Assert.NotEmpty(run.Units);
    }

    [Fact]
    public void Members_of_the_generated_names_are_left_to_the_record()
    {
        var run = RunClean(("a.cs",
            """
            using PodDsl;
            public abstract record Base : Container { public const string UnitName = "base"; }
            [Image("i")] public partial record Web(string UnitText) : Base;
            [Image("i")] public partial record UnitName : Container;
            """));

        Assert.Equal(2, run.Units.Count);
    }

    [Theory]
    [InlineData("public record Web : Container;")]
    [InlineData("public partial record Web<T> : Container;")]
    [InlineData("file partial record Web : Container;")]
    [InlineData("public abstract partial record Web : Container;")]
    [InlineData("public class Outer { public partial record Web : Container; }")]
    [InlineData("public partial class Outer<T> { public partial record Web : Container; }")]
    public void What_cannot_be_extended_is_no_unit(string declaration)
    {
        var run = GeneratorRun.Of("using PodDsl; " + declaration.Replace("public partial record", "[Image(\"i\")] public partial record", StringComparison.Ordinal));

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Units);
    }

    [Fact]
    public void Flawed_documentation_is_no_reason_to_leave_out_a_unit() => Assert.Single(
        GeneratorRun.Of("using PodDsl; /// <summary>Web & <b\n[Image(\"i\")] public partial record Web : Container;").Units);
}
