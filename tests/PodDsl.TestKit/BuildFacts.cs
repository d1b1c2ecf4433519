using System.Reflection;

namespace PodDsl.TestKit;

/// <summary>What the build has told of where things are.</summary>
internal static class BuildFacts
{
    public static string TargetingPackRoot { get; } = Read("TargetingPackRoot");

    public static string RepositoryRoot { get; } = Read("RepositoryRoot");

    private static string Read(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
