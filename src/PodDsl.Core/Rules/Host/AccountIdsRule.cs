using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD1020: a map of root leads to ids of the host that belong to somebody.</summary>
/// <remarks>An entry for a single id names its target, so its author meant it.</remarks>
public static class AccountIdsRule
{
    private const string Key = Keys.MapsOntoAccount;
    private const int MaximumNames = 3;

    /// <summary>Above the ids that useradd gives to the first few users.</summary>
    private const long PlaceToMove = 524_288;

    public static readonly RuleDescriptor Descriptor = new(
        "POD1020",
        "An id map leads to ids of the host that somebody has",
        RuleCategory.IdMaps,
        Severity.Warning,
        "Host {0} of '{1}' include {2}: what breaks out of the container has their rights. {3}.");

    public static readonly SetRule Rule = new([Descriptor, Declarations.Unneeded], Check) { Reads = Aspects.IdMaps, NeedsFacts = true };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Scope == UnitScope.User || target.Facts is not { } facts)
        {
            yield break;
        }

        var maps = SetIdMaps.Of(set, target);
        var owned = AccountIds.Of(facts);
        var mover = new Lazy<HostIdMover>(() => new HostIdMover(
            new IdAllocator(maps.TakenHostIds().Concat(owned.Ranges)), IsMovable, new BlockNumbers(set, target), PlaceToMove));
        foreach (var unit in UnitIndex.Of(set).Distinct)
        {
            var declared = unit.FindAll(Section.Intent, Key).ToList();
            var met = new HashSet<string>(StringComparer.Ordinal);

            // A block of ids has a rule of its own.
            var found = maps.MapsOf(unit) is { } own ? Find(own, owned, declared, met).Where(hit => !UnitBlock.Has(unit, hit.Entry)) : [];
            foreach (var group in found.GroupBy(hit => hit.Entry.Setting))
            {
                yield return Report(maps.MapsOf(unit)!, [.. group], mover.Value);
            }

            foreach (var declaration in declared)
            {
                if (facts is { Accounts: not null, SubUids: not null, SubGids: not null }
                    && declaration.Value.ToArgument().Literal is { } name && !met.Contains(name))
                {
                    yield return Declarations.ReportUnneeded(
                        unit, declaration, $"no id map of it leads to ids of '{name}' on the host");
                }
            }
        }
    }

    /// <summary>The entries of a unit that lead to ids of somebody, but for those of whom it declares it.</summary>
    internal static List<Hit> Find(UnitIdMaps maps, AccountIds owned, List<Setting> declared, HashSet<string> met)
    {
        var names = new HashSet<string>(declared.Select(setting => setting.Value.ToArgument().Marked), StringComparer.Ordinal);
        var found = new List<Hit>();
        foreach (var side in maps.Sides)
        {
            foreach (var piece in side.Map.Pieces)
            {
                if (piece.Entry < 0 || !piece.Range.IsInRange)
                {
                    continue;
                }

                var entry = side.Entries[piece.Entry];
                var hits = owned.Within(side.Kind, piece.Range.HostId, piece.Range.HostEnd).ToList();
                met.UnionWith(hits.Select(hit => hit.Name));
                hits.RemoveAll(hit => names.Contains(hit.Name));
                if (hits.Count > 0 && IsMovable(entry.Entry))
                {
                    found.Add(new Hit(side.Kind, entry, piece.Range, hits));
                }
            }
        }

        return found;
    }

    private static Finding Report(UnitIdMaps maps, List<Hit> hits, HostIdMover mover)
    {
        var first = hits[0];
        var unit = maps.Unit;
        var owners = hits.SelectMany(hit => hit.Owners).Select(owner => owner.What).Distinct().ToList();
        var what = string.Join(", ", owners.Take(MaximumNames));
        what += owners.Count > MaximumNames ? FormattableString.Invariant($" and {owners.Count - MaximumNames} more") : "";
        var name = first.Owners[0].Name;
        var fixes = new List<Fix>();
        var remedy = "Move the range";
        if (mover.Of(maps, first.Kind, first.Entry) is { } move)
        {
            remedy = FormattableString.Invariant($"Move the range, for example to {first.Entry.Entry.HostId + move.By}");
            fixes.Add(new Fix(
                FixKinds.MoveHostIdsOffAccounts,
                FormattableString.Invariant($"Move the host ids of '{unit.Name}' to {move.Start + move.By}, which nobody has"),
                move.Edits));
        }

        fixes.Add(Declarations.Declare(
            unit, Key, new TextValue(name), $"Declare that '{unit.Name}' maps onto '{name}' on purpose"));
        var ids = hits.Select(hit => hit.Kind).Distinct().Count() > 1 ? IdText.BothIds : first.Kind == IdKind.Uid ? "UIDs" : "GIDs";
        return new Finding(
            Descriptor,
            unit,
            first.Entry.Setting.Source,
            [
                IdText.Ids(ids, first.Range.HostId, first.Range.HostEnd),
                unit.Name,
                what,
                $"{remedy}, or declare {Parts.Declaration(unit, Key, name)}",
            ])
        {
            Fixes = fixes.ToEquatableArray(),
        };
    }

    private static bool IsMovable(IdMapEntry entry) => entry.Size > 1;

    /// <summary>An entry that leads to ids of somebody.</summary>
    internal sealed record Hit(IdKind Kind, WrittenEntry Entry, IdMapRange Range, List<AccountIds.Owner> Owners);
}
