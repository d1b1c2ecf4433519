using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4003: systemd gives up on a start while the health check still has tries left.</summary>
public static class StartTimeoutBelowHealthRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD4003",
        "The start times out before the health check is decided",
        RuleCategory.Start,
        Severity.Warning,
        "The health check of '{0}' may take {1} to pass (start period + interval x retries), but {2}. Set TimeoutStartSec={3}.");

    public static UnitRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (HealthChecks.NotifyHealthy(unit) is not { } notify
            || HealthChecks.Command(unit) is null || HealthChecks.IsOff(unit)
            || HealthChecks.LongestWait(unit) is not { } wait
            || ServiceStyle.StartTimeout(unit) is not { } timeout || timeout >= wait)
        {
            return [];
        }

        var stated = ServiceStyle.StartTimeoutSetting(unit);
        var value = ServiceStyle.WithMargin(wait);
        var limit = stated is null
            ? $"the start may take {ServiceStyle.Show(timeout)} by default"
            : $"{stated.Option.Name}= lets the start take {ServiceStyle.Show(timeout)}";
        return
        [
            new Finding(Descriptor, unit, (stated ?? notify).Source, [unit.Name, ServiceStyle.Show(wait), limit, value])
            {
                Fixes =
                [
                    new Fix("RaiseStartTimeout", $"Let the start take {value}",
                    [
                        Directives.Set(unit, Section.Service, "TimeoutStartSec", Directives.Last(unit, Section.Service, "TimeoutStartSec"), new TextValue(value)),
                    ]),
                ],
            },
        ];
    }
}
