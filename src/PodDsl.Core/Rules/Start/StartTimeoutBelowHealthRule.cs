using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4003: systemd ends a start before the health check can pass for a container that comes up slowly.</summary>
/// <remarks>
/// podman itself waits on and on: a container that is unhealthy starts as soon as a check passes, unless
/// <c>HealthOnFailure=</c> ends it. So the retries are no limit of the start. What the author gives the container to come
/// up is the start period; and where the second check comes too late, only the one at once counts.
/// </remarks>
public static class StartTimeoutBelowHealthRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4003",
        "The start ends before the health check can pass",
        RuleCategory.Start,
        Severity.Warning,
        "The start of '{0}' lasts until its health check passes, and systemd ends it after {1}, {2}. A container that comes up slowly is stopped. Set {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Notify] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (HealthChecks.NotifyHealthy(unit) is not { } notify
            || HealthChecks.Command(unit) is null || HealthChecks.IsOff(unit)
            || HealthChecks.TimeToUnhealthy(unit) is not { } wait
            || ServiceStyle.StartTimeout(unit) is not { } timeout
            || ReasonOf(unit, timeout) is not { } reason)
        {
            return [];
        }

        var stated = ServiceStyle.StartTimeoutSetting(unit);
        var value = ServiceStyle.WithMargin(Math.Max(wait, HealthChecks.Interval(unit)!.Value));
        var limit = stated is null
            ? (Shown)$"{ServiceStyle.Show(timeout)}, the default"
            : $"{ServiceStyle.Show(timeout)} ({Parts.Name(unit, stated.Option)})";
        return
        [
            new Finding(
                Descriptor,
                unit,
                (stated ?? notify).Source,
                [unit.Name, limit, reason, Parts.Set(unit, Section.Service, Keys.TimeoutStartSec, value)])
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

    /// <summary>Why the time is too short, or null if it is not.</summary>
    private static Shown? ReasonOf(Unit unit, double timeout) =>
        HealthChecks.StartPeriod(unit) is { } period && timeout < period
            ? (Shown)$"within the {ServiceStyle.Show(period)} that {Parts.Name(unit, Keys.HealthStartPeriod)} gives the container"
        : HealthChecks.Interval(unit) is { } interval && timeout <= interval
            ? $"before the second check, {ServiceStyle.Show(interval)} after the first"
        : default(Shown?);
}
