using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests;

/// <summary>Hand-written Quadlet files on a host whose units are services.</summary>
public sealed class ConvertedFileTests
{
    private const string Hosts =
        """
        public record Attic : Host;
        [PodmanVersion("4.3"), Formats(UnitFileFormat.Service)] public record Pi : Host;
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), RunsOn<Pi>] public partial record Web : Container;
        [RunsOn<Pi>] public partial record Front : Network;
        """;

    private const string Wiki = "[Container]\nImage=docker.io/library/httpd:2.4\nPublishPort=8081:80\nNetwork=front.network\nMemory=1g\n";

    [Fact]
    public async Task They_are_judged_and_become_services()
    {
        var project = UnitFileProject.Of(Hosts).With("/files/wiki.container", Wiki, "pi").With("/files/wiki.container.d/10-port.conf", "[Container]\nPublishPort=8082:81\n", "pi");
        Assert.Empty(await project.FindAsync());
        var text = Source(project);
        Assert.Contains("EmittedUnit(\"service\", \"wiki.service\", \"# Written by PodDsl from wiki.container.", text, StringComparison.Ordinal);
        Assert.Contains("8082:81", text, StringComparison.Ordinal);
        Assert.Contains("--network front", text, StringComparison.Ordinal);
        Assert.Contains("EmittedHost(\"pi\", \"service\", Converted = \"quadlet/wiki.container\\nquadlet/wiki.container.d/10-port.conf\")", text, StringComparison.Ordinal);
        Assert.Contains("EmittedHost(\"attic\", \"quadlet\")", text, StringComparison.Ordinal);

        project.With("/files/wiki.container", Wiki.Replace("8081", "8080", StringComparison.Ordinal), "pi");
        Assert.Equal(["Units.cs:3 POD2002 error"], await project.FindAsync());
    }

    [Fact]
    public async Task What_no_service_can_say_is_told_at_its_line()
    {
        var project = UnitFileProject.Of(Hosts)
            .With("/files/wiki.container", Wiki + "Volume=./data:/data\n", "pi")
            .With("/files/web.container.d/10-port.conf", "[Container]\nPublishPort=8082:81\n", "pi");
        Assert.Equal(["10-port.conf:1 POD5002 error", "wiki.container:6 POD5004 error"], await project.FindAsync());
        Assert.DoesNotContain("wiki.service", Source(project), StringComparison.Ordinal);
    }

    /// <summary>On a host with Quadlet the same file stays as it is.</summary>
    [Fact]
    public async Task A_file_for_both_is_copied_and_converted()
    {
        var project = UnitFileProject.Of(Hosts).With("/files/wiki.container", Wiki.Replace("Network=front.network\n", "", StringComparison.Ordinal));
        Assert.Empty(await project.FindAsync());
        Assert.Single(Source(project).Split("EmittedUnit(").Skip(1));
    }

    [Fact]
    public void A_project_without_hosts_converts_too()
    {
        var project = UnitFileProject.Of("public static class Nothing;", ("/files/wiki.container", Wiki.Replace("Network=front.network\n", "", StringComparison.Ordinal))).WithProperty("_PodDslFormats", "service");
        Assert.Contains("EmittedHost(\"\", \"service\", Converted = \"quadlet/wiki.container\")", Source(project), StringComparison.Ordinal);
    }

    /// <summary>A host that no record is on has files all the same.</summary>
    [Fact]
    public async Task A_host_may_have_files_alone()
    {
        const string hosts = "public record Attic : Host;\npublic record Pi : Host;\n[Image(\"docker.io/library/nginx:1.29\"), RunsOn<Pi>, Publish(80, HostPort = 8081)] public partial record Web : Container;";
        var project = UnitFileProject.Of(hosts).With("/files/wiki.container", Wiki.Replace("Network=front.network\n", "", StringComparison.Ordinal), "attic");
        Assert.Empty(await project.FindAsync());
        Assert.Contains("EmittedHost(\"attic\", \"quadlet\")", Source(project), StringComparison.Ordinal);
        project.With("/files/wiki.container", Wiki, "attic");
        Assert.Equal(["wiki.container:4 POD5020 error"], await project.FindAsync());
    }

    [Fact]
    public void Without_files_nothing_is_said_of_hosts() =>
        Assert.DoesNotContain(UnitFileProject.Of(Hosts).Generate().GeneratedSources, source => source.HintName == "PodDslHosts.g.cs");

    private static string Source(UnitFileProject project) => project.Generate().GeneratedSources.Single(source => source.HintName == "PodDslHosts.g.cs").SourceText.ToString();
}
