using System.Reflection;

namespace PodDsl.TestSupport;

/// <summary>What the build has told the test projects of where things are. Paths in debug information are mapped in CI and no use for it.</summary>
internal static class BuildFacts
{
    public static string RepositoryRoot { get; } = Read("RepositoryRoot");

    public static IEnumerable<string> Keys(string prefix) =>
        Facts.Select(metadata => metadata.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal));

    public static string Read(string key) =>
        Facts.Single(metadata => metadata.Key == key).Value!;

    private static IEnumerable<AssemblyMetadataAttribute> Facts =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
}
