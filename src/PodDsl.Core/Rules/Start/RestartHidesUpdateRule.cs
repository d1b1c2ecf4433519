using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4012: a failed update looks like a good one, so that podman never takes it back.</summary>
public static class RestartHidesUpdateRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4012",
        "A bad update is not noticed",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' is updated automatically, counts as started as soon as it runs, and is restarted whatever happens: an image that does not work is neither taken back nor reported. State a health check and {1}.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Restart] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (UnitView.Of(unit).Update is not { Setting: var update }
            || UnitStyle.IsForeground(unit)
            || !target.Podman.Has(Behaviors.NotifiesWhenHealthy)
            || Restarts.Policy(unit)?.KnownText != "always"
            || HealthChecks.StatesReadiness(unit))
        {
            return [];
        }

        return
        [
            new Finding(Descriptor, unit, update.Source, [unit.Name, Parts.Set(unit, Keys.Notify, "healthy")])
            {
                Fixes = HealthChecks.CouldNotify(unit, target) ? [HealthChecks.Notify(unit)] : [],
            },
        ];
    }
}
