namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>The repository in which the tests were built.</summary>
internal static class Repository
{
    public static string Root => BuildFacts.RepositoryRoot;

    public static string Configuration { get; } = BuildFacts.Read("Configuration");

    public static string NuGetPackageRoot { get; } = BuildFacts.Read("NuGetPackageRoot");
}
