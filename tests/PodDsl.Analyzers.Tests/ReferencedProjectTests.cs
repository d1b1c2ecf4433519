using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>Units of a referenced project are on the same host.</summary>
public sealed class ReferencedProjectTests
{
    private const string Database =
        """
        namespace Data;

        [UidMap(0, 200000, 65536), GidMap(0, 200000, 65536)] public interface IMapped;

        [Image("docker.io/library/mariadb:11")] public partial record MariaDb : Container, IMapped;
        """;

    private const string Web =
        """
        [Image("docker.io/library/nextcloud:30"), UidMap(0, 210000, 65536), GidMap(0, 210000, 65536)]
        public partial record Nextcloud : Container;
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ids_shared_with_a_unit_of_a_referenced_project_are_reported(bool isInEditor)
    {
        var found = await Analysis.RunAsync(Analysis.Compile(("/web.cs", Web)).AddReferences(Reference(Database, isInEditor)));

        Assert.Equal(["POD1003", "POD1003"], found.Select(diagnostic => diagnostic.Id));
        Assert.All(found, diagnostic => Assert.Contains("'maria-db'", diagnostic.GetMessage(null), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Intent_may_name_a_unit_of_a_referenced_project()
    {
        var web = Web.Replace("[Image", "[SharesIdsWith<Data.MariaDb>, Image", StringComparison.Ordinal);

        Assert.Empty(await Analysis.RunAsync(Analysis.Compile(("/web.cs", web)).AddReferences(Reference(Database, isInEditor: false))));
    }

    [Fact]
    public async Task What_is_wrong_in_the_referenced_project_alone_is_reported_there()
    {
        var database = Database.Replace("200000, 65536)]", "200000, 65536), UidMap(0, 300000, 5)]", StringComparison.Ordinal);
        var web = Web.Replace("210000", "400000", StringComparison.Ordinal);

        Assert.Empty(await Analysis.RunAsync(Analysis.Compile(("/web.cs", web)).AddReferences(Reference(database, isInEditor: false))));
    }

    /// <summary>An editor refers to the project as it is being typed, a build to what was compiled.</summary>
    private static MetadataReference Reference(string text, bool isInEditor)
    {
        var project = Analysis.Compile(("/data.cs", text)).WithAssemblyName("Data");
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
