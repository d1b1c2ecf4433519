using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2024: a published port without a port of the host, for which podman takes any free one.</summary>
public static class RandomPortRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD2024",
        "A published port has another number at each start",
        RuleCategory.Network,
        Severity.Warning,
        "'{0}' publishes {1} of the container without a port of the host, so podman takes any free one, and another one at each start. Write {2}, or state the address {3} too if any port will do.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.PublishPort] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod or UnitKind.Kube)
            || (unit.Kind == UnitKind.Container && unit.Find(Keys.Pod) is not null)
            || UnitView.Of(unit).Networks.Any(use => use.Mode is NetworkMode.Host or NetworkMode.None or NetworkMode.Container))
        {
            yield break;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.PublishPort))
        {
            // Who writes an address, even that of all interfaces, leaves the port out on purpose.
            if (setting.Value is PortMapping { HostPort: null, HostAddress: null, ContainerPort: >= 1, Count: >= 1 } mapping
                && mapping.ContainerPort + mapping.Count - 1 <= PortMapping.MaximumPort)
            {
                var same = mapping with { HostPort = mapping.ContainerPort };
                yield return new Finding(
                    Descriptor,
                    unit,
                    setting.Source,
                    [
                        unit.Name,
                        mapping.Count == 1
                            ? FormattableString.Invariant($"port {mapping.ContainerPort}")
                            : FormattableString.Invariant($"ports {mapping.ContainerPort}-{mapping.ContainerPort + mapping.Count - 1}"),
                        Parts.Set(unit, setting.Option, same),
                        Parts.Either(unit, "HostAddress = \"0.0.0.0\"", "0.0.0.0"),
                    ])
                {
                    Fixes = [new Fix(FixKinds.MoveHostPort, "Publish it on the port of the same number", [Edit.Replace(unit, setting, setting with { Value = same })])],
                };
            }
        }
    }
}
