using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>
/// POD4002 and POD4023: a container waits for its health check, but has none, or only the image can have one.
/// </summary>
public static class ReadySignalImpossibleRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4002",
        "A container waits for a health check that it does not have",
        RuleCategory.Start,
        Severity.Error,
        "'{0}' counts as started when its health check passes, but {1}: it never starts. Set {2}, or remove {3}.");

    public static readonly RuleDescriptor FromImage = new(
        "POD4023",
        "A container waits for a health check that only its image can have",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' counts as started when its health check passes, and does not state one: podman refuses it if the image has none either. State {1}.");

    public static readonly UnitRule Rule = new([Descriptor, FromImage], Check) { Needs = [Keys.Notify] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (HealthChecks.NotifyHealthy(unit) is not { } notify)
        {
            yield break;
        }

        if (Reason(unit) is { } reason)
        {
            yield return new Finding(Descriptor, unit, notify.Source, [unit.Name, reason, Parts.Name(unit, Keys.HealthCmd), Parts.Written(unit, notify)]) { Fixes = Fixes(unit, notify) };
        }
        else if (HealthChecks.Command(unit) is null && !Directives.Words(unit, Section.Kind, Keys.PodmanArgs).Any(IsHealthFlag))
        {
            yield return new Finding(FromImage, unit, notify.Source, [unit.Name, Parts.Name(unit, Keys.HealthCmd)]);
        }
    }

    private static Shown? Reason(Unit unit) =>
        HealthChecks.NoCheck(unit) is not null ? "the check is turned off"
        : HealthChecks.IsOff(unit) ? (Shown)$"{Parts.Set(unit, Keys.HealthCmd, "none")} turns the check off"
        : Directives.Has(unit, Section.Kind, Keys.Rootfs) && HealthChecks.Command(unit) is null
            && !Directives.Words(unit, Section.Kind, Keys.PodmanArgs).Any(IsHealthFlag)
            ? "a root file system of the host comes without one"
            : default(Shown?);

    private static bool IsHealthFlag(string word) => word.StartsWith("--health-cmd", StringComparison.Ordinal);

    private static EquatableArray<Fix> Fixes(Unit unit, Setting notify)
    {
        var remove = new Fix(FixKinds.RemoveNotify, "Let the container count as started when it runs", [Edit.Remove(unit, notify)]);
        return HealthChecks.NoCheck(unit) is { } off && HealthChecks.Command(unit) is not null
            ? [new Fix(FixKinds.RemoveNoHealthcheck, "Turn the health check on", [Edit.Remove(unit, off)]), remove]
            : [remove];
    }
}
