using System.Reflection;

namespace PodDsl.TestSupport;

/// <summary>Places that the build tells the test projects. Paths in debug information do not help, since CI maps them.</summary>
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
