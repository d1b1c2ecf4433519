using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace PodDsl.TestKit;

/// <summary>
/// Compares text with a file beside the test, by the conventions of Verify: <c>Type.Method#hint.verified.ext</c> is the expected text, and
/// a failing test writes <c>.received.</c> with the actual one. <c>POD_ACCEPT=1</c> accepts the actual text.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails with a difference unless the text equals the file.</summary>
    /// <param name="text">The actual text.</param>
    /// <param name="extension">The extension of the file, for example <c>container</c>.</param>
    /// <param name="hint">Distinguishes several files of one test.</param>
    /// <param name="file">The file of the test, named after its class.</param>
    /// <param name="member">The test.</param>
    public static void Match(
        string text,
        string extension,
        string? hint = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string member = "") =>
        Match(text, PathOf(file, member, extension, hint), Environment.GetEnvironmentVariable("POD_ACCEPT") == "1");

    /// <summary>The snapshots in a folder that belong to no test of an assembly.</summary>
    public static IReadOnlyList<string> Orphans(Assembly tests, [CallerFilePath] string file = "")
    {
        ArgumentNullException.ThrowIfNull(tests);
        var names = tests.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Directory.EnumerateFiles(FolderOf(file), "*.verified.*", SearchOption.AllDirectories)
                .Select(path => Path.GetFileName(path))
                .Where(name => !names.Contains(name[..name.IndexOf(".verified.", StringComparison.Ordinal)].Split('#')[0]))
                .Order(StringComparer.Ordinal),
        ];
    }

    internal static void Match(string text, string verified, bool accept)
    {
        var received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : null;
        var actual = Normalize(text);
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        if (accept)
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        throw new SnapshotException(expected is null
            ? $"There is no {Path.GetFileName(verified)} yet. This came; POD_ACCEPT=1 accepts it:\n{actual}"
            : $"This differs from {Path.GetFileName(verified)}; POD_ACCEPT=1 accepts it:\n{Difference(expected, actual)}");
    }

    internal static string PathOf(string file, string member, string extension, string? hint) => Path.Combine(
        FolderOf(file),
        $"{Path.GetFileNameWithoutExtension(file)}.{member}{(hint is null ? "" : "#" + hint)}.verified.{extension}");

    /// <summary>The folder of a source file. A build for CI hides where the repository is behind <c>/_/</c>.</summary>
    private static string FolderOf(string file) => Path.GetDirectoryName(
        file.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(BuildFacts.RepositoryRoot, file[3..]) : file)!;

    private static string Normalize(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static string Difference(string expected, string actual)
    {
        var text = new StringBuilder();
        foreach (var line in InlineDiffBuilder.Diff(expected, actual).Lines)
        {
            var sign = line.Type switch
            {
                ChangeType.Inserted => '+',
                ChangeType.Deleted => '-',
                _ => ' ',
            };
            text.Append(sign).Append(' ').Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>A text differs from its snapshot.</summary>
public sealed class SnapshotException(string message) : Exception(message);
