using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Generators.Tests;

public sealed class TextTests
{
    private static readonly GeneratorRun Run = GeneratorRun.Of(
        """"
        using PodDsl;
        [Image("i")]
        [Env("QUOTES", "a \"b\" 'c'"), Env("MONEY", "$HOME ${HOME} $$"), Env("PERCENT", "100% %h"), Env("BACKSLASH", @"C:\new\")]
        [Env("LINES", "one\ntwo\n"), Env("UNICODE", "Grüße 😀"), Env("EDGES", "  x  "), Env("HASH", "#x ; y")]
        [Volume($"{Specifier.Home}/data", "/data")]
        [Exec("sh", "-c", "echo \"$1\" '%d' \\ \n done")]
        public partial record Web : Container;
        """",
        GeneratorRun.BothFormats);

    [Fact]
    public void Hostile_text_in_a_quadlet_file() => Snapshot.Match(Run.Units["quadlet/web.container"], "container");

    [Fact]
    public void Hostile_text_in_a_service() => Snapshot.Match(Run.Units["service/web.service"], "service");

    [Fact]
    public void The_hover_documentation_of_hostile_text_is_valid() =>
        Assert.Empty(Run.Problems(TestContext.Current.CancellationToken));

    /// <summary>Podman reads the words of the service as the author wrote them in C#.</summary>
    [Theory]
    [InlineData("QUOTES=a \"b\" 'c'")]
    [InlineData("MONEY=$HOME ${HOME} $$")]
    [InlineData("BACKSLASH=C:\\new\\")]
    [InlineData("LINES=one\ntwo\n")]
    [InlineData("UNICODE=Grüße 😀")]
    [InlineData("EDGES=  x  ")]
    [InlineData("HASH=#x ; y")]
    public void Text_reaches_podman_as_written(string variable)
    {
        var file = UnitFileReader.Read("web.service", Run.Units["service/web.service"], UnitDialect.Systemd);
        var command = Assert.Single(SystemdCommandLine.Parse(Assert.Single(file.Entries("Service", "ExecStart")).Value).Commands);

        Assert.Contains(variable, command.Arguments.Select(argument => argument.Literal));
    }

    [Theory]
    [InlineData("[HostName(\"a\\0b\")]")]
    [InlineData("[HostName(\"a\\nb\")]")]
    [InlineData("[HostName(\"\\ud800\")]")]
    [InlineData("[UnitName(\"a/b\")]")]
    [InlineData("[UnitName(\"\")]")]
    [InlineData("[UidMap(-1, 100000)]")]
    [InlineData("[UidMap(0, 4294967295, 2)]")]
    [InlineData("[Publish(70000)]")]
    [InlineData("[Env(\"A\", \"a\\0b\")]")]
    [InlineData("[Exec(\"a\", \"\")]")]
    [InlineData("[Directive(\"Service\", \"A\\nB\", \"c\")]")]
    [InlineData("[Directive(\"Service\", \"\", \"c\")]")]
    [InlineData("[Key(\"Container\", \"[Install]\\nA\", \"c\")]")]
    [InlineData("[Directive(\"Service\", \"Nice\", \"5\\n[Install]\")]")]
    public void What_cannot_be_written_is_left_out(string attribute)
    {
        var run = GeneratorRun.Of(
            $"using PodDsl; [Image(\"i\")] {attribute} public partial record Web : Container; [Image(\"i\")] public partial record Other : Container;",
            GeneratorRun.BothFormats);

        Assert.Null(run.Result.Exception);
        Assert.Equal(["quadlet/other.container", "service/other.service"], run.Units.Keys);
    }
}
