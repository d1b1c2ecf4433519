using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>A build of a project with several hosts, from records to files.</summary>
public sealed class HostBuildTests(PackedFeed feed)
{
    [Fact]
    public void Units_of_hosts_and_users_are_written_published_and_removed()
    {
        var project = TestProject.Create(feed);
        project.Write(
            "Units.cs",
            """
            using PodDsl;

            [PodmanVersion("5.4")] public record Attic : Host;
            [PodmanVersion("4.3"), Formats(UnitFileFormat.Service)] public record Pi : Host;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, RunsOn<Pi>]
            [Publish(80, HostPort = 80, On = typeof(Attic)), Publish(80, HostPort = 8080, On = typeof(Pi))]
            public partial record Web : Container;

            [Image("docker.io/jellyfin/jellyfin:10.10"), RunsOn<Attic>(User = "media")]
            public partial record Jellyfin : Container;
            """);

        project.Run("publish", "--no-restore", "-c", "Debug", "-o", "published", "--nologo").ShouldSucceed();

        string[] all = ["attic/quadlet/web.container", "attic/users/media/quadlet/jellyfin.container", "pi/service/web.service"];
        Assert.Equal(all, project.FilesIn(TestProject.Units));
        Assert.Equal(all, project.FilesIn("published/units"));
        Assert.Contains("PublishPort=80:80\n", project.Read(TestProject.Units + "/attic/quadlet/web.container"), StringComparison.Ordinal);
        Assert.Contains(" 8080:80 ", project.Read(TestProject.Units + "/pi/service/web.service"), StringComparison.Ordinal);

        // The second host goes, and with it the need to say where.
        project.Write(
            "Units.cs",
            """
            using PodDsl;
            public record Attic : Host;
            [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
            """);
        project.Build().ShouldSucceed().ShouldSay("(1 unit: 1 written, 0 unchanged, 2 removed)");
        Assert.Equal(["attic/quadlet/web.container"], project.FilesIn(TestProject.Units));

        // A unit of which nobody says where it runs vanishes in no case, also if its error is switched off.
        project.Write(
            "Units.cs",
            """
            #pragma warning disable POD9023
            using PodDsl;
            public record Attic : Host;
            public record Pi : Host;
            [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
            """);
        project.Build().ShouldFailWith("PODCFG016");
        Assert.Equal(["attic/quadlet/web.container"], project.FilesIn(TestProject.Units));
    }
}
