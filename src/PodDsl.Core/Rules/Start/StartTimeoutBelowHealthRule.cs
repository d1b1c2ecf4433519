using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4003: systemd ends a start while the health check still has tries left.</summary>
/// <remarks>
/// podman itself waits without end: an unhealthy container starts as soon as a check passes, unless <c>HealthOnFailure=</c> ends it. So the
/// time is no limit of the start, but the time that the author gives the container.
/// </remarks>
public static class StartTimeoutBelowHealthRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD4003",
        "The start ends before the container counts as unhealthy",
        RuleCategory.Start,
        Severity.Warning,
        "The start of '{0}' lasts until its health check passes, and systemd ends it after {1}. The container counts as unhealthy only after {2}, so one that comes up slowly is stopped before. Set {3}.");

    public static UnitRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (HealthChecks.NotifyHealthy(unit) is not { } notify
            || HealthChecks.Command(unit) is null || HealthChecks.IsOff(unit)
            || HealthChecks.TimeToUnhealthy(unit) is not { } wait
            || ServiceStyle.StartTimeout(unit) is not { } timeout || timeout > wait)
        {
            return [];
        }

        var stated = ServiceStyle.StartTimeoutSetting(unit);
        var value = ServiceStyle.WithMargin(wait);
        var limit = stated is null
            ? (Shown)$"{ServiceStyle.Show(timeout)}, the default"
            : $"{ServiceStyle.Show(timeout)} ({Parts.Name(unit, stated.Option)})";
        return
        [
            new Finding(
                Descriptor,
                unit,
                (stated ?? notify).Source,
                [unit.Name, limit, ServiceStyle.Show(wait), Parts.Set(unit, Section.Service, Keys.TimeoutStartSec, value)])
            {
                Fixes =
                [
                    new Fix(FixKinds.RaiseStartTimeout, $"Let the start take {value}",
                    [
                        Directives.Set(unit, Section.Service, Keys.TimeoutStartSec, Directives.Last(unit, Section.Service, Keys.TimeoutStartSec), new TextValue(value)),
                    ]),
                ],
            },
        ];
    }
}
