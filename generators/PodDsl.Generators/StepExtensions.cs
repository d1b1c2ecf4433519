using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PodDsl.Generators;

/// <summary>Steps that hand on objects.</summary>
/// <remarks>
/// The compiler has its steps over objects, and over pairs of two objects, compiled already. For each other struct, an array or a pair within a pair, it compiles some eighty methods
/// once more whenever it starts.
/// </remarks>
internal static class StepExtensions
{
    /// <summary>All values, as one object.</summary>
    public static IncrementalValueProvider<All<T>> CollectAll<T>(this IncrementalValuesProvider<T> values) =>
        values.Collect().Select(static (all, _) => new All<T>(all));

    /// <summary>Both values, as one object.</summary>
    public static IncrementalValueProvider<Both<TLeft, TRight>> With<TLeft, TRight>(
        this IncrementalValueProvider<TLeft> left, IncrementalValueProvider<TRight> right)
        where TLeft : class
        where TRight : class =>
        left.Combine(right).Select(static (pair, _) => new Both<TLeft, TRight>(pair.Left, pair.Right));
}

/// <summary>All values of a step; the same if it is the same array.</summary>
internal sealed record All<T>(ImmutableArray<T> Values);

/// <summary>Two values.</summary>
internal sealed record Both<TLeft, TRight>(TLeft Left, TRight Right);
