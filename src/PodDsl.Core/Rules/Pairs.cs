using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules;

/// <summary>Reports what two units have both, on either side, and keeps the number of others in bounds.</summary>
/// <remarks>Where a hundred units have the same, a few names say it, and the cost stays in proportion to what is found.</remarks>
internal sealed class Pairs<T>(Steps steps)
    where T : class
{
    /// <summary>With how many others a thing is reported.</summary>
    private const int MaximumOthers = 3;

    private readonly Dictionary<T, int> _counts = [];
    private readonly List<(T One, T Other)> _found = [];

    public IReadOnlyList<(T One, T Other)> Found => _found;

    /// <summary>Notes a pair in both orders, which is a step. Returns whether the second one wants to hear of more.</summary>
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
