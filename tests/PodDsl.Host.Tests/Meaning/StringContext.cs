using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>A place for a string.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Make">The setting with the string in it.</param>
/// <param name="Read">The string in the generator's service.</param>
internal sealed record StringContext(string Name, Func<string, Setting> Make, Func<UnitFile, string?> Read)
{
    /// <summary>The one of these flags that a random string may equal.</summary>
    public const string VolumeFlag = "-v";

    public static IReadOnlyList<StringContext> All { get; } =
    [
        Of("Exec word", "Exec", text => new WordsValue(["first", text, "last"]), file => Between(Command(file, "ExecStart"), "first", "last")),
        Of("PodmanArgs word", "PodmanArgs", text => new WordsValue(["--first", text, "--last"]), file => Between(Command(file, "ExecStart"), "--first", "--last")),
        Of("Environment value", "Environment", text => new PairValue("NAME", text), file => Behind(file, "--env", "NAME=")),
        Of("Label value", "Label", text => new PairValue("NAME", text), file => Behind(file, "--label", "NAME=")),
        Of("Annotation value", "Annotation", text => new PairValue("NAME", text), file => Behind(file, "--annotation", "NAME=")),
        Of("HealthCmd", "HealthCmd", text => new TextValue(text), file => Behind(file, "--health-cmd", "")),
        Of("WorkingDir", "WorkingDir", text => new TextValue(text), file => Behind(file, "--workdir", "")),
        Of("HostName", "HostName", text => new TextValue(text), file => Behind(file, "--hostname", "")),
        Of("Volume destination", "Volume", text => new VolumeMount("name", null, "/" + text, []), file => Behind(file, VolumeFlag, "name:/")),
        Of("Tmpfs", "Tmpfs", text => new TextValue("/" + text), file => Behind(file, "--tmpfs", "/")),
        Of("Sysctl word", "Sysctl", text => new WordsValue([text]), file => Behind(file, "--sysctl", "")),
        Of("AddDevice word", "AddDevice", text => new WordsValue(["/" + text]), file => Behind(file, "--device", "/")),
        Of("Mask word", "Mask", text => new WordsValue([text]), file => Behind(file, "--security-opt", "mask=")),
        new(
            "ExecStartPre word",
            text => new Setting(Options.Common(Section.Service, "ExecStartPre"), new CommandValue(["/bin/echo", "first", text, "last"], false)),
            file => Between(Command(file, "ExecStartPre"), "first", "last")),
        new(
            "[Service] Environment value",
            text => new Setting(Options.Common(Section.Service, "Environment"), new PairValue("NAME", text)),
            file => Values(file, "Service", "Environment")
                .SelectMany(value => SystemdWords.SplitEnvironment(value).Texts)
                .Where(word => word.StartsWith("NAME=", StringComparison.Ordinal))
                .Select(word => SystemdExpansion.Specifiers(word["NAME=".Length..]).Text?.Marked)
                .SingleOrDefault()),
        new(
            "Description",
            text => new Setting(Options.Common(Section.Unit, "Description"), new TextValue(text)),
            file => Value(file, "Unit", "Description") is { } value ? SystemdExpansion.Specifiers(value).Text?.Marked : null),
    ];

    private static StringContext Of(string name, string key, Func<string, SettingValue> value, Func<UnitFile, string?> read) =>
        new(name, text => new Setting(Options.Key(UnitKind.Container, key), value(text)), read);

    private static string? Value(UnitFile file, string section, string key) => Values(file, section, key).SingleOrDefault();

    private static IEnumerable<string> Values(UnitFile file, string section, string key) => file.Sections
        .Where(part => part.Name == section)
        .SelectMany(part => part.Entries)
        .Where(entry => entry.Key == key)
        .Select(entry => entry.Value);

    private static List<string> Command(UnitFile file, string key)
    {
        var commands = SystemdCommandLine.Parse(Value(file, "Service", key) ?? "").Commands;
        return commands.Count == 1 ? [.. commands[0].Arguments.Select(argument => argument.Marked)] : [];
    }

    private static string? Between(List<string> words, string first, string last) =>
        words.IndexOf(first) is var index and >= 0 && index + 2 < words.Count && words[index + 2] == last ? words[index + 1] : null;

    private static string? Behind(UnitFile file, string flag, string prefix)
    {
        var words = Command(file, "ExecStart");
        var index = words.IndexOf(flag);
        return index >= 0 && index + 1 < words.Count && words[index + 1].StartsWith(prefix, StringComparison.Ordinal)
            ? words[index + 1][prefix.Length..]
            : null;
    }
}
