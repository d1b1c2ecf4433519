using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD4051: units wait for a network that the host never reports online.</summary>
public static class WaitOnlineRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4051",
        "Units wait for a network that never is online",
        RuleCategory.Start,
        Severity.Warning,
        "{0} for the network to be online, and {1}, so each start at boot takes until that times out. {2}, or do not wait for it.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Common, NeedsFacts = true };

    /// <summary>It is the same for all units, so the rule reports it once.</summary>
    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Facts?.NetworkOnline is not { } online || Reason(online, target.Scope) is not var (reason, remedy))
        {
            yield break;
        }

        var waiting = UnitIndex.Of(set).Distinct.Where(unit => Waits(unit, target)).ToList();
        if (waiting.Count == 0)
        {
            yield break;
        }

        var option = Options.Common(Section.Quadlet, Keys.DefaultDependencies);
        var edits = set.Steps.Over(waiting).Where(unit => WaitsByDefault(unit, target))
            .Select(unit => Edit.Add(unit, new Setting(option, new BooleanValue(false))))
            .ToEquatableArray();
        var who = waiting.Count == 1
            ? $"'{waiting[0].Name}' waits"
            : FormattableString.Invariant($"'{waiting[0].Name}' and {waiting.Count - 1} more wait");
        yield return new Finding(Descriptor, waiting[0], waiting[0].NameSource, [who, reason, remedy])
        {
            Fixes = edits.Count == waiting.Count && target.Podman.Has(Behaviors.ReadsQuadletSection)
                ? [new Fix(FixKinds.DoNotWaitForNetwork, "Start without waiting for the network", edits)]
                : default,
        };
    }

    private static (string Reason, string Remedy)? Reason(Facts.NetworkOnline online, UnitScope scope) => scope switch
    {
        UnitScope.System when !online.Failed.IsEmpty =>
            ($"{online.Failed[0]} has failed on the host", $"Mend {online.Failed[0]}"),
        UnitScope.User when !online.IsReached =>
            ($"the host has not reached {NetworkWait.Online}", $"Have a unit of the system want {NetworkWait.Online}"),
        _ => null,
    };

    private static bool Waits(Unit unit, Target target) => WaitsByDefault(unit, target)
        || (target.Scope == UnitScope.System && unit.Settings.Any(setting =>
            setting.Option.Section == Section.Unit && setting.Option.Name == Keys.After
            && setting.Value.ToArgument().Marked == NetworkWait.Online));

    /// <summary>Quadlet adds this, and the service format as well.</summary>
    private static bool WaitsByDefault(Unit unit, Target target) =>
        ServiceStyle.AwaitedNetwork(unit, target) is { } awaited

        // The manager of a user has no such target, and ignores it.
        && (target.Scope == UnitScope.System || awaited != NetworkWait.Online);
}
