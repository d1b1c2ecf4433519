using System.Runtime.CompilerServices;

namespace PodDsl.Core.Primitives;

/// <summary>Tells things apart by themselves, not by what they say.</summary>
public sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static ReferenceComparer<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
