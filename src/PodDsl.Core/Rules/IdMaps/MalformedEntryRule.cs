using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1005: a malformed entry, or one that goes beyond the last id.</summary>
public static class MalformedEntryRule
{
    private const string LastId = "4294967294";

    public static readonly RuleDescriptor Descriptor = new(
        "POD1005",
        "Id map entry is malformed",
        RuleCategory.IdMaps,
        Severity.Error,
        "Podman refuses the id map entry '{0}': {1}.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = UnitIdMaps.MapKeys,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        UnitIdMaps.Read(unit, target) is { } maps ? Check(maps) : [];

    private static IEnumerable<Finding> Check(UnitIdMaps maps)
    {
        HashSet<WrittenEntry>? reported = null;
        bool IsNew(WrittenEntry written) => (reported ??= []).Add(written);
        foreach (var setting in maps.Settings)
        {
            if (setting.Problem is not null)
            {
                yield return Report(maps, setting.Setting, setting.Setting.Value.ToArgument().ToString(), setting.Problem);
            }
        }

        foreach (var side in maps.Sides)
        {
            foreach (var written in side.Entries)
            {
                if (ProblemOf(written.Entry) is var (parameter, problem) && IsNew(written))
                {
                    yield return Report(maps, written.Setting, written.Entry.ToString(), problem) with { Parameter = parameter };
                }
            }
        }

        // Podman looks for each id of the host, even if a later entry would cut it off.
        foreach (var side in maps.Sides)
        {
            foreach (var written in side.Entries)
            {
                if (written.Entry is { Size: > 0, IsInRange: false } entry && (entry.Flags & IdMapFlags.HostIdOfParent) != 0
                    && IdMapReplay.Counts(entry, side.Kind) && IsNew(written))
                {
                    yield return ReportOverflow(maps, written);
                }
            }
        }

        // Only the rest after the cuts by '+' reaches the kernel, and sizes that podman joins may become small.
        foreach (var side in maps.Sides)
        {
            foreach (var piece in maps.Pair.Refusal is not null || !side.Map.IsComplete ? side.Map.Pieces : default)
            {
                if (piece.Entry >= 0 && !piece.Range.IsInRange && IsNew(side.Entries[piece.Entry]))
                {
                    yield return ReportOverflow(maps, side.Entries[piece.Entry]);
                }
            }
        }
    }

    private static (string Parameter, string Problem)? ProblemOf(IdMapEntry entry) =>
        ProblemOf("containerId", "container id", entry.ContainerId)
        ?? ProblemOf("hostId", "host id", entry.HostId)
        ?? ProblemOf("size", "size", entry.Size);

    private static (string Parameter, string Problem)? ProblemOf(string parameter, string what, long number) => number switch
    {
        < 0 => (parameter, FormattableString.Invariant($"the {what} {number} is negative, numbers start at 0")),
        > uint.MaxValue => (parameter, FormattableString.Invariant($"the {what} {number} is too big, the largest id is {LastId}")),
        _ => null,
    };

    private static Finding ReportOverflow(UnitIdMaps maps, WrittenEntry written)
    {
        var entry = written.Entry;
        var isHost = entry.HostEnd >= entry.ContainerEnd;
        var last = isHost ? entry.HostEnd - 1 : entry.ContainerEnd - 1;
        var size = uint.MaxValue - Math.Max(entry.HostId, entry.ContainerId);
        var problem = FormattableString.Invariant(
            $"it ends at {(isHost ? "host" : "container")} id {last}, and the last one that there is is {LastId}");
        if (size <= 0)
        {
            return Report(maps, written.Setting, entry.ToString(), problem + ". Move it to lower ids") with { Parameter = isHost ? "hostId" : "containerId" };
        }

        var shorter = entry with { Size = size };
        return Report(
            maps,
            written.Setting,
            entry.ToString(),
            FormattableString.Invariant($"{problem}. Map at most {size} ids from there, or move it to lower ids")) with
        {
            Parameter = "size",
            Fixes = maps.Replace(written, shorter) is { IsEmpty: false } edits ? [new Fix(FixKinds.ShortenIdMapEntry, $"Shorten to '{shorter}'", edits)] : [],
        };
    }

    private static Finding Report(UnitIdMaps maps, Setting setting, string entry, string problem) =>
        new(Descriptor, maps.Unit, setting.Source, [entry, problem]);
}
