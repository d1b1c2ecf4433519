using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Generators;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9016: generated names that nobody can know, in the compilation with the generated code.</summary>
public sealed class UnknownNameTests
{
    [Theory]
    [InlineData(
        "UnitName(Web.UnitName)", "", "Web.UnitName",
        "[UnitName] of 'Web' cannot use 'Web.UnitName': its value leads back to itself. Write the name as text.")]
    [InlineData(
        "UnitName(A)", "const string A = UnitName;", "A",
        "[UnitName] of 'Web' cannot use 'A': its value leads back to itself. Write the name as text.")]
    [InlineData(
        "HostName(Other.QuadletText)", "", "Other.QuadletText",
        "[HostName] of 'Web' cannot use 'Other.QuadletText': the text of a unit is made only when all settings are known. Use the name of the unit, or read the text in code that runs.")]
    [InlineData(
        "HostName(Site.UnitName)", "", "Site.UnitName",
        "[HostName] of 'Web' cannot use 'Site.UnitName': 'Site' makes no unit itself, so it has no such name. Name a record that does, or put the setting on the units.")]
    [InlineData(
        "Tty", "[Env] const string A = \"x\" + Other.UnitText;", "Other.UnitText",
        "[Env] of 'Web' cannot use 'Other.UnitText': the text of a unit is made only when all settings are known. Use the name of the unit, or read the text in code that runs.")]
    [InlineData(
        "HostName(Cyclic.UnitName)", "", "Cyclic.UnitName",
        "[HostName] of 'Web' cannot use 'Cyclic.UnitName': its value leads back to itself. Write the name as text.")]
    [InlineData(
        "HostName(Broken.ContainerName)", "", "Broken.ContainerName",
        "[HostName] of 'Web' cannot use 'Broken.ContainerName': the names of 'Broken' cannot be read. Mend what is wrong there.")]
    public async Task It_is_reported_where_the_name_stands(string attribute, string members, string place, string message)
    {
        var found = await FindAsync(
            $$"""
            public abstract record Site : Container;
            [Image("docker.io/library/nginx:1.29")] public partial record Other : Container;
            #pragma warning disable POD9016
            [Image("docker.io/library/nginx:1.29"), UnitName(Cyclic.ServiceName)] public partial record Cyclic : Container;
            [Image("docker.io/library/nginx:1.29"), ContainerName(Other.UnitText)] public partial record Broken : Container;
            #pragma warning restore POD9016
            [Image("docker.io/library/nginx:1.29"), {{attribute}}] public partial record Web : Site { {{members}} }
            """);

        var diagnostic = Assert.Single(found, diagnostic => diagnostic.Id == "POD9016");
        Assert.Equal(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(place, diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan));
    }

    [Fact]
    public async Task A_name_in_an_attribute_of_an_interface_is_reported_at_the_units()
    {
        var found = await FindAsync(
            """
            [HostName(UnitName)] public interface IHome;
            [Image("docker.io/library/nginx:1.29")] public partial record Web : Container, IHome;
            """);

        var diagnostic = Assert.Single(found, diagnostic => diagnostic.Id == "POD9016");
        Assert.Equal(
            "[HostName] of 'IHome' cannot use 'UnitName': 'IHome' makes no unit itself, so it has no such name. Name a record that does, or put the setting on the units.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Names_that_can_be_known_are_not_reported_with_or_without_what_is_generated()
    {
        const string Source =
            """
            [Image("docker.io/library/nginx:1.29"), HostName(UnitName), Label("a", Names.Db)]
            public partial record Web : Container { [Env] public const string DB_HOST = Db.UnitName; }
            [Image("docker.io/library/mariadb:11")] public partial record Db : Container;
            public static class Names { public const string Db = $"{global::Db.ContainerName}:80"; }
            """;

        Assert.Empty(await FindAsync(Source));
        Assert.Empty(await Analysis.RunAsync(Analysis.Compile(("/a.cs", Source))));
    }

    [Fact]
    public async Task A_null_constant_is_reported_as_a_null_argument_is()
    {
        var found = await FindAsync(
            "[Image(\"docker.io/library/nginx:1.29\")] public partial record Web : Container { [Env] public const string? N = null; }");

        Assert.Equal(
            "Argument 'N' of [Env] on 'Web' is or has a null. Give it a value, or remove the attribute.",
            Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string source)
    {
        var compilation = Analysis.Compile(("/a.cs", source));
        CSharpGeneratorDriver.Create([new UnitGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return await Analysis.RunAsync(output);
    }
}
