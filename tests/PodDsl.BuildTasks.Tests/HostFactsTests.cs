using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>Host facts from the project file to the rules.</summary>
public sealed class HostFactsTests(PackedFeed feed)
{
    private const string Web =
        """
        using PodDsl;

        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8022, HostAddress = "127.0.0.1")]
        public partial record Web : Container;
        """;

    [Fact]
    public void Rules_see_the_facts_and_a_bad_file_is_an_error_at_its_place()
    {
        var project = TestProject.Create(feed, "<PodDslHostFacts>hosts/a.json</PodDslHostFacts>");
        project.Delete("Units.cs");
        project.Write("Web.cs", Web);
        project.Write("hosts/a.json", """{ "schema": 1, "listeners": [{ "protocol": "tcp", "address": "*", "port": 8022, "process": "sshd" }] }""");

        var warned = project.Build();
        warned.ShouldSucceed();
        Assert.Contains("warning POD2020: ", warned.Output, StringComparison.Ordinal);
        Assert.Contains("sshd", warned.Output, StringComparison.Ordinal);
        Assert.True(project.Has(TestProject.Units + "/quadlet/web.container"));

        project.Write("hosts/a.json", "{ \"schema\": 1,\n  \"listener\": [] }");
        var failed = project.Build();
        failed.ShouldFailWith("POD8005");
        Assert.Contains("a.json(2,3): error POD8005: ", failed.Output, StringComparison.Ordinal);
        Assert.Contains("\"listeners\" may be meant", failed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_host_has_the_file_that_its_record_names()
    {
        const string Facts = """{ "schema": 1, "listeners": [{ "protocol": "tcp", "address": "*", "port": 8022, "process": "NAME" }] }""";
        var project = TestProject.Create(feed);
        project.Delete("Units.cs");
        project.Write(
            "Web.cs",
            """
            using PodDsl;

            [Facts("attic.facts.json")] public record Attic : Host;
            [Facts("hosts/pi;1.json")] public record Pi : Host;

            [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8022, HostAddress = "127.0.0.1"), RunsOn<Attic>, RunsOn<Pi>]
            public partial record Web : Container;
            """);
        project.Write("attic.facts.json", Facts.Replace("NAME", "sshd", StringComparison.Ordinal));
        project.Write("hosts/pi;1.json", Facts.Replace("NAME", "dropbear", StringComparison.Ordinal));

        // Beside the project a file comes by itself; another one needs the item.
        project.Build().ShouldFailWith("POD9022").ShouldSay("add <PodDslHostFacts Include=\"hosts/pi;1.json\" /> to an ItemGroup of the project");

        var file = project.Read("Homelab.csproj");
        project.Write("Homelab.csproj", file.Replace("<ItemGroup>", "<ItemGroup><PodDslHostFacts Include=\"hosts/*.json\" />", StringComparison.Ordinal));
        var built = project.Build().ShouldSucceed();
        Assert.Contains("by sshd", built.Output, StringComparison.Ordinal);
        Assert.Contains("by dropbear", built.Output, StringComparison.Ordinal);

        project.Write("Homelab.csproj", file.Replace("<ItemGroup>", "<ItemGroup><PodDslHostFacts Include=\"hosts/none.json\" />", StringComparison.Ordinal));
        project.Build().ShouldFailWith("PODCFG005").ShouldSay("hosts/none.json");
    }

    [Fact]
    public void The_script_is_copied_beside_the_project()
    {
        var project = TestProject.Create(feed);

        project.Run("build", "-t:PodDslHostFactsScript", "--no-restore", "--nologo").ShouldSucceed();

        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, "src/PodDsl.BuildTasks/tools/poddsl-host-facts")),
            project.Read("poddsl-host-facts"));
    }
}
