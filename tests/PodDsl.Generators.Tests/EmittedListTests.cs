using Microsoft.CodeAnalysis;
using PodDsl.Core.Writers;

namespace PodDsl.Generators.Tests;

/// <summary>The list of records that the assembly carries.</summary>
public sealed class EmittedListTests
{
    private static IReadOnlyList<EmittedRecord> Records(GeneratorRun run)
    {
        var attributes = run.Output.Assembly.GetAttributes().Where(attribute => attribute.AttributeClass!.Name == nameof(EmittedUnitsAttribute));
        return [.. EmittedList.Read((string)Assert.Single(attributes).ConstructorArguments.Single().Value!)];
    }

    [Fact]
    public void It_names_each_record_with_its_constants_and_files()
    {
        var run = GeneratorRun.Of(
            """
            namespace Home.@event
            {
                public partial class Site
                {
                    [PodDsl.Image("i"), PodDsl.OnCalendar("daily")] public partial record Web : PodDsl.Container { public const string UnitText = "mine"; }
                }
            }
            """,
            GeneratorRun.BothFormats);

        var record = Assert.Single(Records(run));
        Assert.Equal("Home.event.Site+Web", record.Type);
        Assert.Equal(["UnitName", "ServiceName", "ContainerName", "QuadletText", "ServiceText"], record.Constants);
        Assert.Contains(new EmittedFile("quadlet", "web.container"), record.Files);
        Assert.NotNull(run.Output.Assembly.GetTypeByMetadataName(record.Type));
    }

    [Fact]
    public void A_file_whose_text_no_constant_has_is_on_its_record_with_it()
    {
        var run = GeneratorRun.Of(
            """
            using PodDsl;
            public record Attic : Host;
            public record Cellar : Host;
            [Image("i"), RunsOn<Attic>, RunsOn<Cellar>(User = "media"), Volume("/srv", "/srv")] public partial record Web : Container;
            """);

        var record = Assert.Single(Records(run));
        Assert.Equal(run.Units.Count, record.Files.Count + run.SourceOf("Web.g.cs").Split("[global::PodDsl.EmittedUnit(").Length - 1);
        Assert.Contains(record.Files, file => file.Host == "Attic" || file.Host == "attic");
    }

    [Fact]
    public void The_order_of_the_files_of_the_project_does_not_matter()
    {
        var compilation = ManyUnits.Create(12);
        var turned = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());

        Assert.Equal(GeneratorRun.Of(compilation).SourceOf(EmittedListSource.HintName), GeneratorRun.Of(turned).SourceOf(EmittedListSource.HintName));
    }

    [Fact]
    public void A_project_without_units_has_none() => Assert.Empty(GeneratorRun.Of("public class Program;").Result.GeneratedSources);

    /// <summary>A record of a referenced project hides a constant that it wrote by hand, and no generated one.</summary>
    [Theory]
    [InlineData("", "ContainerName=base-web")]
    [InlineData("public const string ContainerName = \"by-hand\";", "by-hand")]
    public void Names_of_a_referenced_project_mean_what_they_mean_there(string member, string expected)
    {
        var library = GeneratorRun.Of($"[PodDsl.Image(\"i\")] public partial record BaseWeb : PodDsl.Container {{ {member} }}");
        using var image = new MemoryStream();
        Assert.True(library.Output.WithAssemblyName("Library").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var compilation = TestCompilation.Of("[PodDsl.Image(\"i\"), PodDsl.Env(\"PEER\", BaseWeb.ContainerName)] public partial record Web : PodDsl.Container;")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        var run = GeneratorRun.Of(compilation);
        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        Assert.Contains(expected.Split('=')[^1], run.Units["quadlet/web.container"], StringComparison.Ordinal);
    }
}
