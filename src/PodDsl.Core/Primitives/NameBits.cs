namespace PodDsl.Core.Primitives;

/// <summary>Tells sets of names apart at a glance: a name that is not among some mostly has a bit that none of them has.</summary>
internal static class NameBits
{
    /// <summary>One of 64 bits, by what is quick to tell of a name.</summary>
    public static ulong Of(string name) =>
        name.Length == 0 ? 1 : 1UL << ((name[0] + (7 * name[name.Length - 1]) + (5 * name[name.Length / 2]) + (3 * name.Length)) & 63);
}
