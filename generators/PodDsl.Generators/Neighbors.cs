using System.Collections.Immutable;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;

namespace PodDsl.Generators;

/// <summary>What the text of a unit takes from the other units of its project.</summary>
/// <remarks>
/// These are classes for the sake of the compiler's start: it has steps over objects compiled already, and would have to compile
/// all of its steps once more for each kind of struct that is handed on.
/// </remarks>
/// <param name="Pods">The containers in pods.</param>
/// <param name="Clashes">The names that must be told apart.</param>
internal sealed record Neighbors(PodMembers Pods, NameClashes Clashes);

/// <summary>The containers in pods, in the order of their services.</summary>
internal sealed record PodMembers(EquatableArray<PodMember> Members)
{
    public static PodMembers Of(ImmutableArray<PodMember> members) =>
        new(members.OrderBy(member => member.Service, StringComparer.Ordinal).ToEquatableArray());
}

/// <summary>The hosts of a project, in the order of their names.</summary>
internal sealed record DeclaredHosts(EquatableArray<Host> Hosts);

/// <summary>The names of generated files that differ by case only, in upper case.</summary>
internal sealed record NameClashes(EquatableArray<string> Names)
{
    /// <summary>The compiler takes names that differ by case only for the same.</summary>
    public static NameClashes Of(ImmutableArray<string> hintNames)
    {
        var names = new HashSet<string>();
        var clashes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var hintName in hintNames)
        {
            var name = hintName.ToUpperInvariant();
            if (!names.Add(name))
            {
                clashes.Add(name);
            }
        }

        return new(clashes.ToEquatableArray());
    }
}
