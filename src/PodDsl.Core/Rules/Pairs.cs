using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules;

/// <summary>Reports things that two units share, on both sides, and limits the number of others.</summary>
/// <remarks>If a hundred units share one thing, a few names are enough, and the cost stays in proportion to the findings.</remarks>
internal sealed class Pairs<T>(Steps steps)
    where T : class
{
    /// <summary>The number of others in the reports on a thing.</summary>
    private const int MaximumOthers = 3;

    private readonly Dictionary<T, int> _counts = [];
    private readonly List<(T One, T Other)> _found = [];

    public IReadOnlyList<(T One, T Other)> Found => _found;

    /// <summary>Notes a pair in both orders, which is a step. Returns true if the second one wants more.</summary>
    public bool Add(T one, T other)
    {
        steps.Next();
        Note(one, other);
        Note(other, one);
        return _counts[other] < MaximumOthers;
    }

    private void Note(T one, T other)
    {
        _counts.TryGetValue(one, out var count);
        if (count < MaximumOthers)
        {
            _counts[one] = count + 1;
            _found.Add((one, other));
        }
    }
}
