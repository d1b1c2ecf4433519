using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules;

/// <summary>Puts things that have something in common into groups, directly or by way of others.</summary>
internal static class Alike
{
    /// <summary>The groups, and the things of each, in the order of the things. Each thing is a step.</summary>
    /// <param name="things">The things.</param>
    /// <param name="keysOf">What a thing has; two things with one of them in common belong together.</param>
    /// <param name="steps">The steps of the caller.</param>
    public static IEnumerable<IReadOnlyList<T>> Groups<T>(IReadOnlyList<T> things, Func<T, IEnumerable<string>> keysOf, Steps steps)
    {
        var parents = Enumerable.Range(0, things.Count).ToArray();
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < things.Count; index++)
        {
            steps.Next();
            foreach (var key in keysOf(things[index]))
            {
                if (firsts.TryGetValue(key, out var first))
                {
                    parents[Root(index)] = Root(first);
                }
                else
                {
                    firsts.Add(key, index);
                }
            }
        }

        return Enumerable.Range(0, things.Count).GroupBy(Root, index => things[index]).Select(group => group.ToList());

        int Root(int index)
        {
            while (parents[index] != index)
            {
                index = parents[index] = parents[parents[index]];
            }

            return index;
        }
    }
}
