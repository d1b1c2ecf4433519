using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD1028: id blocks lead to ids of the host that belong to somebody.</summary>
/// <remarks>It is one decision where the pool starts, so all units are one finding.</remarks>
public static class AccountBlocksRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1028",
        "The pool of id blocks meets ids of the host that somebody has",
        RuleCategory.IdMaps,
        Severity.Warning,
        "{0} of {1} {2} {3}: what breaks out of {4} has their rights. Start the pool elsewhere ({5}){6}, or declare {7}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.IdMaps, NeedsFacts = true };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Scope == UnitScope.User || target.Facts is not { } facts)
        {
            return [];
        }

        var owned = AccountIds.Of(facts);
        var met = new List<Meeting>();
        SetIdMaps? maps = null;
        foreach (var unit in UnitIndex.Of(set).Distinct)
        {
            if (IdBlocks.NumberOf(unit) is null || (maps ??= SetIdMaps.Of(set, target)).MapsOf(unit) is not { } own)
            {
                continue;
            }

            var declared = unit.FindAll(Section.Intent, Keys.MapsOntoAccount).ToList();
            var owners = AccountIdsRule.Find(own, owned, declared, [])
                .Where(hit => UnitBlock.Has(unit, hit.Entry))
                .SelectMany(hit => hit.Owners)
                .ToList();
            if (owners.Count > 0)
            {
                met.Add(new Meeting(unit, owners));
            }
        }

        return met.Count == 0 ? [] : [Report(met, new BlockNumbers(set, target))];
    }

    private static Finding Report(List<Meeting> met, BlockNumbers numbers)
    {
        var first = met[0].Unit;
        var isOne = met.Count == 1;
        Shown[] blocks = [.. met.Select(meeting => IdBlocks.NumberOf(meeting.Unit)).Distinct().Select(number => (Shown)FormattableString.Invariant($"{number}"))];
        Shown[] owners = [.. met.SelectMany(meeting => meeting.Owners).Select(owner => owner.What).Distinct().Select(what => (Shown)$"{what}")];
        var moves = numbers.TakeFor(met.Select(meeting => meeting.Unit));
        Shown other = moves.Count == 0 ? "" : isOne
            ? (Shown)$", write {BlockNumbers.Spell(first, moves[0].Number)}"
            : ", give them other blocks";
        var name = met[0].Owners[0].Name;
        return new Finding(
            Descriptor,
            first,
            PlaceOf(first),
            [
                blocks.Length == 1 ? (Shown)$"Id block {blocks[0]}" : $"Id blocks {Listed.All(blocks)}",
                Listed.Names(met.Select(meeting => meeting.Unit)),
                blocks.Length == 1 ? "meets" : "meet",
                Listed.All(owners),
                isOne ? "the container" : "a container",
                new TargetPart("PodDslIdPool", "PodDslIdPool"),
                other,
                Parts.Declaration(first, Keys.MapsOntoAccount, name),
            ])
        {
            Others = met.Skip(1).Select(meeting => new FindingPlace(meeting.Unit, PlaceOf(meeting.Unit))).ToEquatableArray(),
            Fixes = [.. BlockNumbers.FixesOf(moves, met.Count), .. isOne ? new[] { Declarations.Declare(first, Keys.MapsOntoAccount, new TextValue(name), $"Declare that '{first.Name}' maps onto '{name}' on purpose") } : []],
        };
    }

    private static SourceSpan PlaceOf(Unit unit) => UnitBlock.SettingOf(unit).Source;

    private sealed record Meeting(Unit Unit, List<AccountIds.Owner> Owners);
}
