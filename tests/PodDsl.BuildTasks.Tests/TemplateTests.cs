using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The templates, as <c>dotnet new</c> makes projects of them.</summary>
public sealed class TemplateTests(PackedFeed feed)
{
    [Fact]
    public void Each_template_builds_without_a_warning_and_writes_units()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It packs, installs and builds three templates. CI=true runs it.");
        var folder = feed.NewFolder("templates");
        var hive = Path.Combine(folder, "hive");
        feed.Run(Repository.Root, "pack", "templates", "-o", folder, $"-p:PackageVersion={feed.Version}", "--nologo").ShouldSucceed();
        feed.Run(folder, "new", "install", Path.Combine(folder, $"PodDsl.Templates.{feed.Version}.nupkg"), "--debug:custom-hive", hive).ShouldSucceed();

        foreach (var format in new[] { "quadlet", "service" })
        {
            var project = Path.Combine(folder, format, "My.Home-Lab");
            feed.Run(folder, "new", "poddsl", "-o", project, "--format", format, "--debug:custom-hive", hive).ShouldSucceed();
            feed.Run(project, "build", "-warnaserror", "--nologo").ShouldSucceed();
            Assert.Equal(
                format == "quadlet" ? ["backend.network", "db-data.volume", "db.container", "web.container"] : ["backend-network.service", "db-data-volume.service", "db.service", "web.service"],
                Directory.GetFiles(Path.Combine(project, "bin/Debug/net10.0/units", format)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }

        var quadlet = Path.Combine(folder, "quadlet", "My.Home-Lab");
        feed.Run(quadlet, "new", "poddsl-host", "-n", "Cellar", "--address", "192.0.2.77", "--debug:custom-hive", hive).ShouldSucceed();
        var services = Path.Combine(quadlet, "Services.cs");
        File.WriteAllText(services, File.ReadAllText(services).Replace("public interface IService", "[RunsOn<Cellar>]\npublic interface IService", StringComparison.Ordinal)
            .Replace("public partial record Backend", "[RunsOn<Cellar>]\npublic partial record Backend", StringComparison.Ordinal)
            .Replace("public partial record DbData", "[RunsOn<Cellar>]\npublic partial record DbData", StringComparison.Ordinal));
        feed.Run(quadlet, "build", "-warnaserror", "--nologo").ShouldSucceed();
        Assert.Contains("UIDMap=0:1000000:65536", File.ReadAllText(Path.Combine(quadlet, "bin/Debug/net10.0/units/cellar/quadlet/db.container")), StringComparison.Ordinal);

        var single = feed.NewFolder("single");
        feed.Run(single, "new", "poddsl-file", "-n", "attic", "--debug:custom-hive", hive).ShouldSucceed();
        feed.Run(single, "build", "attic.cs", "--nologo").ShouldSucceed();
        Assert.True(File.Exists(Path.Combine(single, "units/quadlet/web.container")));
    }
}
