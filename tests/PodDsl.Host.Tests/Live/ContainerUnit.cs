using System.Globalization;
using System.Text.Json;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests.Live;

/// <summary>A container whose process writes down its arguments and variables, with random strings in them and in its labels.</summary>
internal sealed class ContainerUnit
{
    public const string Service = Name + ".service";

    private const string Name = "strings";
    private const string ContainerName = "systemd-" + Name;
    private const string Shared = "/srv/strings";

    private const string Script = "cat /proc/$$/cmdline >/out/arguments; cat /proc/$$/environ >/out/variables; touch /out/done; exec sleep 100000";

    private static readonly string[] Command = ["sh", "-c", Script, "command"];

    private readonly UnitFormat format;
    private readonly Target target;
    private readonly List<string> arguments;
    private readonly Dictionary<string, List<string>> pairs;

    public ContainerUnit(UnitFormat format, Target target, HostileStrings strings, int count)
    {
        this.format = format;
        this.target = target;
        List<string> Texts(Func<string, Setting> make) =>
            [.. Enumerable.Range(0, count).Select(_ => strings.NextOrEmpty()).Where(text => CanBeSaid(make(text)))];
        arguments = Texts(text => Exec([text]));
        pairs = new[] { "Environment", "Label", "Annotation" }.ToDictionary(key => key, key => Texts(text => Pair(key, 0, text)));
    }

    public int Count => arguments.Count + pairs.Sum(pair => pair.Value.Count);

    /// <summary>Starts the container and returns the changes on the way to its process, or to podman's description.</summary>
    public async Task<List<string>> RunAsync(RealHost host)
    {
        _ = (await host.ShellAsync($"rm -rf {Shared}; mkdir -p {Shared}")).Output;
        WrittenFile file = Write([Exec(arguments), .. pairs.SelectMany(pair => pair.Value.Select((text, index) => Pair(pair.Key, index, text)))]).Files.Single();
        await host.WriteFileAsync($"{Harness.UnitNames.InstallFolder(file.FileName)}/{file.FileName}", file.Text);
        _ = (await host.RunAsync("systemctl", "daemon-reload")).Output;
        // Many starts in a short time are normal here, and no reason for systemd to give up.
        _ = await host.RunAsync("systemctl", "reset-failed", Service);
        var start = await host.RunAsync("systemctl", "start", Service);
        Assert.True(start.ExitCode == 0, $"{start}\n{await host.DescribeAsync(Service)}");
        _ = await host.RetryAsync(TimeSpan.FromSeconds(30), Service, "test", "-e", Shared + "/done");

        string[] expected = [.. Command, .. arguments];
        var received = Strings(await host.ReadFileAsync(Shared + "/arguments"));
        var variables = Strings(await host.ReadFileAsync(Shared + "/variables")).ToLookup(
            variable => variable[..variable.IndexOf('=', StringComparison.Ordinal)], variable => variable[(variable.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var mismatches = Differences("Exec", expected, index => received.ElementAtOrDefault(index)).ToList();
        if (received.Length != expected.Length)
        {
            mismatches.Add($"{expected.Length} arguments became {received.Length}");
        }

        // Podman makes one line end of CR LF in a value of --env.
        var values = pairs["Environment"].Select(text => text.Replace("\r\n", "\n", StringComparison.Ordinal)).ToList();
        mismatches.AddRange(Differences("Environment", values, index => variables[Key("Environment", index)].SingleOrDefault()));
        foreach (var key in new[] { "Label", "Annotation" })
        {
            var inspected = JsonSerializer.Deserialize<Dictionary<string, string>>(
                (await host.RunAsync("podman", "inspect", "--format", $"{{{{json .Config.{key}s}}}}", ContainerName)).Output)!;
            mismatches.AddRange(Differences(key, pairs[key], index => inspected.GetValueOrDefault(Key(key, index))));
        }

        _ = (await host.RunAsync("systemctl", "stop", Service)).Output;
        return mismatches;
    }

    private static IEnumerable<string> Differences(string place, IReadOnlyList<string> sent, Func<int, string?> arrived) => sent
        .Select((text, index) => (Text: text, Arrived: arrived(index)))
        .Where(pair => pair.Text != pair.Arrived)
        .Select(pair => $"{place}: {Mismatch.Describe(pair.Text, pair.Arrived)}");

    private static string[] Strings(string text) => text.Split('\0')[..^1];

    private static string Key(string option, int index) => string.Create(CultureInfo.InvariantCulture, $"{option}{index}");

    private static Setting Exec(IEnumerable<string> words) =>
        Setting("Exec", new WordsValue([.. Command.Concat(words).Select(word => new Text(word))]));

    private static Setting Pair(string option, int index, string text) => Setting(option, new PairValue(Key(option, index), text));

    private static Setting Setting(string option, SettingValue value) => new(Options.Key(UnitKind.Container, option), value);

    private bool CanBeSaid(Setting setting) => !Write([setting]).Files.IsEmpty;

    private WriteResult Write(IEnumerable<Setting> settings)
    {
        var unit = new Unit(
            UnitKind.Container,
            Name,
            [
                Setting("Image", new TextValue("docker.io/library/nextcloud:stable")),
                Setting("Network", new TextValue("none")),
                Setting("StopSignal", new TextValue("SIGKILL")),
                Setting("Volume", new VolumeMount(Shared, null, "/out", [])),
                .. settings,
            ],
            Name) { Language = Language.CSharp };
        return UnitFormats.Of(format).Write(unit, target, default);
    }
}
