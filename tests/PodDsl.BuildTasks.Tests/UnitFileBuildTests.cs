using System.Text.RegularExpressions;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>Hand-written unit files of a project: checked with its records, and copied to their units.</summary>
public sealed class UnitFileBuildTests(PackedFeed feed)
{
    private const string Web =
        """
        using PodDsl;
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
        public partial record Web : Container;
        """;

    private const string Wiki = "[Container]\nImage=docker.io/library/httpd:2.4\nPublishPort=8081:80\n";

    [Fact]
    public void Files_are_checked_with_the_records_and_copied_byte_for_byte()
    {
        var project = Create();
        project.Write("files/wiki.container", Wiki.Replace("8081", "8080", StringComparison.Ordinal));
        project.Write("files/wiki.container.d/10-log.conf", "[Container]\r\nLogDriver=journald\r\nNonsense=1\r\n");
        project.Write("files/media/wiki.env", "A=\"b\"\n");
        project.Write("files/wiki.timer", "[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n");

        var failed = project.Build();
        failed.ShouldFailWith("POD5020");
        Assert.Contains("files/wiki.container.d/10-log.conf(3,1): error POD5020", failed.Output, StringComparison.Ordinal);
        Assert.Contains("Units.cs(2,53): warning POD2002", failed.Output, StringComparison.Ordinal);
        Assert.Empty(project.FilesIn(TestProject.Units));

        // The severities are those of lint, also where the compiler itself does not look.
        project.Write("files/.editorconfig", "[*.conf]\ndotnet_diagnostic.POD5020.severity = suggestion\n[*.container]\ndotnet_diagnostic.POD2002.severity = none\n");
        var built = project.Build("-p:NoWarn=POD2002").ShouldSucceed();
        built.ShouldSay("(4 hand-written: 4 copied, 0 unchanged, 0 removed)");
        Assert.DoesNotContain("POD2002", built.Output, StringComparison.Ordinal);
        string[] all =
        [
            "quadlet/.poddsl-copies", "quadlet/media/wiki.env", "quadlet/web.container", "quadlet/wiki.container", "quadlet/wiki.container.d/10-log.conf",
            "service/.poddsl-copies", "service/wiki.timer",
        ];
        Assert.Equal(all, project.FilesIn(TestProject.Units));
        Assert.Equal(project.Read("files/wiki.container.d/10-log.conf"), project.Read(TestProject.Units + "/quadlet/wiki.container.d/10-log.conf"));

        // Nothing to do leaves all as it is; a check says so; a file that goes takes its copy along.
        project.AgeFilesIn(TestProject.Units);
        project.Build("-p:NoWarn=POD2002", "-p:PodDslCheck=true").ShouldSucceed();
        project.Build("-p:NoWarn=POD2002").ShouldSucceed();
        Assert.All(all, file => Assert.True(project.IsAged(TestProject.Units + "/" + file), file));
        project.Delete("files/wiki.timer");
        project.Build("-p:NoWarn=POD2002", "-p:PodDslCheck=true").ShouldFailWith("PODCFG022");
        project.Build("-p:NoWarn=POD2002").ShouldSucceed();
        Assert.Equal(all[..5], project.FilesIn(TestProject.Units));

        project.Run("publish", "--no-restore", "-c", "Debug", "-o", "published", "--nologo", "-p:NoWarn=POD2002").ShouldSucceed();
        Assert.Equal(all[1..5], project.FilesIn("published/units"));
        project.Run("clean", "--nologo").ShouldSucceed();
        Assert.Empty(project.FilesIn(TestProject.Units));
    }

    [Fact]
    public void A_file_of_the_name_of_a_record_is_an_error_before_anything_is_written()
    {
        var project = Create();
        project.Write("files/web.container", Wiki);
        project.Build().ShouldFailWith("POD9003");
        project.Build("-p:NoWarn=POD9003", "-p:WarningsNotAsErrors=POD9003", "-p:RunAnalyzers=false").ShouldFailWith("PODCFG012");
        Assert.Empty(project.FilesIn(TestProject.Units));
    }

