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

    private const string Hosts = "using PodDsl; namespace Data; [PodmanVersion(\"4.3\")] public record Attic : Host; public record Pi : Host;";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hosts_of_a_referenced_project_are_hosts_of_this_one(bool isInEditor)
    {
        const string Text = "using PodDsl; [Image(\"docker.io/library/nginx:1.29\")] public partial record Web : Container; [Image(\"docker.io/library/nginx:1.29\"), RunsOn<Data.Attic>] public partial record Api : Container;";

        Assert.Equal(["POD8002", "POD9023"], Find(Text, Hosts, isInEditor).Select(finding => finding.Rule.Id).Order());
    }

    [Fact]
    public void A_unit_of_a_referenced_project_is_compared_on_its_host_only()
    {
        const string Web = "using PodDsl; namespace Data; [Image(\"docker.io/library/nginx:1.29\"), Publish(80, HostPort = 8080), RunsOn<Pi>] public partial record Web : Container;";
        const string Api = "using PodDsl; [Image(\"docker.io/library/nginx:1.29\"), Publish(80, HostPort = 8080), RunsOn<Data.{0}>] public partial record Api : Container;";
        var referenced = Hosts.Replace("[PodmanVersion(\"4.3\")] ", "", StringComparison.Ordinal) + Web.Replace("using PodDsl; namespace Data;", "", StringComparison.Ordinal);

        Assert.Empty(Find(Api.Replace("{0}", "Attic", StringComparison.Ordinal), referenced, isInEditor: false));
        Assert.Equal("POD2002", Assert.Single(Find(Api.Replace("{0}", "Pi", StringComparison.Ordinal), referenced, isInEditor: false)).Rule.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_host_with_the_folder_of_one_of_a_referenced_project_is_reported(bool isInEditor)
    {
        var compilation = TestCompilation.Of("using PodDsl; public record Attic : Host;").AddReferences(Reference(Hosts, isInEditor));
        var graph = UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken);

        var finding = Assert.Single(graph.FindingsOf(compilation.GetTypeByMetadataName("Attic")!, TestContext.Current.CancellationToken));
        Assert.Equal(
            "The host 'Attic' would have the folder attic, as 'Data.Attic' would, so no file is written for either. Give one of the two records another name.",
            finding.Message);
    }

    /// <summary>There is no record in this project to tell it on.</summary>
    [Fact]
    public void Two_referenced_hosts_with_one_folder_are_reported_on_the_unit_that_names_one()
    {
        const string Text = "using PodDsl; [Image(\"docker.io/library/nginx:1.29\"), RunsOn<Data.Attic>] public partial record Web : Container; [Image(\"docker.io/library/nginx:1.29\"), RunsOn<Data.Pi>] public partial record Api : Container;";
        var compilation = TestCompilation.Of(Text).AddReferences(
            Reference("using PodDsl; namespace Data; public record Attic : Host; public record Pi : Host;", isInEditor: false),
            Reference("using PodDsl; namespace More; public record Attic : Host;", isInEditor: false, "More"));
        var graph = UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["The host 'Data.Attic' would have the folder attic, as 'More.Attic' would, so no file is written for either. Give one of the two records another name."],
            graph.Findings.Where(finding => finding.IsError).Select(finding => finding.Message));
    }

    /// <summary>The findings in the units of a project, without suggestions.</summary>
    private static List<Finding> Find(string text, string referenced, bool isInEditor)
    {
        var graph = UnitGraph.Build(
            TestCompilation.Of(text).AddReferences(Reference(referenced, isInEditor)), BuildSettings.Default, TestContext.Current.CancellationToken);
        return [.. graph.Findings.Where(finding => finding.Rule.Severity != Severity.Suggestion)];
    }

    /// <summary>An editor refers to the project as source, a build to the compiled assembly.</summary>
    private static MetadataReference Reference(string text, bool isInEditor, string name = "Data")
    {
        var project = TestCompilation.Of(text).WithAssemblyName(name);
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
