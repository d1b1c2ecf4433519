using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Values;
using PodDsl.Core.Podman;

namespace PodDsl.Core.View;

/// <summary>The start and stop of a unit's service.</summary>
internal static class ServiceStyle
{
    /// <summary>The default time of systemd for a start or a stop: <c>DefaultTimeoutStartSec=</c>.</summary>
    public const double DefaultTimeout = 90;

    /// <summary>The final <c>Type=</c> of the service, or null if it is not known.</summary>
    public static string? TypeOf(Unit unit)
    {
        if (unit.Kind == UnitKind.Pod)
        {
            return "forking";
        }

        if (Directives.Last(unit, Section.Service, Keys.Type) is { } type)
        {
            return type.KnownText;
        }

        return unit.Kind switch
        {
            UnitKind.Container or UnitKind.Kube => UnitStyle.IsForeground(unit) ? "simple" : "notify",
            _ => "oneshot",
        };
    }

    /// <summary>True if units of the kind run something that stays.</summary>
    public static bool RunsContainers(Unit unit) => unit.Kind is UnitKind.Container or UnitKind.Pod or UnitKind.Kube;

    /// <summary>
    /// The unit with which Quadlet, and the service format as well, makes the service wait until the network is online; null if it does not
    /// wait.
    /// </summary>
    public static string? AwaitedNetwork(Unit unit, Target target) =>
        UnitStyle.IsForeground(unit) || unit.FindSetting(Section.Quadlet, Keys.DefaultDependencies) is { Value: BooleanValue { Value: false } }
            ? null
            : NetworkWait.Of(unit.Kind, target.Scope, target.Podman);

    /// <summary>How long the start may take, in seconds; null if it is not known.</summary>
    public static double? StartTimeout(Unit unit) => Directives.Timeout(
        StartTimeoutSetting(unit), TypeOf(unit) == "oneshot" ? double.PositiveInfinity : DefaultTimeout);

    public static Setting? StartTimeoutSetting(Unit unit) =>
        Directives.LastOf(unit, Section.Service, Keys.TimeoutStartSec, Keys.TimeoutSec);

    public static Setting? StopTimeoutSetting(Unit unit) =>
        Directives.LastOf(unit, Section.Service, Keys.TimeoutStopSec, Keys.TimeoutSec);

    /// <summary>A span of time for a message and for a unit, such as <c>150s</c>.</summary>
    public static string Show(double seconds) => SystemdTimeSpan.FromSeconds(seconds).Written;

    /// <summary>The next multiple of half a minute that leaves half a minute to spare.</summary>
    public static string WithMargin(double seconds) => Show(Math.Ceiling((seconds + 30) / 30) * 30);
}
