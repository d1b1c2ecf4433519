using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class SampleTests(PackedFeed feed)
{
    private static string Sample => Path.Combine(Repository.Root, "samples/EscapeFromTheDock");

    [Fact]
    public void Package_makes_the_same_units_of_a_sample_as_the_project_references_do()
    {
        Assert.SkipUnless(TestExtent.IsFull, "Other tests build with the package, and those of the samples see their units. CI=true compares all.");
        Assert.SkipUnless(File.Exists(Path.Combine(Sample, "EscapeFromTheDock.csproj")), "There is no sample EscapeFromTheDock.");
        var project = TestProject.CreateEmpty(feed, "EscapeFromTheDock");
        foreach (var file in Directory.EnumerateFiles(Sample).Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".json"))
        {
            File.Copy(file, project.PathOf(Path.GetFileName(file)));
        }

        project.Write("EscapeFromTheDock.csproj", TestProject.WithPackage(project.Read("EscapeFromTheDock.csproj"), feed));
        project.Run("build", "--nologo", "-p:PodDslOutputDir=units/").ShouldSucceed();

        var references = Path.Combine(Sample, "bin", Repository.Configuration, "net10.0", "units");
        var expected = Directory.EnumerateFiles(references, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(references, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, project.FilesIn("units"));
        Assert.All(expected, file => Assert.Equal(File.ReadAllBytes(Path.Combine(references, file)), File.ReadAllBytes(project.PathOf("units/" + file))));
    }

    [Fact]
    public void The_single_file_makes_its_units_beside_it_without_a_warning()
    {
        var project = TestProject.CreateEmpty(feed);
        var file = File.ReadAllText(Path.Combine(Repository.Root, "samples/SingleFile/homelab.cs"));
        // The sample names the version of this repository.
        Assert.StartsWith($"#:package PodDsl@{feed.Version.Split('-')[0]}\n", file, StringComparison.Ordinal);
        project.Write("homelab.cs", $"#:package PodDsl@{feed.Version}\n" + file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

        project.Run("build", "homelab.cs", "--nologo", "-p:TreatWarningsAsErrors=true").ShouldSucceed();

        Assert.Equal(
            ["units/quadlet/caddy-data.volume", "units/quadlet/caddy.container", "units/quadlet/nextcloud.container", "units/quadlet/web.network"],
            project.FilesIn(".").Where(path => path.StartsWith("units/", StringComparison.Ordinal)));
    }
}
