using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2006: ports of a container without a network of its own, which podman discards.</summary>
public static class DiscardedPortRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD2006",
        "A published port has no effect",
        RuleCategory.Network,
        Severity.Warning,
        "'{0}' publishes {1}, but podman discards the ports of a container with the network mode '{2}': {3}.");

    public static UnitRule Rule { get; } = new([Descriptor], Check) { Needs = [Keys.PublishPort] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container
            || UnitView.Of(unit).Networks.ToList() is not [var use])
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
            yield return new Finding(
                Descriptor,
                unit,
                ports[0].Source,
                [unit.Name, Listed.All([.. ports.Select(setting => (Shown)setting.Value.ToArgument())]), use.Name, ports.Count == 1 ? remedy.Value.One : remedy.Value.Many])
            {
                AdditionalSources = [.. ports.Skip(1).Select(setting => setting.Source), use.Setting.Source],
                Fixes = [new Fix(FixKinds.RemoveSetting, $"Remove {Parts.Name(unit, ports[0].Option)}", [.. ports.Select(setting => Edit.Remove(unit, setting))])],
            };
        }
    }
}
