using System.IO.Compression;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The same sources make the same bytes on any machine.</summary>
public sealed class ReproducibilityTests(PackedFeed feed)
{
    private static string Sample => Path.Combine(Repository.Root, "samples/ThreeHosts");

    /// <summary>A folder, a language, a time zone, line ends and an order of files as somebody else may have them.</summary>
    [Fact]
    public void Units_are_the_same_on_the_machine_of_somebody_else()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It builds a project twice; DeterminismTests run the generator. CI=true compares the files.");
        var here = CopySample("ThreeHosts", file => file, text => text.ReplaceLineEndings("\n"));
        feed.Run(here, "build", "--nologo", "-p:PodDslOutputDir=units/").ShouldSucceed();

        var names = Sources().Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        var elsewhere = CopySample("Þrír vélar & more", file => $"{names.Count - names.IndexOf(file):D2}{file}", text => text.ReplaceLineEndings("\r\n"));
        feed.Run(
            elsewhere,
            new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Kathmandu", ["UseSharedCompilation"] = "false" },
            "build", "ThreeHosts.csproj", "--nologo", "-p:PodDslOutputDir=units/").ShouldSucceed();

        var expected = Contents(Path.Combine(here, "units"));
        Assert.True(expected.Count > 20, $"{expected.Count} units");
        Assert.Equal(expected, Contents(Path.Combine(elsewhere, "units")));
    }

    [Fact]
    public void Packages_of_another_checkout_have_the_same_bytes()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It builds the repository again. CI=true does it.");
        string[] projects = ["src/PodDsl", "src/PodDsl.Cli", "templates"];
        Assert.All(projects, project => feed.Add(project));
        var folder = Path.Combine(feed.NewFolder("another"), "checkout");
        foreach (var part in new[] { "analyzers", "docs", "generators", "packaging", "src", "templates" })
        {
            Copy(Path.Combine(Repository.Root, part), Path.Combine(folder, part));
        }

        foreach (var file in Directory.EnumerateFiles(Repository.Root))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        if (Directory.Exists(Path.Combine(Repository.Root, ".git")))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, ".git"), Path.Combine(Repository.Root, ".git"));
        }

        var packages = feed.NewFolder("packages");
        foreach (var project in projects)
        {
            // As the feed does: built, then packed under another version, with the packages of this machine.
            var variables = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Repository.NuGetPackageRoot };
            feed.Run(folder, variables, "build", project, "-c", Repository.Configuration, "-p:RunAnalyzers=false", "--nologo").ShouldSucceed();
            feed.Run(folder, variables, "pack", project, "--no-build", "-c", Repository.Configuration, "-o", packages, $"-p:PackageVersion={feed.Version}", "--nologo").ShouldSucceed();
        }

        var made = Directory.GetFiles(packages, "*nupkg").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["PodDsl", "PodDsl", "PodDsl.Templates", "PodDsl.Tool", "PodDsl.Tool"], made.Select(file => Path.GetFileName(file).Split($".{feed.Version}")[0]).Order(StringComparer.Ordinal));
        foreach (var package in made)
        {
            var ours = Path.Combine(Path.GetDirectoryName(feed.PackageFile)!, Path.GetFileName(package));
            Assert.Equal([], Differences(ours, package));
            Assert.True(File.ReadAllBytes(ours).AsSpan().SequenceEqual(File.ReadAllBytes(package)), $"{package}: the entries are equal, and the times of some are not");
        }
    }

    private static List<string> Sources() => [.. Directory.EnumerateFiles(Sample, "*.cs")];

    private string CopySample(string name, Func<string, string> rename, Func<string, string> change)
    {
        var folder = feed.NewFolder(name);
        foreach (var file in Sources())
        {
            File.WriteAllText(Path.Combine(folder, rename(Path.GetFileName(file))), change(File.ReadAllText(file)));
        }

        File.WriteAllText(
            Path.Combine(folder, "ThreeHosts.csproj"),
            TestProject.WithPackage(File.ReadAllText(Path.Combine(Sample, "ThreeHosts.csproj")), feed));
        return folder;
    }

    private static List<(string File, string Text)> Contents(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(File.ReadAllBytes(file))))
            .Order(),
    ];

    /// <summary>The entries of two packages that differ.</summary>
    private static IEnumerable<string> Differences(string one, string other)
    {
        var (first, second) = (Entries(one), Entries(other));
        return first.Keys.Union(second.Keys).Where(name => first.GetValueOrDefault(name) != second.GetValueOrDefault(name)).Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(stream));
        });
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
