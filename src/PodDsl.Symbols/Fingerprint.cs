namespace PodDsl.Symbols;

/// <summary>A hash that two different texts share by a chance of one in 2^64.</summary>
public static class Fingerprint
{
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Add(ulong hash, ulong other)
    {
        // Two equal fingerprints must not cancel each other, and the high bits have to reach the low ones, since the fingerprint of a name
        // is a sum over its declarations.
        hash = (hash ^ (other * Golden)) * Prime;
        return hash ^ (hash >> 32);
    }

    public static ulong Add(ulong hash, string text)
    {
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return Add(hash, (ulong)text.Length);
    }
}
