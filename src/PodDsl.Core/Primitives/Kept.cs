namespace PodDsl.Core.Primitives;

/// <summary>
/// What was worked out about an object, kept in the object itself, one value of each type. A copy of the object starts with nothing, and what
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

        for (var known = Volatile.Read(ref values.First); known is not null; known = known.Next)
        {
            if (known.Known is T value)
            {
                return value;
            }
        }

        var made = make(owner);
        while (true)
        {
            var first = Volatile.Read(ref values.First);
            for (var known = first; known is not null; known = known.Next)
            {
                if (known.Known is T value)
                {
                    return value;
                }
            }

            if (ReferenceEquals(Interlocked.CompareExchange(ref values.First, new Value(made, first), first), first))
            {
                return made;
            }
        }
    }

    public readonly bool Equals(Kept other) => true;

    public override readonly bool Equals(object? obj) => obj is Kept;

    public override readonly int GetHashCode() => 0;

    private sealed class Values(object owner)
    {
        public object Owner => owner;

        public Value? First;
    }

    private sealed class Value(object known, Value? next)
    {
        public object Known => known;

        public Value? Next => next;
    }
}
