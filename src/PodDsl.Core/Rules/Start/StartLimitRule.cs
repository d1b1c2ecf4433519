using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4020: systemd gives up a service that fails at once after a few restarts.</summary>
public static class StartLimitRule
{
    private static readonly string[] Limits = [Keys.StartLimitIntervalSec, Keys.StartLimitInterval, Keys.StartLimitBurst];

    public static readonly RuleDescriptor Descriptor = new(
        "POD4020",
        "Restarts end after a few quick failures",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' is restarted {1} after a failure, and systemd allows {2} starts in {3}: if it runs for less than {4} each time, it stays failed after {2} of them. Set {5}, or state {6} and {7} if that is meant.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Restart] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (!Restarts.AreOwn(unit, target.Podman)
            || Restarts.Policy(unit) is not { } restart
            || !Restarts.IsAfterFailure(restart)
            || Limits.Any(name => Directives.Has(unit, Section.Unit, name) || Directives.Has(unit, Section.Service, name))
            || Directives.Has(unit, Section.Service, Keys.RestartSteps))
        {
            return [];
        }

        var stated = Directives.Last(unit, Section.Service, Keys.RestartSec);
        if (Directives.Seconds(stated, Restarts.DefaultPause) is not { } pause || pause * Restarts.DefaultBurst >= Restarts.DefaultInterval)
        {
            return [];
        }

        // A start takes time too, which slows failures down; a second more is on the safe side.
        const string instead = "5s";
        return
        [
            new Finding(Descriptor, unit, (stated ?? restart).Source,
                [
                    unit.Name,
                    ServiceStyle.Show(pause),
                    Restarts.DefaultBurst.ToString(CultureInfo.InvariantCulture),
                    ServiceStyle.Show(Restarts.DefaultInterval),
                    ServiceStyle.Show((Restarts.DefaultInterval / Restarts.DefaultBurst) - pause),
                    Parts.Set(unit, Section.Service, Keys.RestartSec, instead),
                    Parts.Name(unit, Section.Unit, Keys.StartLimitBurst),
                    Parts.Name(unit, Section.Unit, Keys.StartLimitIntervalSec),
                ])
            {
                Fixes =
                [
                    new Fix(FixKinds.SetRestartSec, "Wait 5 s before each restart",
                        [Directives.Set(unit, Section.Service, Keys.RestartSec, stated, new TextValue(instead))]),
                ],
            },
        ];
    }
}
