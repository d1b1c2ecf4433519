using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Templates;

/// <summary>POD9013: what all instances of a template would share, and only one of them can have.</summary>
public static class SharedNameRule
{
    /// <summary>The specifiers that differ between instances.</summary>
    private const string OfInstance = "iInNf";

    public static readonly RuleDescriptor Descriptor = new(
        "POD9013",
        "Instances of a template exclude each other",
        RuleCategory.Language,
        Severity.Warning,
        "Each instance of '{0}' {1}, so that {2}. {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.ContainerName, Keys.PodName, Keys.PublishPort, Keys.IP, Keys.IP6, Keys.Network, Keys.Volume, Keys.Mount] };

    private static IEnumerable<Finding> Check(Unit unit, Target target) =>
        unit.IsTemplate ? [.. Names(unit), .. Ports(unit), .. Addresses(unit), .. Labels(unit)] : [];

    /// <summary>All instances may share a network or a volume on purpose.</summary>
    private static IEnumerable<Finding> Names(Unit unit)
    {
        var key = unit.Kind switch
        {
            UnitKind.Container => Keys.ContainerName,
            UnitKind.Pod => Keys.PodName,
            _ => null,
        };
        if (key is not null
            && unit.FindSetting(Section.Kind, key) is { Value: TextValue { Text: var name } } setting
            && IsShared(name))
        {
            yield return Report(
                unit,
                [setting],
                $"has the {key} '{name}'",
                "a second one takes the place of the first",
                $"Put the instance into it: {Parts.Either(unit, $"[{key}($\"{name}-{{Specifier.Instance}}\")]", $"{key}={name}-%i")}") with { Parameter = "name" };
        }
    }

    private static IEnumerable<Finding> Ports(Unit unit)
    {
        var ports = UnitView.Of(unit).Ports.Where(port => IsShared(port.Mapping.HostAddress ?? "")).ToList();
        if (ports.Count > 0)
        {
            yield return Report(
                unit,
                [.. ports.Select(port => port.Setting)],
                $"publishes {Listed.All([.. ports.Select(port => (Shown)port.Name)])} of the host",
                "a second one fails to start",
                "Leave the port of the host out, and podman chooses one, or let others reach the instances by their network");
        }
    }

    private static IEnumerable<Finding> Addresses(Unit unit)
    {
        List<(Setting Setting, Text Address)> addresses =
        [
            .. new[] { Keys.IP, Keys.IP6 }.Select(key => unit.FindSetting(Section.Kind, key)).OfType<Setting>().Select(setting => (setting, setting.Value.ToArgument())),
            .. UnitView.Of(unit).Networks.SelectMany(use => use.Join.Addresses.Select(address => (use.Setting, address))),
        ];
        addresses.RemoveAll(address => !IsShared(address.Address));
        if (addresses.Count > 0)
        {
            yield return Report(
                unit,
                [.. addresses.Select(address => address.Setting)],
                $"has the address {Listed.All([.. addresses.Select(address => (Shown)address.Address)])}",
                "a second one fails to start",
                "Leave the address to podman; others find the instances by their names");
        }
    }

    private static IEnumerable<Finding> Labels(Unit unit)
    {
        var mounts = UnitView.Of(unit).Mounts
            .Where(mount => mount.Relabel == "Z" && mount.Source is { Length: > 0 } source && IsShared(source) && !IsOfInstance(mount))
            .ToList();
        if (unit.Kind == UnitKind.Container && !Pods.IsMember(unit) && mounts.Count > 0 && !HasOwnLabel(unit))
        {
            var it = mounts.Count == 1 ? "it" : "them";
            yield return Report(
                unit,
                [.. mounts.Select(mount => mount.Setting)],
                $"mounts {Listed.All([.. mounts.Select(mount => (Shown)$"'{new Text(mount.Source!)}'")])} and labels {it} for itself alone (Z)",
                "on a host with SELinux the last one locks the others out",
                $"Label {it} for all of them (z)");
        }
    }

    /// <summary>True if the volume is that of a template, of which each instance has its own.</summary>
    private static bool IsOfInstance(MountedPath mount) =>
        mount.Setting.Value.Reference is { } volume && TemplateNames.IsOfTemplate(volume.Name);

    private static bool HasOwnLabel(Unit unit) =>
        unit.Find(Keys.SecurityLabelDisable) is BooleanValue { Value: true } || unit.Find(Keys.SecurityLabelLevel) is not null
        || unit.Find(Keys.Privileged) is BooleanValue { Value: true }
        || PassedFlags.HasAny(unit, "--security-opt", "--privileged");

    private static bool IsShared(Text text) => !OfInstance.Any(letter => text.Marked.Contains(Text.Specifier(letter).Marked));

    private static Finding Report(Unit unit, List<Setting> settings, Shown what, Shown consequence, Shown remedy) =>
        new(Descriptor, unit, settings[0].Source, [unit.Name, what, consequence, remedy])
        {
            AdditionalSources = [.. settings[0].Source.OthersOf(settings.Select(setting => setting.Source))],
        };
}
