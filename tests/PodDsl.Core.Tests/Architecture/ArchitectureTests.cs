using System.Text.RegularExpressions;

namespace PodDsl.Core.Tests.Architecture;

[Collection(nameof(SourceCompilation))]
public sealed partial class ArchitectureTests
{
    private static string Root { get; } = Path.Combine(BuildFacts.RepositoryRoot, "src", "PodDsl.Core");

    [Fact]
    public void Each_folder_uses_only_folders_below_it()
    {
        // The compiler takes half a minute for all names of all files.
        var files = SourceCompilation.SourcesBelow(Path.Combine("src", "PodDsl.Core")).Select(source => source.Path).ToArray();
        Random.Shared.Shuffle(files);
        var chosen = files.Take(TestExtent.Of(files.Length, files.Length / 10)).ToHashSet(StringComparer.Ordinal);
        var uses = FolderUses.Of(SourceCompilation.Product, files.ToHashSet(StringComparer.Ordinal).Contains, chosen.Contains, FolderOf).ToList();

        Assert.Contains(uses, use => use is { Folder: "Rules", UsedFolder: "Model", UsedType: "Unit" });
        Assert.Empty(Upwards(uses));
    }

    [Fact]
    public void No_file_opens_the_namespace_of_a_folder_above_it() => Assert.All(
        SourceCompilation.SourcesBelow(Path.Combine("src", "PodDsl.Core")),
        source => Assert.DoesNotContain(
            Opened().Matches(source.Text).Select(match => match.Groups[1].Value), folder => !CoreFolders.MayUse(FolderOf(source.Path), folder)));

    [Fact]
    public void Every_folder_is_in_the_table()
    {
        var folders = SourceCompilation.SourcesBelow(Path.Combine("src", "PodDsl.Core")).Select(source => FolderOf(source.Path)).Distinct();

        Assert.DoesNotContain(folders, folder => CoreFolders.FloorOf(folder) < 0);
    }

    [Fact]
    public void Every_namespace_is_that_of_its_folder()
    {
        Assert.Empty(SourceCompilation.SourcesBelow(Path.Combine("src", "PodDsl.Core"))
            .Where(source => !source.Text.Contains(
                $"namespace PodDsl.Core.{Path.GetDirectoryName(Path.GetRelativePath(Root, source.Path))!.Replace(Path.DirectorySeparatorChar, '.')};",
                StringComparison.Ordinal))
            .Select(source => Path.GetRelativePath(Root, source.Path)));
    }

    [Fact]
    public void Only_rules_about_text_take_the_text_of_a_unit_apart()
    {
        var parsing = SourceCompilation.SourcesBelow(Path.Combine("src", "PodDsl.Core", "Rules"))
            .Where(source => source.Text.Contains("using PodDsl.Core.Parsing;", StringComparison.Ordinal))
            .Select(source => Path.GetFileName(Path.GetDirectoryName(source.Path)))
            .Distinct();

        Assert.Equal(["SystemdText"], parsing);
    }

    [Theory]
    [InlineData("public static object? Make() => new Finding();", "Text.cs(6): Text in Primitives uses Finding in Findings")]
    [InlineData("public static string Name => nameof(Finding);", "Text.cs(6): Text in Primitives uses Finding in Findings")]
    [InlineData("public const int Three = Finding.Number;", "Text.cs(6): Text in Primitives uses Finding in Findings")]
    [InlineData("public static int Length(string text) => text.Extended();", "Text.cs(6): Text in Primitives uses Extensions in Findings")]
    [InlineData("/// <summary>See <see cref=\"Finding\"/>.</summary>\n    public static int Three => 3;", "Text.cs(6): Text in Primitives uses Finding in Findings")]
    [InlineData("public static object? Make() => Missing.Finding.New;", "Text.cs(6): Text in Primitives uses Finding in an unknown folder")]
    public void A_use_upwards_is_found(string member, string expected)
    {
        var compilation = SourceCompilation.Compile(
        [
            (Path.Combine(Root, "Primitives", "Text.cs"), $$"""
                using PodDsl.Core.Findings;
                namespace PodDsl.Core.Primitives;
                public static class Text
                {
                    public static int Two => 2;
                    {{member}}
                }
                """),
            (Path.Combine(Root, "Findings", "Finding.cs"), """
                using PodDsl.Core.Primitives;
                namespace PodDsl.Core.Findings;
                public sealed class Finding { public const int Number = 3; public int Downwards => Text.Two; }
                public static class Extensions { public static int Extended(this string text) => text.Length; }
                """),
        ]);

        Assert.Equal("Primitives/" + expected, Assert.Single(Upwards(FolderUses.Of(compilation, path => true, path => true, FolderOf)).Distinct()));
    }

    [Fact]
    public void Folders_on_one_floor_do_not_know_each_other()
    {
        Assert.False(CoreFolders.MayUse("Readers", "Writers"));
        Assert.False(CoreFolders.MayUse("Writers", "Readers"));
        Assert.True(CoreFolders.MayUse("Lint", "Writers"));
    }

    private static IEnumerable<string> Upwards(IEnumerable<FolderUse> uses) =>
        uses.Where(use => !CoreFolders.MayUse(use.Folder, use.UsedFolder)).Select(use => use.ToString());

    [GeneratedRegex(@"^using (?:static )?PodDsl\.Core\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Opened();

    /// <summary>The first folder of the path below Core; rules of all groups are one.</summary>
    private static string FolderOf(string path)
    {
        var parts = Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : "";
    }
}
