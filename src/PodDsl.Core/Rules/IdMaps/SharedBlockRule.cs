using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1026: containers, or pods, have one id block without a declaration.</summary>
public static class SharedBlockRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1026",
        "Containers have one id block",
        RuleCategory.IdMaps,
        Severity.Warning,
        "{0} have id block {1}, so each can reach files and processes of {2}. Give {3} a block of {4} own{5}, or declare {6}{7}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.IdBlock], Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var byBlock = UnitIndex.Of(set).Distinct
            .Select(unit => (Unit: unit, Block: UnitBlock.Of(unit, target)))
            .Where(found => found.Block is not null)
            .GroupBy(found => found.Block!, found => found.Unit)
            .Where(group => group.Skip(1).Any())
            .ToList();
        if (byBlock.Count == 0)
        {
            return [];
        }

        var declared = SetIdMaps.Of(set, target).DeclaredShares();
        var numbers = new BlockNumbers(set, target);
        return byBlock.SelectMany(group => Groups([.. group], declared, set.Steps)
            .Select(units => Report(units, group.Key.Number, declared, numbers)));
    }

    /// <summary>The units that have a block together without saying so: all of them, but for those who said it to all others.</summary>
    private static IEnumerable<List<Unit>> Groups(List<Unit> units, HashSet<(Unit, Unit)> declared, Steps steps)
    {
        var sweep = new ClashSweep(
            units.Count,
            static (one, other) => one == other,
            (one, other) => declared.Contains((units[one], units[other])),
            steps);
        sweep.Look(Enumerable.Range(0, units.Count).Select(index => new OwnedRange(0, 1, index)), static _ => null);
        return sweep.Groups.Select(group => group.Select(index => units[index]).ToList());
    }

    private static Finding Report(List<Unit> units, long number, HashSet<(Unit, Unit)> declared, BlockNumbers numbers)
    {
        var (first, others) = (units[0], units.Skip(1).ToList());
        var partner = others.First(other => !declared.Contains((first, other)));
        var isPair = others.Count == 1;
        var moves = numbers.TakeFor(others);
        return new Finding(
            Descriptor,
            first,
            PlaceOf(first),
            [
                Listed.Names(units),
                FormattableString.Invariant($"{number}"),
                isPair ? "the other" : "the others",
                isPair ? $"'{others[0].Name}'" : "all but one of them",
                isPair ? "its" : "their",
                moves.Count == 0 ? "" : isPair
                    ? (Shown)$", for example {BlockNumbers.Spell(others[0], moves[0].Number)}"
                    : (Shown)$", for example '{moves[0].Unit.Name}' {BlockNumbers.Spell(moves[0].Unit, moves[0].Number)}",
                Parts.Declaration(first, UnitIdMaps.SharesKey, partner),
                isPair ? "" : " and the like for those that mean it",
            ])
        {
            Others = others.Select(unit => new FindingPlace(unit, PlaceOf(unit))).ToEquatableArray(),
            Fixes = [.. BlockNumbers.FixesOf(moves, others.Count), DeclarationOf(first, others, declared)],
        };
    }

    private static Fix DeclarationOf(Unit unit, List<Unit> others, HashSet<(Unit, Unit)> declared)
    {
        var undeclared = others.Where(other => !declared.Contains((unit, other))).ToList();
        return Declarations.Declare(
            unit,
            UnitIdMaps.SharesKey,
            undeclared.Select(other => new ReferenceValue(other.ToReference())),
            $"Declare that '{unit.Name}' shares ids with {Listed.Names(undeclared)}");
    }

    private static SourceSpan PlaceOf(Unit unit) => UnitBlock.SettingOf(unit).Source;
}
