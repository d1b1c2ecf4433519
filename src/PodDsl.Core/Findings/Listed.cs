using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>Several things as a message names them: all of up to three, or three and how many more.</summary>
public static class Listed
{
    private const int Maximum = 3;

    /// <summary>Units by their names: <c>'a', 'b' and 'c'</c>.</summary>
    public static Shown Names(IEnumerable<Unit> units) => All([.. units.Select(unit => (Shown)$"'{unit.Name}'")]);

    /// <summary>Things of which one is to be chosen: <c>A, B or C</c>.</summary>
    public static Shown Any(IReadOnlyList<Shown> things) => things.Count < 2
        ? Shown.Join("", things)
        : $"{Shown.Join(", ", things.Take(things.Count - 1))} or {things[things.Count - 1]}";

    /// <summary>Things as they are: <c>A= and B=</c>.</summary>
    /// <param name="things">The things.</param>
    /// <param name="most">Up to how many all are named.</param>
    public static Shown All(IReadOnlyList<Shown> things, int most = Maximum) => things.Count switch
    {
        0 or 1 => Shown.Join("", things),
        _ when things.Count <= most => $"{Shown.Join(", ", things.Take(things.Count - 1))} and {things[things.Count - 1]}",
        _ => $"{Shown.Join(", ", things.Take(Maximum))} and {things.Count - Maximum} more",
    };
}
