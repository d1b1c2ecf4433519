using System.Text.RegularExpressions;
using PodDsl.Core.Readers;

namespace PodDsl.TestSupport;

/// <summary>Unit files in one text: each begins with a comment of its name, such as <c># web.container</c>.</summary>
internal static partial class UnitFiles
{
    public static bool StartsWithName(string text) => Name().Match(text) is { Success: true, Index: 0 };

    /// <summary>The files, as in one folder. Text before the first name belongs to none of them.</summary>
    public static IReadOnlyList<QuadletSource> Split(string text) =>
        [.. Name().Split(text).Skip(1).Chunk(2).Select(file => new QuadletSource("/units/" + file[0], file[1].TrimEnd('\n') + "\n"))];

    [GeneratedRegex(@"^# ([^ \n=]+\.(?:container|pod|kube|network|volume|image|build|artifact|conf|timer|path|socket))(?:\n|\z)", RegexOptions.Multiline)]
    private static partial Regex Name();
}
