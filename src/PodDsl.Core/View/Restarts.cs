using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Core.View;

/// <summary>How systemd goes on with a service that fails.</summary>
internal static class Restarts
{
    /// <summary><c>DefaultStartLimitIntervalSec=</c>, <c>DefaultStartLimitBurst=</c> and <c>DefaultRestartSec=</c> of systemd.</summary>
    public const double DefaultInterval = 10;
    public const long DefaultBurst = 5;
    public const double DefaultPause = 0.1;

    /// <summary>The values of <c>Restart=</c>; systemd ignores a line with another one.</summary>
    private static IReadOnlyList<string> Policies => Options.Common(Section.Service, Keys.Restart).Choices;

    /// <summary>The <c>Restart=</c> that counts, or null. One with a value that is not known yet counts too.</summary>
    public static Setting? Policy(Unit unit) => unit.FindAll(Section.Service, Keys.Restart)
        .LastOrDefault(setting => setting.KnownText is not { } text || Policies.Contains(text));

    /// <summary>True if a service with that <c>Restart=</c> is started again after a failure, as far as it is known.</summary>
    public static bool IsAfterFailure(Setting restart) => restart.KnownText is not (null or "no" or "on-success");

    /// <summary>True if Quadlet leaves <c>Restart=</c> of the unit as it is.</summary>
    public static bool AreOwn(Unit unit, PodmanVersion podman) => unit.Kind != UnitKind.Pod || podman.Has(Behaviors.KeepsPodRestart);

    /// <summary>
    /// True if a service that fails is started again until it works: so slowly that systemd does not give it up. A pod ends
    /// without a failure when its last container does, whatever became of that.
    /// </summary>
    public static bool AreEndless(Unit unit, PodmanVersion podman) =>
        AreOwn(unit, podman)
        && Policy(unit)?.KnownText is { } policy
        && (policy == "always" || (policy == "on-failure" && unit.Kind != UnitKind.Pod))
        && Directives.Seconds(Limit(unit, Keys.StartLimitIntervalSec, Keys.StartLimitInterval), DefaultInterval) is { } interval
        && Directives.Seconds(Directives.Last(unit, Section.Service, Keys.RestartSec), DefaultPause) is { } pause
        && Burst(unit) is { } burst
        && (interval == 0 || burst == 0 || pause * burst >= interval);

    /// <summary>The limit of starts; systemd still takes it in the section where it once was.</summary>
    private static Setting? Limit(Unit unit, params string[] keys) =>
        Directives.LastOf(unit, Section.Unit, keys) ?? Directives.LastOf(unit, Section.Service, keys);

    private static long? Burst(Unit unit) =>
        Limit(unit, Keys.StartLimitBurst) is not { } setting ? DefaultBurst
            : long.TryParse(setting.KnownText, NumberStyles.None, CultureInfo.InvariantCulture, out var burst) ? burst
            : null;
}
