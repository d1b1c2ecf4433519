using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>Services that differ between a generator and us, with the reason why ours is right.</summary>
internal static class CorpusExemptions
{
    private static readonly Dictionary<string, string> OfTrixie = [];

    public static IReadOnlyDictionary<string, string> Of(Suite suite) => suite == Suite.Trixie ? OfTrixie : new Dictionary<string, string>();
}
