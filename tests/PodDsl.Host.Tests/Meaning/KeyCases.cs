using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>One unit for each key of each kind and each value that fits it.</summary>
internal static class KeyCases
{
    private static readonly Dictionary<UnitKind, (string Key, string Value)[]> NeededByKind = new()
    {
        [UnitKind.Container] = [("Image", "localhost/x")],
        [UnitKind.Image] = [("Image", "localhost/x")],
        [UnitKind.Artifact] = [("Artifact", "localhost/x")],
        [UnitKind.Build] = [("ImageTag", "localhost/x"), ("File", "/srv/Containerfile")],
        [UnitKind.Kube] = [("Yaml", "/srv/kube.yaml")],
    };

    /// <summary>The settings that a key needs.</summary>
    private static readonly Dictionary<(UnitKind, string), (string Key, string Value)[]> NeededBeside = new()
    {
        [(UnitKind.Container, "Group")] = [("User", "app")],
        [(UnitKind.Container, "RemapUid")] = [("RemapUsers", "auto")],
        [(UnitKind.Container, "RemapGid")] = [("RemapUsers", "manual")],
        [(UnitKind.Container, "RemapUidSize")] = [("RemapUsers", "auto"), ("RemapUid", "0:5"), ("RemapGid", "1:6")],
        [(UnitKind.Pod, "RemapUid")] = [("RemapUsers", "manual"), ("RemapGid", "1:6")],
        [(UnitKind.Pod, "RemapGid")] = [("RemapUsers", "auto")],
        [(UnitKind.Pod, "RemapUidSize")] = [("RemapUsers", "auto")],
        [(UnitKind.Kube, "RemapUid")] = [("RemapUsers", "auto")],
        [(UnitKind.Kube, "RemapGid")] = [("RemapUsers", "auto")],
        [(UnitKind.Kube, "RemapUidSize")] = [("RemapUsers", "auto")],
        [(UnitKind.Volume, "Image")] = [("Driver", "image")],
        [(UnitKind.Volume, "Type")] = [("Device", "/srv/device")],
        [(UnitKind.Volume, "Options")] = [("Device", "/srv/device"), ("User", "5")],
        [(UnitKind.Network, "Gateway")] = [("Subnet", "10.1.0.0/24"), ("Subnet", "10.2.0.0/24"), ("Subnet", "10.3.0.0/24")],
        [(UnitKind.Network, "IPRange")] = [("Subnet", "10.1.0.0/24"), ("Subnet", "10.2.0.0/24"), ("Gateway", "10.1.0.1")],
    };

    /// <summary>The settings that a unit of a kind needs beside others.</summary>
    public static IEnumerable<Setting> Needed(UnitKind kind, params IReadOnlyList<string> others) => SettingsOf(kind, NeededByKind.GetValueOrDefault(kind, []), others);

    public static IEnumerable<KeyCase> All()
    {
        var count = 0;
        foreach (var option in Options.All.Where(row => row is { Section: Section.Kind, Kind: not null }))
        {
            foreach (var sample in Samples.Of(option))
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"u{count++}");
                yield return Make(option, sample, name);
            }
        }

        yield return OptionsAlone("plain");
        yield return OptionsAlone("user", new Setting(Options.Key(UnitKind.Volume, "User"), new TextValue("5")));
    }

    private static KeyCase OptionsAlone(string label, params Setting[] others)
    {
        var options = new Setting(Options.Key(UnitKind.Volume, "Options"), new TextValue("size=5m,nodev"));
        return new($"Volume.Options/without a device, {label}", options, new Unit(UnitKind.Volume, "alone-" + label, [options, .. others], "Alone") { Language = Language.CSharp });
    }

    private static KeyCase Make(Option option, Sample sample, string name)
    {
        var kind = option.Kind!.Value;
        var values = option.Name == "ServiceName"
            ? [.. sample.Values.Select(value => new TextValue(value.ToArgument() + "-" + name))]
            : sample.Values;
        Setting[] own = [.. values.Select(value => new Setting(option, value))];
        var needed = Needed(kind, option.Name).Concat(SettingsOf(kind, NeededBeside.GetValueOrDefault((kind, option.Name), []), [option.Name]));
        return new($"{kind}.{option.Name}/{sample.Label}", own[^1], new Unit(kind, name, [.. needed, .. own], name) { Language = Language.CSharp });
    }

    /// <summary>Those that the others do not set, or take the place of.</summary>
    private static IEnumerable<Setting> SettingsOf(UnitKind kind, (string Key, string Value)[] settings, IReadOnlyList<string> others) => settings
        .Where(setting => !others.Contains(setting.Key) && !(setting.Key == "Image" && others.Contains("Rootfs")))
        .Select(setting => new Setting(Options.Key(kind, setting.Key), new TextValue(setting.Value)));
}
