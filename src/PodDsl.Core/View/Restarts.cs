using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Core.View;

/// <summary>The restarts of a failed service by systemd.</summary>
internal static class Restarts
{
    /// <summary><c>DefaultStartLimitIntervalSec=</c>, <c>DefaultStartLimitBurst=</c> and <c>DefaultRestartSec=</c> of systemd.</summary>
    public const double DefaultInterval = 10;
    public const long DefaultBurst = 5;
    public const double DefaultPause = 0.1;

    /// <summary>The values of <c>Restart=</c>; systemd ignores a line with another one.</summary>
    private static IReadOnlyList<string> Policies { get; } = Options.Common(Section.Service, Keys.Restart).Choices;

    /// <summary>The effective <c>Restart=</c>, or null. One with a value that is not known yet counts too.</summary>
    public static Setting? Policy(Unit unit)
    {
        Setting? policy = null;
        foreach (var setting in unit.FindAll(Section.Service, Keys.Restart))
        {
            policy = setting.KnownText is not { } text || Policies.Contains(text) ? setting : policy;
        }

        return policy;
    }

    /// <summary>True if systemd is known to start a service with that <c>Restart=</c> again after a failure.</summary>
    public static bool IsAfterFailure(Setting restart) => restart.KnownText is not (null or "no" or "on-success");

    /// <summary>True if Quadlet keeps the <c>Restart=</c> of the unit.</summary>
    public static bool AreOwn(Unit unit, PodmanVersion podman) => unit.Kind != UnitKind.Pod || podman.Has(Behaviors.KeepsPodRestart);

    /// <summary>
    /// True if systemd starts a failing service again until it works: so slowly that systemd does not give up. A pod ends without a failure
    /// when its last container ends, in whatever way.
    /// </summary>
    public static bool AreEndless(Unit unit, PodmanVersion podman) =>
        AreOwn(unit, podman)
        && Policy(unit)?.KnownText is { } policy
        && (policy == "always" || (policy == "on-failure" && unit.Kind != UnitKind.Pod))
        && Directives.Seconds(Limit(unit, Keys.StartLimitIntervalSec, Keys.StartLimitInterval), DefaultInterval) is { } interval
        && Directives.Seconds(Directives.Last(unit, Section.Service, Keys.RestartSec), DefaultPause) is { } pause
        && Burst(unit) is { } burst
        && (interval == 0 || burst == 0 || pause * burst >= interval);

    /// <summary>The limit of starts; systemd still takes it in its former section.</summary>
    private static Setting? Limit(Unit unit, params string[] keys) =>
        Directives.LastOf(unit, Section.Unit, keys) ?? Directives.LastOf(unit, Section.Service, keys);

    private static long? Burst(Unit unit) =>
        Limit(unit, Keys.StartLimitBurst) is not { } setting ? DefaultBurst
            : long.TryParse(setting.KnownText, NumberStyles.None, CultureInfo.InvariantCulture, out var burst) ? burst
            : null;
}
