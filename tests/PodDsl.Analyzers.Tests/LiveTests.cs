using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>The findings for an editor that asks for one file while somebody types it.</summary>
public sealed class LiveTests
{
    private const string Nextcloud =
        """
        [Image("docker.io/library/nextcloud:stable")]
        [UidMap(0, 110000, 65535), GidMap(0, 110000, 65535)]
        public partial record Nextcloud : Container;
        """;

    private const string MariaDb =
        """
        [Image("docker.io/library/mariadb:11")]
        [UidMap(0, 112000, 65535), GidMap(0, 112000, 65535)]
        public partial record MariaDb : Container;
        """;

    [Theory]
    [InlineData(0, "/a.cs", "/b.cs", "UidMap(0, 112000, 65535)", DiagnosticSeverity.Info)]
    [InlineData(1, "/b.cs", "/a.cs", "UidMap(0, 110000, 65535)", DiagnosticSeverity.Warning)]
    public async Task An_overlap_with_a_unit_in_another_file_is_found_for_each_file_and_told_in_one(
        int file, string path, string otherPath, string other, DiagnosticSeverity severity)
    {
        var compilation = Analysis.Compile(("/a.cs", Nextcloud), ("/b.cs", MariaDb));
        var diagnostic = Assert.Single(await Analysis.RunLiveAllAsync(compilation, file), found => found.Id == "POD1003");
        Assert.Equal(severity, diagnostic.Severity);
        Assert.Equal(path, diagnostic.Location.SourceTree?.FilePath);
        Assert.Equal(otherPath, Assert.Single(diagnostic.AdditionalLocations).SourceTree?.FilePath);
        Assert.Equal(other, TextAt(diagnostic.AdditionalLocations[0]));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/a.cs", "/a.cs")]
    public async Task Files_without_a_path_or_with_the_same_one_are_told_apart(string first, string second)
    {
        // The map of the other file would be well within this one.
        var compilation = Analysis.Compile((first, Nextcloud + new string(' ', 500)), (second, "namespace Other;\n\n" + MariaDb));
        var found = (await Analysis.RunAllAsync(compilation, null)).Where(diagnostic => diagnostic.Id == "POD1003").ToList();
        Assert.Equal(2, found.Count);
        Assert.All(found, diagnostic =>
        {
            Assert.Matches("^UidMap\\(0, 11[02]000, 65535\\)$", TextAt(diagnostic.Location));
            Assert.Matches("^UidMap\\(0, 11[02]000, 65535\\)$", TextAt(Assert.Single(diagnostic.AdditionalLocations)));
            Assert.NotEqual(TextAt(diagnostic.Location), TextAt(diagnostic.AdditionalLocations[0]));
        });
    }

    [Fact]
    public async Task A_setting_of_an_interface_in_another_file_is_reported_on_the_name_of_the_record()
    {
        var compilation = Analysis.Compile(
            ("", """partial record Web : Container, IWeb; // [HostName("a\0b")]"""),
            ("", """[Image("docker.io/library/nginx:1.29"), HostName("a\0b")] public interface IWeb;"""));
        var found = Assert.Single(await Analysis.RunLiveAsync(compilation, file: 0));
        Assert.Equal("POD5002", found.Id);
        Assert.Equal("Web", TextAt(found.Location));
        Assert.Equal("""HostName("a\0b")""", TextAt(Assert.Single(found.AdditionalLocations)));
        Assert.Empty(await Analysis.RunLiveAsync(compilation, file: 1));
    }

    [Fact]
    public async Task A_record_of_which_a_setting_is_half_typed_has_no_findings_about_what_is_left_out()
    {
        var compilation = Analysis.Compile(("/a.cs", "[UidMap(0, 110000, 5), GidMap(0, , Image(\"nginx\")] partial record Web : Container;"));
        Assert.Empty(await Analysis.RunAsync(compilation));
    }

    [Fact]
    public async Task The_parts_of_a_record_are_one_unit()
    {
        var compilation = Analysis.Compile(
            ("/a.cs", """[Image("docker.io/library/nginx:1.29")] public partial record Web : Container;"""),
            ("/b.cs", "[Publish(70000)] partial record Web;"));
        Assert.Empty(await Analysis.RunLiveAsync(compilation, file: 0));
        Assert.Equal("70000", TextAt(Assert.Single(await Analysis.RunLiveAsync(compilation, file: 1)).Location));
    }

    private static string TextAt(Location location) =>
        location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan);

    [Fact]
    public async Task A_project_without_the_library_is_left_alone()
    {
        var compilation = Analysis.Compile(("/a.cs", "record Container; record Web : Container;"))
            .WithReferences(TestReferences.All.Where(reference => reference.Display?.EndsWith("PodDsl.dll", StringComparison.Ordinal) != true));
        Assert.Empty(await Analysis.RunAsync(compilation));
        Assert.DoesNotContain(compilation.References, reference => reference.Display!.Contains("PodDsl.dll", StringComparison.Ordinal));
    }
}
