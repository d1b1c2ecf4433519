using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2006: ports of a container without a network of its own, which podman discards, and of one in internal networks only.</summary>
public static class DiscardedPortRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD2006",
        "A published port has no effect",
        RuleCategory.Network,
        Severity.Warning,
        "'{0}' publishes {1}, but {2}: {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.PublishPort] };

    public static readonly SetRule InternalRule = new([Descriptor], CheckInternal) { Needs = [Keys.PublishPort], Reads = Aspects.Ports };

    /// <summary>
    /// Ports of a unit whose networks are all internal. Podman of a user passes connections on from within the network.
    /// </summary>
    private static IEnumerable<Finding> CheckInternal(UnitSet set, Target target)
    {
        if (target.Scope == UnitScope.User)
        {
            yield break;
        }

        var units = UnitIndex.Of(set);
        foreach (var unit in set.Having(Keys.PublishPort))
        {
            if (ServiceStyle.RunsContainers(unit) && !Pods.IsMember(unit)
                && UnitView.Of(unit).Networks is { Count: > 0 } uses && uses.All(use => IsInternal(use, units))
                && unit.FindAll(Section.Kind, Keys.PublishPort).ToList() is { Count: > 0 } ports)
            {
                var isOne = uses.Count == 1;
                yield return Report(
                    unit,
                    ports,
                    $"{Listed.All([.. uses.Select(use => (Shown)$"'{use.Name}'")])} {(isOne ? "is an internal network" : "are internal networks")}, to which podman opens no port",
                    $"nobody reaches {(ports.Count == 1 ? "it" : "them")}, not even the host by its own address. Join a network without {Parts.Name(units.Find(UnitKind.Network, uses[0].Join.Unit!.Name)!, Keys.Internal)} too, or remove the {(ports.Count == 1 ? "port" : "ports")}",
                    uses.Select(use => use.Setting));
            }
        }
    }

    private static bool IsInternal(NetworkUse use, UnitIndex units) =>
        use.Join.Unit is { Kind: UnitKind.Network } reference && units.Find(reference.Kind, reference.Name) is { } network
        && network.Find(Keys.Internal) is BooleanValue { Value: true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container
            || UnitView.Of(unit).Networks is not [var use])
        {
            yield break;
        }

        (string One, string Many)? remedy = use.Mode switch
        {
            NetworkMode.Host => ("its program listens on the host itself. Remove the port", "its program listens on the host itself. Remove the ports"),
            NetworkMode.None => ("it is reached by nobody. Remove the port, or give it a network", "it is reached by nobody. Remove the ports, or give it a network"),
            NetworkMode.Container => ("those of the other container count. Publish it there", "those of the other container count. Publish them there"),
            _ => null,
        };
        if (remedy is null)
        {
            yield break;
        }

        var ports = unit.FindAll(Section.Kind, Keys.PublishPort).ToList();
        if (ports.Count > 0)
        {
            yield return Report(
                unit,
                ports,
                $"podman discards the ports of a container with the network mode '{use.Name}'",
                ports.Count == 1 ? remedy.Value.One : remedy.Value.Many,
                [use.Setting]);
        }
    }

    private static Finding Report(Unit unit, List<Setting> ports, Shown why, Shown remedy, IEnumerable<Setting> networks) => new(
        Descriptor,
        unit,
        ports[0].Source,
        [unit.Name, Listed.All([.. ports.Select(setting => (Shown)setting.Value.ToArgument())]), why, remedy])
    {
        AdditionalSources = [.. ports.Skip(1).Concat(networks).Select(setting => setting.Source)],
        Fixes = [new Fix(FixKinds.RemoveSetting, $"Remove {Parts.Name(unit, ports[0].Option)}", [.. ports.Select(setting => Edit.Remove(unit, setting))])],
    };
}
