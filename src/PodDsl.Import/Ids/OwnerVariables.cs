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

        var owners = HostIdOwners.Of(new UnitSet(units).With(steps), target);
        var notes = named.ToLookup(static unit => unit.FileName, unit => Note(unit, PodOf(unit, units) ?? unit, owners, target), StringComparer.Ordinal);
        return imports.Select(imported => imported with
        {
            Notes = imported.Notes.AddRange(imported.Units.SelectMany(unit => notes[unit.FileName])),
        }).ToEquatableArray();
    }

    private static ImportNote Note(Unit unit, Unit mapped, HostIdOwners owners, Target target)
    {
        var owner = FileOwner.Of(unit);
        Shown names = string.Join(" and ", owner.Variables.Select(setting => ((PairValue)setting.Value).ToArgument().Marked));
        var (whose, remedy) = Whose(owner, mapped, owners, target);
        return new ImportNote(
            NoteKind.Told, string.Join(", ", owner.Variables.Select(static setting => ((PairValue)setting.Value).Name)),
            ((Shown)$"The image of '{unit.Name}' takes {names} for the owner of its files. On the host they belong to {whose}.").ToString(), remedy, owner.Variables[0].Source);
    }

    private static (Shown Whose, string Remedy) Whose(FileOwner owner, Unit unit, HostIdOwners owners, Target target)
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

        if (owners.Owned.Any(ids => ids.Unit == unit))
        {
            return ($"{Ids(owner, Map)}{(IdBlocks.NumberOf(unit) is { } block ? $", in id block {block}" : "")}", "");
        }

        return owners.Unknown.Any(unknown => unknown.Unit == unit) ? ("ids that only the host knows, by its id map", "See poddsl ids.") : OfHost(owner, target);

        long? Map(IdKind kind, long id) => owners.Owned
            .Where(ids => ids.Unit == unit && ids.Kind == kind && ids.Range.ContainerId <= id && id < ids.Range.ContainerEnd)
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

    private static Unit? PodOf(Unit unit, EquatableArray<Unit> units) =>
        unit.Find(Keys.Pod)?.Reference is { } pod ? units.FirstOrDefault(other => other.FileName == pod.FileName) : null;
}
