using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;

namespace PodDsl.Symbols;

/// <summary>All units of a project with what is wrong between them. It stays the same object as long as no edit changes a unit.</summary>
internal static class CheckedSet
{
    private static readonly LatestOfProject<SetFindings> Latest = new();

    public static SetFindings Of(Compilation compilation, EquatableArray<Unit> units, Target target, CancellationToken cancellation)
    {
        var known = Latest.Find(compilation);
        var found = SetFindings.Of(new UnitSet(units).With(cancellation), target, known);
        if (!ReferenceEquals(known, found))
        {
            Latest.Set(compilation, found);
        }

        return found;
    }
}
