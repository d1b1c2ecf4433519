using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2005: settings that the network mode does not support; podman refuses the two together.</summary>
public static class NetworkModeRule
{
    private static readonly string[] BridgeOnly = [Keys.IP, Keys.IP6, Keys.NetworkAlias, Keys.MacAddress];
    private static readonly string[] Resolver = [Keys.DNS, Keys.DNSSearch, Keys.DNSOption];

    public static readonly RuleDescriptor Descriptor = new(
        "POD2005",
        "A setting does not go with the network mode",
        RuleCategory.Network,
        Severity.Error,
        "'{0}' sets {1}, which podman refuses {2}. {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Network] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (!ServiceStyle.RunsContainers(unit))
        {
            yield break;
        }

        var uses = UnitView.Of(unit).Networks;
        if (uses.FirstOrDefault(IsMode) is { } mode)
        {
            foreach (var finding in CheckMode(unit, mode, uses))
            {
                yield return finding;
            }
        }
        else if (uses.Count > 1 && uses.All(use => use.Mode == NetworkMode.Bridge))
        {
            foreach (var key in new[] { Keys.IP, Keys.IP6, Keys.MacAddress })
            {
                if (FindSet(unit, key) is { } setting)
                {
                    yield return Report(
                        unit, setting, "beside several networks", "Give the address to one of the networks, as its option");
                }
            }
        }
    }

    private static bool IsMode(NetworkUse use) => IsPrivate(use) || use.Mode is not (NetworkMode.Bridge or NetworkMode.Unknown);

    /// <summary>A network of the container's own, of a kind that podman chooses; it does not count as a bridge, even where it is one.</summary>
    private static bool IsPrivate(NetworkUse use) => use.Join.Name.Marked == "private";

    private static IEnumerable<Finding> CheckMode(Unit unit, NetworkUse mode, IReadOnlyList<NetworkUse> uses)
    {
        var name = Parts.Name(unit, Keys.Network);
        if (uses.FirstOrDefault(use => !ReferenceEquals(use, mode) && (IsPrivate(use) || use.Mode != NetworkMode.Unknown)) is { } other)
        {
            yield return new Finding(
                Descriptor,
                unit,
                mode.Setting.Source,
                [unit.Name, $"{name} to '{mode.Name}'", $"beside another network ('{other.Name}')", "Keep one of the two"])
            {
                AdditionalSources = [other.Setting.Source],
                Fixes = [RemoveFix(unit, mode.Setting)],
            };
            yield break;
        }

        if (unit.Kind == UnitKind.Pod && mode.Mode == NetworkMode.Container)
        {
            yield return new Finding(
                Descriptor,
                unit,
                mode.Setting.Source,
                [unit.Name, $"{name} to '{mode.Name}'", "for a pod", "Put both into one network, or the container into the pod"]);
            yield break;
        }

        foreach (var key in KeysRefused(unit.Kind, mode))
        {
            foreach (var setting in unit.FindAll(Section.Kind, key))
            {
                yield return Report(unit, setting, $"beside the network mode '{mode.Name}'", "Remove it, or use a network");
            }
        }
    }

    private static string[] KeysRefused(UnitKind kind, NetworkUse use) => use.Mode switch
    {
        NetworkMode.Host => [.. BridgeOnly, .. PortsOf(kind)],
        NetworkMode.None => [.. BridgeOnly, .. Resolver, .. PortsOf(kind)],
        NetworkMode.Container => [.. BridgeOnly, .. Resolver, Keys.AddHost, .. PortsOf(kind)],
        _ when IsPrivate(use) || use.Join.Name.Marked == "ns" => [.. BridgeOnly, .. PortsOf(kind)],
        _ => BridgeOnly,
    };

    /// <summary>On a container podman only discards them, which POD2006 reports.</summary>
    private static string[] PortsOf(UnitKind kind) => kind is UnitKind.Pod or UnitKind.Kube ? [Keys.PublishPort] : [];

    private static Setting? FindSet(Unit unit, string key) => unit.FindSetting(Section.Kind, key);

    private static Finding Report(Unit unit, Setting setting, string what, string remedy) =>
        new(Descriptor, unit, setting.Source, [unit.Name, Parts.Name(unit, setting.Option), what, remedy])
        {
            Fixes = [RemoveFix(unit, setting)],
        };

    private static Fix RemoveFix(Unit unit, Setting setting) =>
        new(FixKinds.RemoveSetting, $"Remove {Parts.Name(unit, setting.Option)}", [Edit.Remove(unit, setting)]);
}
