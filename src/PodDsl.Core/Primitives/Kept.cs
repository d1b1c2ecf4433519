namespace PodDsl.Core.Primitives;

/// <summary>
/// What was worked out about an object, kept in the object itself, one value of each type, which is that of the object itself. A copy of the object starts with nothing, and what
/// is kept takes no part in comparisons.
/// </summary>
internal struct Kept : IEquatable<Kept>
{
    private Values? _values;

    /// <summary>The value of a type for the owner; made once, or by several threads at once the same one.</summary>
    public T Get<TOwner, T>(TOwner owner, Func<TOwner, T> make)
        where TOwner : class
        where T : class
    {
        var values = Volatile.Read(ref _values);
        if (values is null || !ReferenceEquals(values.Owner, owner))
        {
            // A copy has what its original kept.
            var own = new Values(owner);
            var seen = Interlocked.CompareExchange(ref _values, own, values);
            values = ReferenceEquals(seen, values) ? own : seen!;
        }

        if (Find<T>(values) is { } value)
        {
            return value;
        }

        var made = new Value<T>(make(owner));
        ref var place = ref values.First;
        while (Interlocked.CompareExchange(ref place, made, null) is { } other)
        {
            if (other is Value<T> known)
            {
                return known.Known;
            }

            place = ref other.Next;
        }

        return made.Known;
    }

    /// <summary>What is asked for first comes first, since that is asked for often.</summary>
    private static T? Find<T>(Values values)
        where T : class
    {
        for (var value = Volatile.Read(ref values.First); value is not null; value = Volatile.Read(ref value.Next))
        {
            if (value is Value<T> known)
            {
                return known.Known;
            }
        }

        return null;
    }

    public readonly bool Equals(Kept other) => true;

    public override readonly bool Equals(object? obj) => obj is Kept;

    public override readonly int GetHashCode() => 0;

    private sealed class Values(object owner)
    {
        public object Owner => owner;

        public Value? First;
    }

    private abstract class Value
    {
        public Value? Next;
    }

    /// <summary>Its type says what it holds, so that a look at others does not go to what they hold.</summary>
    private sealed class Value<T>(T known) : Value
    {
        public T Known => known;
    }
}
