using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Host.Tests.Live;

/// <summary>A place in a unit for many strings, and the place where a process finds them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Make">The settings with the strings in them.</param>
/// <param name="WordsOfRun">The number of words of <c>podman run</c> for that many strings.</param>
/// <param name="Read">The arrived strings; null for a lost one.</param>
internal sealed record LiveContext(
    string Name,
    Func<IReadOnlyList<string>, IEnumerable<Setting>> Make,
    Func<int, int> WordsOfRun,
    Func<ReceivedCommand, int, IReadOnlyList<string?>> Read)
{
    public const string Image = "localhost/x";

    public static IReadOnlyList<LiveContext> All { get; } =
    [
        new(
            "ExecStartPre word",
            texts => [new Setting(Options.Common(Section.Service, "ExecStartPre"), new CommandValue(["/usr/bin/podman", "pre", .. texts.Select(text => new Text(text))], false))],
            _ => 0,
            (received, count) => Slice(received.Pre, "pre", null, count)),
        new(
            "[Service] Environment value",
            texts => texts.Select((text, index) => new Setting(Options.Common(Section.Service, "Environment"), new PairValue(Key("variable", index), text))),
            _ => 0,
            (received, count) => Numbered("variable", received.Environment, count)),
        new(
            "Exec word",
            texts => [Words("Exec", ["command", .. texts])],
            count => count + 1,
            (received, count) => Slice(received.Run, "command", null, count)),
        new(
            "PodmanArgs word",
            texts => [Words("PodmanArgs", ["--first", .. texts, "--last"])],
            count => count + 2,
            (received, count) => Slice(received.Run, "--first", "--last", count)),
        Flag("Environment value", "Environment", "env", (key, text) => new PairValue(key, text)),
        Flag("Label value", "Label", "label", (key, text) => new PairValue(key, text)),
        Flag("Annotation value", "Annotation", "annotation", (key, text) => new PairValue(key, text)),
        Flag("Tmpfs", "Tmpfs", "/tmpfs", (key, text) => new TextValue(key + "=" + text)),
        Flag("Sysctl word", "Sysctl", "sysctl", (key, text) => new WordsValue([key + "=" + text])),
    ];

    private static LiveContext Flag(string name, string option, string prefix, Func<string, string, SettingValue> value) => new(
        name,
        texts => texts.Select((text, index) => new Setting(Options.Key(UnitKind.Container, option), value(Key(prefix, index), text))),
        count => 2 * count,
        (received, count) => Numbered(prefix, received.Run, count));

    private static Setting Words(string option, IEnumerable<string> words) =>
        new(Options.Key(UnitKind.Container, option), new WordsValue([.. words.Select(word => new Text(word))]));

    private static string Key(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}");

    /// <summary>The words between two others, which no random string equals.</summary>
    private static string?[] Slice(IReadOnlyList<string> words, string first, string? last, int count)
    {
        var start = words.ToList().IndexOf(first) + 1;
        var end = last is null ? words.Count : words.ToList().IndexOf(last);
        return start > 0 && end - start == count ? [.. words.Skip(start).Take(count)] : new string?[count];
    }

    private static string?[] Numbered(string prefix, IReadOnlyList<string> words, int count)
    {
        var values = words.Where(word => word.StartsWith(prefix, StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal))
            .ToLookup(word => word[..word.IndexOf('=', StringComparison.Ordinal)], word => word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        return [.. Enumerable.Range(0, count).Select(index => values[Key(prefix, index)].ToArray() is [var single] ? single : null)];
    }
}
