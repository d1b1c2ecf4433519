using System.IO.Compression;
using System.Text.RegularExpressions;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed partial class PackageTests(PackedFeed feed)
{
    [Fact]
    public void Package_holds_the_library_the_analyzers_and_the_build_and_depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(feed.PackageFile);

        Assert.Equal(
            [
                "LICENSE",
                "PodDsl.nuspec",
                "README.md",
                "analyzers/dotnet/cs/PodDsl.Analyzers.dll",
                "analyzers/dotnet/cs/PodDsl.CodeFixes.dll",
                "analyzers/dotnet/cs/PodDsl.Core.dll",
                "analyzers/dotnet/cs/PodDsl.Generators.dll",
                "analyzers/dotnet/cs/PodDsl.Symbols.dll",
                "build/PodDsl.props",
                "build/PodDsl.targets",
                "icon.png",
                "lib/net10.0/PodDsl.App.dll",
                "lib/net10.0/PodDsl.Core.dll",
                "lib/net10.0/PodDsl.dll",
                "lib/net10.0/PodDsl.xml",
                "lib/netstandard2.0/PodDsl.dll",
                "lib/netstandard2.0/PodDsl.xml",
                .. PackedFeed.ReadyToRunPlatforms.Where(platform => TestExtent.IsFull || platform == PackedFeed.ReadyToRunFolder)
                    .SelectMany(platform => ReadyToRunTests.Assemblies.Select(name => $"readytorun/{platform}/{name}.dll")),
                "ref/net10.0/PodDsl.App.dll",
                "ref/net10.0/PodDsl.App.xml",
                "ref/net10.0/PodDsl.dll",
                "ref/net10.0/PodDsl.xml",
                "tasks/netstandard2.0/PodDsl.BuildTasks.dll",
                "tasks/netstandard2.0/PodDsl.Core.dll",
                "tasks/netstandard2.0/PodDsl.Report.dll",
                "tasks/netstandard2.0/PodDsl.ReportTask.dll",
                "tools/poddsl-host-facts",
            ],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

        using var nuspec = new StreamReader(package.GetEntry("PodDsl.nuspec")!.Open());
        Assert.DoesNotContain("<dependency ", nuspec.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/PodDsl", "PodDsl", true)]
    [InlineData("src/PodDsl.Cli", "PodDsl.Tool", true)]
    [InlineData("templates", "PodDsl.Templates", false)]
    public void Package_has_a_README_an_icon_a_licence_and_symbols_if_it_has_code(string project, string name, bool hasCode)
    {
        Assert.SkipUnless(TestExtent.IsFull || project == "src/PodDsl", "It packs two more projects. CI=true does it.");
        var file = project == "src/PodDsl" ? feed.PackageFile : Path.Combine(Path.GetDirectoryName(feed.PackageFile)!, $"{name}.{feed.Add(project)}.nupkg");
        using var package = ZipFile.OpenRead(file);
        using var reader = new StreamReader(package.GetEntry($"{name}.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();

        foreach (var (element, entry) in new[] { ("<readme>README.md</readme>", "README.md"), ("<icon>icon.png</icon>", "icon.png"), ("<license type=\"expression\">MIT</license>", "LICENSE") })
        {
            Assert.Contains(element, nuspec, StringComparison.Ordinal);
            Assert.NotNull(package.GetEntry(entry));
        }

        Assert.Contains("<repository type=\"git\" url=\"https://github.com/poddsl/poddsl\"", nuspec, StringComparison.Ordinal);
        Assert.Equal(hasCode, File.Exists(Path.ChangeExtension(file, ".snupkg")));
        Assert.Single(package.Entries.Select(entry => entry.LastWriteTime).Distinct());
    }

    [Fact]
    public void Each_error_of_the_build_is_explained_in_the_docs()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/PodDsl.BuildTasks"), "*", SearchOption.TopDirectoryOnly)
            .Append(Path.Combine(Repository.Root, "src/PodDsl.BuildTasks/build/PodDsl.targets"));
        var raised = sources.SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet();
        var explained = DocumentedCode().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/build.md"))).Select(match => match.Groups[1].Value);

        Assert.Equal(raised.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"(PODCFG[0-9]{3})\"")]
    private static partial Regex Code();

    [GeneratedRegex("^\\| `(PODCFG[0-9]{3})`", RegexOptions.Multiline)]
    private static partial Regex DocumentedCode();
}
