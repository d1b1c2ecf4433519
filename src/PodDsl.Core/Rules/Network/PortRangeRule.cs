using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2001: a published port that does not exist.</summary>
public static class PortRangeRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD2001",
        "A port is out of range",
        RuleCategory.Network,
        Severity.Error,
        "{0} {1} of '{2}' is not between 1 and 65535, so podman refuses it. Use a port in that range.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { AppliesToDropIns = true, Needs = [Keys.PublishPort] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        foreach (var setting in unit.FindAll(Section.Kind, Keys.PublishPort))
        {
            if (setting.Value is not PortMapping mapping)
            {
                continue;
            }

            if (mapping.Count is < 1 or > PortMapping.MaximumPort)
            {
                yield return Report(unit, setting, "Count", "Port count", mapping.Count);
            }
            else if (!IsPort(mapping.ContainerPort) || !IsPort(mapping.ContainerPort + mapping.Count - 1))
            {
                yield return Report(unit, setting, "containerPort", "Container port", Worst(mapping.ContainerPort, mapping.Count));
            }

            if (mapping.HostPort is { } hostPort && mapping.Count is >= 1 and <= PortMapping.MaximumPort
                && !(IsPort(hostPort) && IsPort(hostPort + mapping.Count - 1)))
            {
                yield return Report(unit, setting, "HostPort", "Host port", Worst(hostPort, mapping.Count));
            }
        }
    }

    private static bool IsPort(long port) => port is >= 1 and <= PortMapping.MaximumPort;

    private static long Worst(long first, long count) => IsPort(first) ? first + count - 1 : first;

    private static Finding Report(Unit unit, Setting setting, string parameter, string what, long port) =>
        new(Descriptor, unit, setting.Source, [what, FormattableString.Invariant($"{port}"), unit.Name])
        {
            Parameter = parameter,
        };
}
