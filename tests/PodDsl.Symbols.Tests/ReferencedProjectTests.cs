using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Findings;

namespace PodDsl.Symbols.Tests;

/// <summary>Units of a referenced project are on the same host.</summary>
public sealed class ReferencedProjectTests
{
    private const string Database =
        """
        using PodDsl;
        namespace Data;

        [UidMap(0, 200000, 65536), GidMap(0, 200000, 65536)] public interface IMapped;

        [Image("docker.io/library/mariadb:11")] public partial record MariaDb : Container, IMapped;
        """;

    private const string Web =
        """
        using PodDsl;
        [Image("docker.io/library/nextcloud:30"), UidMap(0, 210000, 65536), GidMap(0, 210000, 65536)]
        public partial record Nextcloud : Container;
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ids_shared_with_a_unit_of_a_referenced_project_are_reported(bool isInEditor)
    {
        var found = Find(Web, Database, isInEditor);

        var finding = Assert.Single(found);
        Assert.Equal("POD1003", finding.Rule.Id);
        Assert.StartsWith("'nextcloud' and 'maria-db' share ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Intent_may_name_a_unit_of_a_referenced_project()
    {
        var web = Web.Replace("[Image", "[SharesIdsWith<Data.MariaDb>, Image", StringComparison.Ordinal);

        Assert.Empty(Find(web, Database, isInEditor: false));
    }

    [Fact]
    public void What_is_wrong_in_the_referenced_project_alone_is_reported_there()
    {
        var database = Database.Replace("200000, 65536)]", "200000, 65536), UidMap(0, 300000, 5)]", StringComparison.Ordinal);
        var web = Web.Replace("210000", "400000", StringComparison.Ordinal);

        Assert.Empty(Find(web, database, isInEditor: false));
    }

    /// <summary>The findings in the units of a project, without suggestions.</summary>
    private static List<Finding> Find(string text, string referenced, bool isInEditor)
    {
        var graph = UnitGraph.Build(
            TestCompilation.Of(text).AddReferences(Reference(referenced, isInEditor)), BuildSettings.Default, TestContext.Current.CancellationToken);
        return [.. graph.Units.Units.SelectMany(graph.FindingsOf).Where(finding => finding.Rule.Severity != Severity.Suggestion)];
    }

    /// <summary>An editor refers to the project as source, a build to the compiled assembly.</summary>
    private static MetadataReference Reference(string text, bool isInEditor)
    {
        var project = TestCompilation.Of(text).WithAssemblyName("Data");
        return isInEditor ? project.ToMetadataReference() : MetadataReference.CreateFromImage(Emit(project));
    }

    private static byte[] Emit(CSharpCompilation project)
    {
        using var image = new MemoryStream();
        var result = project.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }
}