    [Fact]
    public void Files_go_to_the_hosts_and_users_that_they_are_for()
    {
        var project = Create(
            """
            <PodDslUnit Update="files/wiki.container" Host="attic" />
            <PodDslUnit Update="files/player.container" Host="attic" User="media" />
            """);
        project.Write(
            "Units.cs",
            """
            using PodDsl;
            public record Attic : Host;
            public record Pi : Host;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, RunsOn<Pi>] public partial record Web : Container;
            """);
        project.Write("files/wiki.container", Wiki);
        project.Write("files/player.container", Wiki.Replace("8081", "8082", StringComparison.Ordinal));
        project.Write("files/cache.volume", "[Volume]\n");
        project.Build().ShouldSucceed();
        Assert.Equal(
            ["attic/quadlet/cache.volume", "attic/quadlet/web.container", "attic/quadlet/wiki.container", "attic/users/media/quadlet/player.container", "pi/quadlet/cache.volume", "pi/quadlet/web.container"],
            project.FilesIn(TestProject.Units).Where(file => !file.EndsWith("copies", StringComparison.Ordinal)));

        // The report has them where they run.
        project.Build("-p:PodDslReport=true").ShouldSucceed();
        var systems = Regex.Split(project.Read("bin/Debug/net10.0/poddsl-report.html"), "<h2 id=\"s[0-9]+-name\">")[1..];
        Assert.Equal(
            ["attic: wiki.container", "media on attic: player.container", "pi: "],
            systems.Select(system => $"{system[..system.IndexOf('<', StringComparison.Ordinal)]}: " + string.Join(' ', new[] { "wiki.container", "player.container" }.Where(name => system.Contains(name, StringComparison.Ordinal)))));
        Assert.All(systems, system => Assert.Contains(system.StartsWith("media", StringComparison.Ordinal) ? "player" : "web.container", system, StringComparison.Ordinal));

        project.Write("Homelab.csproj", project.Read("Homelab.csproj").Replace("Host=\"attic\"", "Host=\"atic\"", StringComparison.Ordinal));
        project.Build().ShouldFailWith("PODCFG019").ShouldSay("Its hosts are attic, pi.");
    }

    [Fact]
    public void A_host_with_services_gets_services_of_the_files_and_a_host_may_have_files_alone()
    {
        var project = Create(
            """
            <PodDslUnit Update="files/wiki.container" Host="attic" />
            <PodDslUnit Update="files/db.container;files/db.container.d/10-port.conf;files/db.env" Host="pi" />
            """);
        project.Write(
            "Units.cs",
            """
            using PodDsl;
            public record Attic : Host;
            [PodmanVersion("4.3"), Formats(UnitFileFormat.Service)] public record Pi : Host;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Pi>] public partial record Web : Container;
            """);
        project.Write("files/wiki.container", Wiki);
        project.Write("files/db.container", "[Container]\nImage=docker.io/library/mariadb:11\n");
        project.Write("files/db.container.d/10-port.conf", "[Container]\nPublishPort=3306:3306\n");
        project.Write("files/db.env", "A=1\n");
        string[] all = ["attic/quadlet/wiki.container", "pi/service/db.env", "pi/service/db.service", "pi/service/web.service"];
        project.Build().ShouldSucceed();
        Assert.Equal(all, project.FilesIn(TestProject.Units).Where(file => !file.EndsWith("copies", StringComparison.Ordinal)));
        Assert.Contains(" 3306:3306", project.Read(TestProject.Units + "/pi/service/db.service"), StringComparison.Ordinal);
        Assert.StartsWith("# Written by PodDsl from db.container.", project.Read(TestProject.Units + "/pi/service/db.service"), StringComparison.Ordinal);
        project.Build("-p:PodDslCheck=true").ShouldSucceed();

        // What no service can say fails the build at its line, and without analyzers at the file.
        project.Write("files/db.container", "[Container]\nImage=docker.io/library/mariadb:11\nEnvironmentFile=db.env\n");
        Assert.Contains("files/db.container(3,1): error POD5004", project.Build().ShouldFailWith("POD5004").Output, StringComparison.Ordinal);
        project.Build("-p:RunAnalyzers=false").ShouldFailWith("PODCFG019");
    }

    private TestProject Create(string items = "")
    {
        var project = TestProject.Create(feed);
        project.Write("Units.cs", Web);
        project.Write("Homelab.csproj", project.Read("Homelab.csproj").Replace("</Project>", $"<ItemGroup><PodDslUnit Include=\"files/**\" Exclude=\"files/.editorconfig\" />{items}</ItemGroup></Project>", StringComparison.Ordinal));
        return project;
    }
}
