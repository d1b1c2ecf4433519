using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4030: a health check whose result nothing acts on.</summary>
public static class UnheardHealthRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4030",
        "A health check has no consequence",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' has {1}, and nothing acts on its result: an unhealthy container only shows as such in podman ps, and {2} does not restart it. Add {3}.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.HealthCmd] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container || HealthChecks.Command(unit) is not { } command || HealthChecks.IsOff(unit)
            || Directives.Last(unit, Section.Kind, Keys.HealthOnFailure) is { KnownText: not "none" }
            || HealthChecks.NotifyHealthy(unit) is not null
            || Directives.Text(unit, Section.Kind, Keys.HealthInterval) == "disable")
        {
            yield break;
        }

        yield return new Finding(
            Descriptor,
            unit,
            command.Source,
            [unit.Name, Parts.Name(unit, Keys.HealthCmd), Parts.Name(unit, Section.Service, Keys.Restart), Parts.Set(unit, Keys.HealthOnFailure, "kill")]);
    }
}
