using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>The health check of a container, and when the container counts as started.</summary>
internal static class HealthChecks
{
    public static Setting? Command(Unit unit) => Directives.Last(unit, Section.Kind, Keys.HealthCmd);

    /// <summary>True if the check is off: <c>HealthCmd=none</c> or <c>--no-healthcheck</c>.</summary>
    public static bool IsOff(Unit unit) => NoCheck(unit) is not null || IsNone(Command(unit));

    /// <summary>The setting <c>NoHealthcheck</c>, if it is on.</summary>
    public static Setting? NoCheck(Unit unit) =>
        Directives.Last(unit, Section.Kind, Keys.NoHealthcheck) is { } off && Directives.IsOn(off) == true ? off : null;

    /// <summary>True if the author says when the unit counts as started, in any way.</summary>
    public static bool StatesReadiness(Unit unit) =>
        Directives.Has(unit, Section.Kind, Keys.Notify)
        || Directives.Words(unit, Section.Kind, Keys.PodmanArgs).Any(word => word.StartsWith("--sdnotify", StringComparison.Ordinal));

    /// <summary>The setting that makes a container count as started when its check passes, or null.</summary>
    public static Setting? NotifyHealthy(Unit unit) =>
        unit.Kind == UnitKind.Container && !UnitStyle.IsForeground(unit) && ServiceStyle.TypeOf(unit) == "notify"
        && Directives.Last(unit, Section.Kind, Keys.Notify) is { } notify
        && string.Equals(notify.KnownText, "healthy", StringComparison.OrdinalIgnoreCase)
            ? notify
            : null;

    /// <summary>
    /// True if a container states a check that could tell when it is ready, but says nothing about readiness.
    /// </summary>
    public static bool CouldNotify(Unit unit, Target target) =>
        unit.Kind == UnitKind.Container
        && target.Podman.Has(Behaviors.NotifiesWhenHealthy)
        && Command(unit) is not null
        && !IsOff(unit)
        && !StatesReadiness(unit)
        && !UnitStyle.IsForeground(unit)
        && ServiceStyle.TypeOf(unit) == "notify"
        && Directives.Text(unit, Section.Kind, Keys.HealthInterval) != "disable";

    /// <summary>Makes the container count as started when its check passes.</summary>
    public static Fix Notify(Unit unit) => new(
        FixKinds.NotifyHealthy,
        $"Let '{unit.Name}' count as started when its health check passes",
        [Edit.Add(unit, new Setting(Options.Key(UnitKind.Container, Keys.Notify), new TextValue("healthy")))]);

    /// <summary>
    /// The time from the start until a container whose check never passes counts as unhealthy, in seconds; null if it is not known. podman
    /// checks at once and then at each interval, and counts no failure within the start period. Its defaults: 30 s between checks, three of
    /// them, no start period.
    /// </summary>
    public static double? TimeToUnhealthy(Unit unit)
    {
        // The check begins only after the startup check has passed, whenever that is.
        if (Directives.Has(unit, Section.Kind, Keys.HealthStartupCmd)
            || Retries(unit) is not { } retries
            || Seconds(unit, Keys.HealthInterval, 30) is not { } interval || interval <= 0
            || Seconds(unit, Keys.HealthStartPeriod, 0) is not { } period)
        {
            return null;
        }

        return (Math.Ceiling(period / interval) * interval) + ((Math.Max(retries, 1) - 1) * interval);
    }

    private static long? Retries(Unit unit) => Directives.Last(unit, Section.Kind, Keys.HealthRetries) is not { } setting ? 3
        : long.TryParse(
            setting.KnownText, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    private static double? Seconds(Unit unit, string key, double otherwise) =>
        Directives.Last(unit, Section.Kind, key) is not { } setting
            ? otherwise
            : setting.As(PodmanDuration.Parse).Value?.Seconds;

    private static bool IsNone(Setting? command) => command?.As(HealthCommand.Parse).Value is { IsNone: true };
}
