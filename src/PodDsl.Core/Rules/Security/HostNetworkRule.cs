using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7006: a container in the network of the host.</summary>
public static class HostNetworkRule
{
    private const string Declaration = Keys.HostNetworkBecause;

    public static readonly RuleDescriptor Descriptor = new(
        "POD7006",
        "A container uses the network of the host",
        RuleCategory.Security,
        Severity.Suggestion,
        "'{0}' uses the network of the host: it reaches all that listens on localhost, and may listen on every port. Publish the ports that it needs, or say what for: {1}.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly UnitRule Rule = new([Descriptor, Declarations.Unneeded], Judge)
    {
        Needs = [Keys.Network, Declaration],
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        unit.Kind is UnitKind.Container or UnitKind.Pod ? Check(unit) : [];

    private static IEnumerable<Finding> Check(Unit unit)
    {
        var setting = UnitView.Of(unit).Networks.FirstOrDefault(use => use.Mode == NetworkMode.Host)?.Setting;
        var declaration = Declarations.Find(unit, Declaration);
        if (setting is not null && declaration is null)
        {
            return [new Finding(Descriptor, unit, setting.Source, [unit.Name, Parts.Declaration(unit, Declaration, "...")])];
        }

        return setting is null && declaration is not null && unit.Find(Keys.Pod) is null
            ? [Declarations.ReportUnneeded(unit, declaration, "it does not use the network of the host")]
            : [];
    }
}
