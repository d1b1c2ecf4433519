using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import.Ids;

/// <summary>Says of variables such as <c>PUID</c>, which stay, whose files on the host those of the container will be.</summary>
public static class OwnerVariables
{
    /// <summary>The imports with a note for each unit that has such variables.</summary>
    public static EquatableArray<Imported> Explain(IReadOnlyList<Imported> imports, Target target, Steps steps = default)
    {
        var units = imports.SelectMany(static imported => imported.Units).Select(unit => IdBlockPlanner.Expand(unit, target)).ToEquatableArray();
        var named = units.Where(static unit => unit.Kind == UnitKind.Container && !FileOwner.Of(unit).Variables.IsEmpty).ToList();
        if (named.Count == 0)
        {
            return imports.ToEquatableArray();
        }

        var owners = new OwnedIdsOfUnits(HostIdOwners.Of(new UnitSet(units).With(steps), target));
        var pods = units.Where(static unit => unit.Kind == UnitKind.Pod).GroupBy(static unit => unit.FileName, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        var notes = named.ToLookup(static unit => unit.FileName, unit => Note(unit, pods.GetValueOrDefault(unit.Find(Keys.Pod)?.Reference?.FileName ?? "", unit), owners, target), StringComparer.Ordinal);
        return imports.Select(imported => imported with
        {
            Notes = imported.Notes.AddRange(imported.Units.SelectMany(unit => notes[unit.FileName])),
        }).ToEquatableArray();
    }

    private static ImportNote Note(Unit unit, Unit mapped, OwnedIdsOfUnits owners, Target target)
    {
        var owner = FileOwner.Of(unit);
        Shown names = string.Join(" and ", owner.Variables.Select(setting => ((PairValue)setting.Value).ToArgument().Marked));
        var (whose, remedy) = Whose(owner, mapped, owners, target);
        return new ImportNote(
            NoteKind.Told, string.Join(", ", owner.Variables.Select(static setting => ((PairValue)setting.Value).Name)),
            ((Shown)$"The image of '{unit.Name}' takes {names} for the owner of its files. On the host they belong to {whose}.").ToString(), remedy, owner.Variables[0].Source);
    }

    private static (Shown Whose, string Remedy) Whose(FileOwner owner, Unit unit, OwnedIdsOfUnits owners, Target target)
    {
        if (target.Scope == UnitScope.User && unit.FindSetting(Section.Intent, Keys.IdBlock) is not null && IdBlocks.NumberOf(unit) is { } number)
        {
            var shift = IdShift.Of(IdPool.Of(target), number, target.Scope);
            return ($"{Ids(owner, id => shift[id])} as podman unshare counts, in id block {number}", "");
        }

        if (unit.Find(Keys.UserNS) is { } mode)
        {
            return mode is UserNamespace { Mode: UserNamespace.Host } ? OfHost(owner, target)
                : mode is UserNamespace { Mode: UserNamespace.KeepId } keep ? OfKeepId(owner, keep)
                : ($"ids that podman chooses (UserNS={mode.ToArgument()})", "");
        }

        if (owners.Of(unit).Any())
        {
            return ($"{Ids(owner, Map)}{(IdBlocks.NumberOf(unit) is { } block ? $", in id block {block}" : "")}", "");
        }

        return owners.IsUnknown(unit) ? ("ids that only the host knows, by its id map", "See poddsl ids.") : OfHost(owner, target);

        long? Map(IdKind kind, long id) => owners.Of(unit)
            .Where(ids => ids.Kind == kind && ids.Range.ContainerId <= id && id < ids.Range.ContainerEnd)
            .Select(ids => (long?)(ids.Range.HostId + id - ids.Range.ContainerId)).FirstOrDefault();
    }

    private static (Shown Whose, string Remedy) OfHost(FileOwner owner, Target target)
    {
        if (target.Scope == UnitScope.System)
        {
            return (Ids(owner, static id => id), "");
        }

        return owner.Ids.All(static id => id == 0)
            ? ("the user who runs podman", "")
            : (
                (Shown)$"{Ids(owner, static id => id)} as podman unshare counts: to subordinate ids of the user, and not to the user",
                FormattableString.Invariant($"To have them belong to the user: UserNS=keep-id:uid={owner.User ?? owner.Group},gid={owner.Group ?? owner.User}, or 0 for the variables."));
    }

    private static (Shown Whose, string Remedy) OfKeepId(FileOwner owner, UserNamespace keep)
    {
        var own = keep.Options.Where(static option => option.Name is "uid" or "gid").ToDictionary(static option => option.Name, static option => option.Value?.Literal, StringComparer.Ordinal);
        bool Is(string name, long? id) => id is null || own.GetValueOrDefault(name) == FormattableString.Invariant($"{id}");
        return own.Count > 0 && Is("uid", owner.User) && Is("gid", owner.Group)
            ? ("the user who runs podman", "")
            : ($"the user who runs podman if these are the ids of the user, and else to subordinate ids (UserNS={keep.ToArgument()})", "");
    }

    private static Shown Ids(FileOwner owner, Func<long, long> map) => Ids(owner, (_, id) => map(id));

    private static Shown Ids(FileOwner owner, Func<IdKind, long, long?> map)
    {
        var parts = new List<Shown>();
        foreach (var (name, id, kind) in new[] { ("UID", owner.User, IdKind.Uid), ("GID", owner.Group, IdKind.Gid) })
        {
            if (id is { } known)
            {
                parts.Add(map(kind, known) is { } host ? FormattableString.Invariant($"{name} {host}") : FormattableString.Invariant($"no {name}, as the id map leaves {known} out"));
            }
        }

        return Shown.Join(" and ", parts);
    }

    /// <summary>The ids of each unit, found at once.</summary>
    private sealed class OwnedIdsOfUnits(HostIdOwners owners)
    {
        private readonly ILookup<Unit, OwnedIds> _owned = owners.Owned.ToLookup(static ids => ids.Unit, ReferenceComparer<Unit>.Instance);
        private readonly HashSet<Unit> _unknown = new(owners.Unknown.Select(static unknown => unknown.Unit), ReferenceComparer<Unit>.Instance);

        public IEnumerable<OwnedIds> Of(Unit unit) => _owned[unit];

        public bool IsUnknown(Unit unit) => _unknown.Contains(unit);
    }
}
