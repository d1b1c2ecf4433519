using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
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

    public static UnitRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container
            || UnitView.Of(unit).Networks.ToList() is not [var use])
        {
            yield break;
        }

        var remedy = use.Mode switch
        {
            NetworkMode.Host => "its program listens on the host itself. Remove the port",
            NetworkMode.None => "it is reached by nobody. Remove the port, or give it a network",
            NetworkMode.Container => "those of the other container count. Publish it there",
            _ => null,
        };
        if (remedy is null)
        {
            yield break;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.PublishPort))
        {
            yield return new Finding(
                Descriptor, unit, setting.Source, [unit.Name, setting.Value.ToArgument().ToString(), use.Name, remedy])
            {
                AdditionalSources = [use.Setting.Source],
                Fixes = [new Fix(FixKinds.RemoveSetting, $"Remove {Parts.Name(unit, setting.Option)}", [Edit.Remove(unit, setting)])],
            };
        }
    }
}
