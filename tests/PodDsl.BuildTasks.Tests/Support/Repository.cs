namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>What the tests know of the repository that they were built in.</summary>
internal static class Repository
{
    public static string Root => BuildFacts.RepositoryRoot;

    public static string Configuration { get; } = BuildFacts.Read("Configuration");

    public static string NuGetPackageRoot { get; } = BuildFacts.Read("NuGetPackageRoot");
}
