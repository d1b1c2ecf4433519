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

    [Fact]
    public async Task An_overlap_with_a_unit_in_another_file_is_found_for_one_file()
    {
        var compilation = Analysis.Compile(("/a.cs", Nextcloud), ("/b.cs", MariaDb));
        var found = await Analysis.RunLiveAsync(compilation, file: 0);
        Assert.Equal(["POD1003", "POD1003"], found.Select(diagnostic => diagnostic.Id));
        Assert.All(found, diagnostic =>
        {
            Assert.Equal("/a.cs", diagnostic.Location.SourceTree?.FilePath);
            Assert.Equal("/b.cs", Assert.Single(diagnostic.AdditionalLocations).SourceTree?.FilePath);
            Assert.StartsWith("UidMap(0, 112000", TextAt(diagnostic.AdditionalLocations[0]).Replace("Gid", "Uid", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/a.cs", "/a.cs")]
    public async Task Files_without_a_path_or_with_the_same_one_are_told_apart(string first, string second)
    {
        // The map of the other file would be well within this one.
        var compilation = Analysis.Compile((first, Nextcloud + new string(' ', 500)), (second, "namespace Other;\n\n" + MariaDb));
        var found = await Analysis.RunAsync(compilation);
        Assert.Equal(4, found.Length);
        Assert.All(found, diagnostic =>
        {
            Assert.Matches("^[UG]idMap\\(0, 11[02]000, 65535\\)$", TextAt(diagnostic.Location));
            Assert.Matches("^[UG]idMap\\(0, 11[02]000, 65535\\)$", TextAt(Assert.Single(diagnostic.AdditionalLocations)));
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
