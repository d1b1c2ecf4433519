using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>What <c>dotnet new</c> makes of the templates, installed from a feed into a folder of their own.</summary>
public sealed class TemplateTests(PackedFeed feed)
{
    private const string Units = "bin/Debug/net10.0/units";

    [Fact]
    public void Each_template_builds_without_a_warning_and_writes_units()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It installs templates and builds what they make. CI=true runs it.");
        var version = feed.Add("templates");
        var folder = feed.NewFolder("templates");
        DotNetResult New(string place, params string[] words) =>
            feed.Run(place, ["new", .. words, "--debug:custom-hive", Path.Combine(folder, "hive")]).ShouldSucceed();

        New(folder, "install", $"PodDsl.Templates@{version}").ShouldSay("poddsl-host").ShouldSay("poddsl-file");
        New(folder, "poddsl", "-h").ShouldSay("--format <choice>").ShouldSay("quadlet  Quadlet files").ShouldSay("--podman <podman>  The oldest podman");

        // A name that is no identifier.
        New(folder, "poddsl", "-o", "My.Home-Lab");
        var project = Path.Combine(folder, "My.Home-Lab");
        Assert.Contains($"<PackageReference Include=\"PodDsl\" Version=\"{version}\" />", File.ReadAllText(Path.Combine(project, "My.Home-Lab.csproj")), StringComparison.Ordinal);
        Build(project);
        Assert.Equal(["backend.network", "db-data.volume", "db.container", "web.container"], Names(Path.Combine(project, Units, "quadlet")));

        New(folder, "poddsl", "-o", "cellar", "--format", "service", "--podman", "4.3");
        project = Path.Combine(folder, "cellar");
        New(project, "poddsl-host", "-n", "Cellar", "--address", "192.0.2.77", "--podman", "4.3");
        Build(project);
        Assert.Equal(["backend-network.service", "db-data-volume.service", "db.service", "web.service"], Names(Path.Combine(project, Units, "cellar/service")));
        Assert.Contains("--uidmap 0:1000000:65536", File.ReadAllText(Path.Combine(project, Units, "cellar/service/db.service")), StringComparison.Ordinal);

        var single = feed.NewFolder("single");
        New(single, "poddsl-file");
        Assert.Equal(["homelab.cs"], Names(single));
        feed.Run(single, "build", "homelab.cs", "--nologo").ShouldSucceed();
        Assert.Contains("PublishPort=127.0.0.1:8080:80\n", File.ReadAllText(Path.Combine(single, "units/quadlet/web.container")), StringComparison.Ordinal);
    }

    private void Build(string project) => feed.Run(project, "build", "-warnaserror", "--nologo").ShouldSucceed();

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
