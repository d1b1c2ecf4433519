using System.Text.RegularExpressions;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.TestSupport;

/// <summary>Unit files that a fix mends.</summary>
/// <param name="Key">The fix.</param>
/// <param name="Files">The files in one folder.</param>
/// <param name="Target">Their target.</param>
internal sealed record FixExample(string Key, IReadOnlyList<QuadletSource> Files, Target Target)
{
    /// <summary>The facts of the target, as their file has them; null if there are none.</summary>
    public string? Facts { get; init; }
}

/// <summary>The examples in <c>tests/data/fix-examples.txt</c>.</summary>
internal static partial class FixExamples
{
    /// <summary>Fixes for C# alone: unit files cannot have the mistake, since Quadlet has its own way or refuses it.</summary>
    public static IReadOnlySet<string> OnlyInCSharp { get; } = new HashSet<string>
    {
        "AddTty", "StayInForeground", "RemovePidFile", "RemoveRemoval", "RemoveKillMode", "RemoveNoHealthcheck", "NameUnit",
        "NumberIdBlock", "MoveIdBlock",
    };

    public static IReadOnlyList<FixExample> All { get; } =
    [
        .. Start().Split(File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "tests", "data", "fix-examples.txt"))).Skip(1).Select(Read),
    ];

    private static FixExample Read(string text)
    {
        var lines = text.Split('\n', 2);
        var words = lines[0].Split(' ');
        var target = Target.Default;
        foreach (var option in words.Skip(1).Select(word => word.Split('=')))
        {
            target = option[0] == "podman"
                ? target with { Podman = PodmanVersion.TryParse(option[1], out var version) ? version : throw new FormatException(lines[0]) }
                : target with { Scope = UnitScope.User };
        }

        var (body, known) = (lines[1], (string?)null);
        if (body.StartsWith('{'))
        {
            var end = body.IndexOf('\n', StringComparison.Ordinal);
            target = target with { Facts = HostFactsReader.TryRead(body[..end], out var facts, out var error) ? facts : throw new FormatException($"{lines[0]}: {error}") };
            (known, body) = (body[..end], body[(end + 1)..]);
        }

        return new FixExample(
            words[0],
            UnitFiles.Split(body),
            target)
        {
            Facts = known,
        };
    }

    [GeneratedRegex("^=== ", RegexOptions.Multiline)]
    private static partial Regex Start();
}
