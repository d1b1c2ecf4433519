namespace PodDsl.BuildTasks.Tests;

/// <summary>The commands of <c>docs/install.md</c>: another test runs each of them.</summary>
public sealed class InstallPageTests
{
    private const string Page = "docs/install.md";

    /// <summary>How a command starts, and the test that runs it.</summary>
    private static readonly (string Start, string Test)[] RunBy =
    [
        ("dotnet pack src/PodDsl ", "PodDsl.BuildTasks.Tests/ReadmeTests"),
        ("dotnet pack templates ", "PodDsl.BuildTasks.Tests/ReadmeTests"),
        ("dotnet nuget add source ", "PodDsl.BuildTasks.Tests/ReadmeTests"),
        ("dotnet new install PodDsl.Templates", "PodDsl.BuildTasks.Tests/TemplateTests"),
        ("dotnet new poddsl ", "PodDsl.BuildTasks.Tests/TemplateTests"),
        ("dotnet publish src/PodDsl.Cli -c Release -o ", "PodDsl.Host.Tests/Packaging/DebianPackage"),
        // The workflow file builds it on a machine of that kind.
        ("dotnet publish src/PodDsl.Cli -c Release -r linux-arm64 ", ""),
        ("~/poddsl/poddsl lint ", "PodDsl.Host.Tests/Packaging/DebianPackageTests"),
        ("packaging/make-deb ", "PodDsl.Host.Tests/Packaging/DebianPackage"),
        ("apt-get install ./poddsl_", "PodDsl.Host.Tests/Packaging/DebianPackageTests"),
        ("dpkg -r poddsl", "PodDsl.Host.Tests/Packaging/DebianPackageTests"),
        ("dotnet pack src/PodDsl.Cli ", "PodDsl.BuildTasks.Tests/ToolPackageTests"),
        ("dotnet tool install ", "PodDsl.BuildTasks.Tests/ToolPackageTests"),
        ("git clone . ", "PodDsl.BuildTasks.Tests/ReproducibilityTests"),
        ("cmp ", "PodDsl.BuildTasks.Tests/ReproducibilityTests"),
    ];

    [Fact]
    public void Each_command_is_run_by_a_test()
    {
        var commands = Readmes.Blocks(Page, "console").SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Where(line => line.StartsWith("$ ", StringComparison.Ordinal) || line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line[2..]).ToList();

        Assert.All(commands, command => Assert.Contains(RunBy, row => command.StartsWith(row.Start, StringComparison.Ordinal)));
        Assert.All(RunBy, row => Assert.Contains(commands, command => command.StartsWith(row.Start, StringComparison.Ordinal)));
        Assert.All(
            RunBy.Where(row => row.Test.Length > 0),
            row => Assert.True(File.Exists(Path.Combine(BuildFacts.RepositoryRoot, "tests", row.Test + ".cs")), row.Test));
    }

    [Fact]
    public void Version_is_that_of_the_repository()
    {
        var version = System.Text.RegularExpressions.Regex.Match(File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "Directory.Build.props")), "<Version>(.+)</Version>").Groups[1].Value;
        Assert.Contains($"./poddsl_{version}_amd64.deb", Readmes.Read(Page), StringComparison.Ordinal);
        Assert.Contains($"PodDsl.{version}.nupkg", Readmes.Read(Page), StringComparison.Ordinal);
    }
}
