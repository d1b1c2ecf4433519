using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;

namespace PodDsl.Symbols;

/// <summary>All units of a project with what is wrong between them. It stays the same object as long as no edit changes a unit.</summary>
internal sealed class CheckedSet
{
    private static readonly LatestOfProject<CheckedSet> Latest = new();

    private readonly Target _target;

    private CheckedSet(EquatableArray<Unit> units, Target target, CancellationToken cancellation)
    {
        _target = target;
        Units = new UnitSet(units);
        Findings = [.. SetRules.Check(Units.With(cancellation), target)];
    }

    public UnitSet Units { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public static CheckedSet Of(Compilation compilation, EquatableArray<Unit> units, Target target, CancellationToken cancellation)
    {
        if (Latest.Find(compilation) is { } known && known.IsOf(units, target))
        {
            return known;
        }

        var made = new CheckedSet(units, target, cancellation);
        Latest.Set(compilation, made);
        return made;
    }

    /// <summary>A unit that was not read anew is the same object. An equal one may be another record's, so it is not taken for it.</summary>
    private bool IsOf(EquatableArray<Unit> units, Target target)
    {
        if (units.Count != Units.Units.Count || !_target.Equals(target))
        {
            return false;
        }

        for (var index = 0; index < units.Count; index++)
        {
            if (!ReferenceEquals(units[index], Units.Units[index]))
            {
                return false;
            }
        }

        return true;
    }
}
