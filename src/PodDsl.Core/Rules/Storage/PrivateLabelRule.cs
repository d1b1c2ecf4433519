using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3001: files that several containers use get the SELinux label of one of them.</summary>
public static class PrivateLabelRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD3001",
        "Shared files get a private label",
        RuleCategory.Storage,
        Severity.Warning,
        "'{0}' and '{1}' both mount {2}, and {3} labels it for itself alone (Z), so on a host with SELinux the other one is locked out. Label it for all of them (z).");

    public static SetRule Rule { get; } = new([Descriptor], static (set, _) => Check(set));

    private static IEnumerable<Finding> Check(UnitSet set)
    {
        var units = UnitIndex.Of(set);
        var alternatives = Alternatives.Of(set);
        var shared = units.Distinct
            .Where(unit => !HasOwnLabel(unit))
            .SelectMany(unit => UnitView.Of(unit).Mounts)
            .Where(mount => mount.SharedSource is not null)
            .GroupBy(mount => mount.SharedSource!, StringComparer.Ordinal)
            .Where(group => group.Any(mount => mount.Relabel == "Z") && group.Skip(1).Any());
        foreach (var group in shared)
        {
            var mounts = group.ToList();
            var fix = FixOf(mounts, set.Steps);
            foreach (var mount in mounts)
            {
                // One of the two labels the files for itself; that may be either.
                if (mounts.Find(other => (mount.Relabel == "Z" || other.Relabel == "Z") && AreApart(mount, other, units, alternatives)) is { } other)
                {
                    yield return Report(mount, other, group.Key, fix);
                }
            }
        }
    }

    /// <summary>True if each has a label of its own. The containers of a pod share one, and a pod's mounts are those of its
    /// members.</summary>
    private static bool AreApart(MountedPath one, MountedPath other, UnitIndex units, Alternatives alternatives) =>
        !ReferenceEquals(units.PodOf(one.Unit) ?? one.Unit, units.PodOf(other.Unit) ?? other.Unit)
        && (!Pods.IsMember(one.Unit) || !Pods.IsMember(other.Unit) || one.Unit.Find(Keys.Pod)!.ToQuadlet() != other.Unit.Find(Keys.Pod)!.ToQuadlet())
        && !alternatives.Are(one.Unit, other.Unit);

    /// <summary>True if a unit has no label, or chooses one.</summary>
    private static bool HasOwnLabel(Unit unit) =>
        unit.Find(Keys.SecurityLabelDisable) is BooleanValue { Value: true } || unit.Find(Keys.SecurityLabelLevel) is not null
        || unit.Find(Keys.Privileged) is BooleanValue { Value: true }
        || PassedFlags.HasAny(unit, "--security-opt", "--privileged");

    private static Finding Report(MountedPath mount, MountedPath other, string source, Fix? fix)
    {
        var who = (mount.Relabel, other.Relabel) switch
        {
            ("Z", "Z") => "each",
            ("Z", _) => $"'{mount.Unit.Name}'",
            _ => $"'{other.Unit.Name}'",
        };
        return new Finding(
            Descriptor,
            mount.Unit,
            mount.Setting.Source,
            [mount.Unit.Name, other.Unit.Name, $"'{new Text(source)}'", who])
        {
            AdditionalSources = [other.Setting.Source],
            Fixes = fix is null ? default : [fix],
        };
    }

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
