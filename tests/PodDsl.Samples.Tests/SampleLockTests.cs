using System.Xml.Linq;

namespace PodDsl.Samples.Tests;

/// <summary>A sample has no lock file, since nothing of it could be locked; all else that uses packages has one.</summary>
public sealed class SampleLockTests
{
    private static IEnumerable<string> ProjectsIn(string folder) => Directory
        .EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, folder), "*.csproj", SearchOption.AllDirectories)
        .Where(project => !project.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [Fact]
    public void A_sample_uses_no_package_but_PodDsl() =>
        Assert.All(ProjectsIn("samples"), project => Assert.DoesNotContain(PackagesOf(project), package => package != "PodDsl"));

    [Fact]
    public void A_project_with_packages_has_a_lock_file()
    {
        // The SDK adds packages of its own version to what is trimmed or compiled to native code, so these have none.
        string[] without = ["PodDsl.csproj", "PodDsl.App.csproj", "PodDsl.Import.csproj"];
        var projects = new[] { "analyzers", "generators", "src", "tests" }.SelectMany(ProjectsIn)
            .Where(project => PackagesOf(project).Any() && !without.Contains(Path.GetFileName(project)))
            .ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
    }

    private static IEnumerable<string> PackagesOf(string project) => XDocument.Load(project).Descendants("PackageReference")
        .Select(reference => reference.Attribute("Include")?.Value)
        .OfType<string>();
}
