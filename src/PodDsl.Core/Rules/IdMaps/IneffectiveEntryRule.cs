using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1008: an entry that podman skips.</summary>
public static class IneffectiveEntryRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1008",
        "Id map entry has no effect",
        RuleCategory.IdMaps,
        Severity.Warning,
        "The id map entry '{0}' has no effect: {1}.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = UnitIdMaps.MapKeys,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        UnitIdMaps.Read(unit, target) is { } maps ? Check(maps) : [];

    private static IEnumerable<Finding> Check(UnitIdMaps maps)
    {
        HashSet<WrittenEntry>? reported = null;
        foreach (var side in maps.Sides)
        {
            foreach (var written in side.Entries)
            {
                var reason = written.Entry.Size == 0
                    ? "its size is 0. Remove it, or say how many ids it maps"
                    : !maps.IsCopied && !IdMapReplay.Counts(written.Entry, side.Kind) ? OfOtherKind(side.Kind) : null;
                if (reason is not null && (reported ??= []).Add(written))
                {
                    yield return new Finding(
                        Descriptor, maps.Unit, written.Setting.Source, [written.Entry.ToString(), reason])
                    {
                        Fixes = maps.Replace(written) is { IsEmpty: false } edits ? [new Fix(FixKinds.RemoveIdMapEntry, $"Remove '{written.Entry}'", edits)] : [],
                    };
                }
            }
        }
    }

    private static string OfOtherKind(IdKind kind) => kind == IdKind.Uid
        ? "it is marked for GIDs, which have entries of their own. Move it there, or remove it"
        : "it is marked for UIDs, which have entries of their own. Move it there, or remove it";
}
