using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD4050: the units of a user run only as long as the user is logged in.</summary>
public static class LingerRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4050",
        "Units of a user stop when the user logs out",
        RuleCategory.Start,
        Severity.Warning,
        "User '{0}' does not linger, so {1} at the logout. Run: loginctl enable-linger {0}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Common, NeedsFacts = true };

    /// <summary>It is the same for all units, so the rule reports it once, at the first unit that should start at boot.</summary>
    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target is not { Scope: UnitScope.User, Facts: { User: { } user, Lingering: { } lingering } } || lingering.Contains(user)
            || AbsentAccountRule.IsAbsent(target))
        {
            yield break;
        }

        var started = UnitIndex.Of(set).Distinct.Where(StartsAtBoot).ToList();
        if (started.Count > 0)
        {
            var what = started.Count == 1
                ? $"'{started[0].Name}' starts only when '{user}' logs in, and stops"
                : FormattableString.Invariant($"'{started[0].Name}' and {started.Count - 1} more start only when '{user}' logs in, and stop");
            yield return new Finding(Descriptor, started[0], started[0].NameSource, [user, what]);
        }
    }

    private static bool StartsAtBoot(Unit unit) =>
        unit.Kind is UnitKind.Container or UnitKind.Pod or UnitKind.Kube
        && unit.Settings.Any(setting =>
            setting.Option.Section == Section.Install && setting.Option.Name is Keys.WantedBy or Keys.RequiredBy
            && setting.Value.ToArgument().Marked.Contains("default.target"));
}
