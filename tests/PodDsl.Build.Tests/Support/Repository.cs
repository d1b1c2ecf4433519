using System.Reflection;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>What the tests know of the repository that they were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Read("RepositoryRoot");

    public static string Configuration { get; } = Read("Configuration");

    public static string NuGetPackageRoot { get; } = Read("NuGetPackageRoot");

    private static string Read(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
