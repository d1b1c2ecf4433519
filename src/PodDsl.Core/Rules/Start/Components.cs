using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>Tarjan's algorithm: finds the nodes of a graph that reach each other, in n + m steps and without recursion.</summary>
internal static class Components
{
    /// <summary>The number of the component of each node; nodes with one number all reach each other.</summary>
    public static int[] Of(IReadOnlyList<IReadOnlyList<StartEdge>> edges, Steps steps)
    {
        var count = edges.Count;
        var component = new int[count];
        var order = new int[count];
        var lowest = new int[count];
        var position = new int[count];
        var (open, opened) = (new int[count], 0);
        var (path, length) = (new int[count], 0);
        var visited = 0;
        var components = 0;
        for (var index = 0; index < count; index++)
        {
            component[index] = -1;
        }

        for (var root = 0; root < count; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            path[length++] = root;
            while (length > 0)
            {
                steps.Next();
                var node = path[length - 1];
                if (order[node] == 0)
                {
                    order[node] = lowest[node] = ++visited;
                    open[opened++] = node;
                }

                if (position[node] < edges[node].Count)
                {
                    var other = edges[node][position[node]++].To;
                    if (order[other] == 0)
                    {
                        path[length++] = other;
                    }
                    else if (component[other] < 0)
                    {
                        lowest[node] = Math.Min(lowest[node], order[other]);
                    }

                    continue;
                }

                length--;
                if (length > 0)
                {
                    var before = path[length - 1];
                    lowest[before] = Math.Min(lowest[before], lowest[node]);
                }

                if (lowest[node] == order[node])
                {
                    int member;
                    do
                    {
                        member = open[--opened];
                        component[member] = components;
                    }
                    while (member != node);

                    components++;
                }
            }
        }

        return component;
    }
}
