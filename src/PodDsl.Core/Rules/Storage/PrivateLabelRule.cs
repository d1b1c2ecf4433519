using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3001: files that several containers use get the SELinux label of one of them.</summary>
public static class PrivateLabelRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD3001",
        "Shared files get a private label",
        RuleCategory.Storage,
        Severity.Warning,
        "{0} mount {1}, and {2} for itself alone (Z), so on a host with SELinux {3} locked out. Label it for all of them (z).");

    public static readonly SetRule Rule = new([Descriptor], Judge) { Needs = SharedMounts.MadeBy, Reads = Aspects.Ports | Aspects.Mounts };

    private static IEnumerable<Finding> Judge(UnitSet set, Target target) => Check(set);

    private static IEnumerable<Finding> Check(UnitSet set)
    {
        var units = UnitIndex.Of(set);
        var alternatives = Alternatives.Of(set);

        // The containers of a pod share one label, and a pod's mounts are those of its members.
        string? PartyOf(Unit unit) => units.PodOf(unit)?.FileName ?? (Pods.IsMember(unit) ? unit.Find(Keys.Pod)!.ToQuadlet().Marked : unit.FileName);
        foreach (var (source, mounts) in SharedMounts.Of(set).Among(static mount => !HasOwnLabel(mount.Unit)))
        {
            if (!mounts.Any(mount => mount.Relabel == "Z"))
            {
                continue;
            }

            // One of each pair labels it for itself; that may be either.
            var meetsAny = alternatives.MeetsOneOf(Units(mounts), PartyOf);
            var meetsOwner = alternatives.MeetsOneOf(Units(mounts.Where(mount => mount.Relabel == "Z")), PartyOf);
            var apart = set.Steps.Over(mounts).Where(mount => (mount.Relabel == "Z" ? meetsAny : meetsOwner)(mount.Unit)).ToList();
            if (apart.Count > 1)
            {
                yield return Report(apart, source, FixOf(mounts, set.Steps));
            }
        }
    }

    /// <summary>True if a unit has no label, or chooses one.</summary>
    private static bool HasOwnLabel(Unit unit) =>
        unit.Find(Keys.SecurityLabelDisable) is BooleanValue { Value: true } || unit.Find(Keys.SecurityLabelLevel) is not null
        || unit.Find(Keys.Privileged) is BooleanValue { Value: true }
        || PassedFlags.HasAny(unit, "--security-opt", "--privileged");

    private static Finding Report(List<MountedPath> mounts, string source, Fix? fix)
    {
        var users = Units(mounts);
        var own = Units(mounts.Where(mount => mount.Relabel == "Z"));
        return new Finding(
            Descriptor,
            mounts[0].Unit,
            mounts[0].Setting.Source,
            [
                $"{Listed.Names(users)} {(users.Count == 2 ? "both" : "all")}",
                $"'{new Text(source)}'",
                own.Count == users.Count ? "each labels it" : $"{Listed.Names(own)} {(own.Count == 1 ? "labels" : "label")} it",
                users.Count == 2 ? "the other one is" : "the others are",
            ])
        {
            Others = mounts.Skip(1).Select(mount => new FindingPlace(mount.Unit, mount.Setting.Source)).ToEquatableArray(),
            Fixes = fix is null ? default : [fix],
        };
    }

    private static List<Unit> Units(IEnumerable<MountedPath> mounts) =>
        [.. mounts.GroupBy(mount => mount.Unit.FileName, StringComparer.Ordinal).Select(group => group.First().Unit)];

    private static Fix? FixOf(List<MountedPath> mounts, Steps steps)
    {
        var edits = new List<Edit>();
        foreach (var mount in steps.Over(mounts).Where(mount => mount.Relabel == "Z"))
        {
            if (mount.WithRelabel("z") is not { } value)
            {
                return null;
            }

            edits.Add(Edit.Replace(mount.Unit, mount.Setting, mount.Setting with { Value = value }));
        }

        return new Fix(FixKinds.ShareLabel, "Label it for all containers (z)", edits.ToEquatableArray());
    }
}
