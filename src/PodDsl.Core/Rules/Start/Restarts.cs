using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.Start;

/// <summary>How systemd goes on with a service that fails.</summary>
internal static class Restarts
{
    /// <summary><c>DefaultStartLimitIntervalSec=</c>, <c>DefaultStartLimitBurst=</c> and <c>DefaultRestartSec=</c> of systemd.</summary>
    public const double DefaultInterval = 10;
    public const long DefaultBurst = 5;
    public const double DefaultPause = 0.1;

    /// <summary>Whether a service that fails is started again until it works: so slowly that systemd does not give it up.</summary>
    public static bool AreEndless(Unit unit) =>
        unit.Kind != UnitKind.Pod
        && Directives.Text(unit, Section.Service, "Restart") is "always" or "on-failure"
        && Directives.Seconds(Limit(unit, "StartLimitIntervalSec", "StartLimitInterval"), DefaultInterval) is { } interval
        && Directives.Seconds(Directives.Last(unit, Section.Service, "RestartSec"), DefaultPause) is { } pause
        && Burst(unit) is { } burst
        && (interval == 0 || burst == 0 || pause * burst >= interval);

    /// <summary>The limit of starts; systemd still takes it in the section where it once was.</summary>
    private static Setting? Limit(Unit unit, params string[] names) =>
        Directives.LastOf(unit, Section.Unit, names) ?? Directives.LastOf(unit, Section.Service, names);

    private static long? Burst(Unit unit) =>
        Limit(unit, "StartLimitBurst") is not { } setting ? DefaultBurst
            : long.TryParse(Directives.Literal(setting.Value), NumberStyles.None, CultureInfo.InvariantCulture, out var burst) ? burst
            : null;
}
