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
    public void The_script_is_copied_beside_the_project()
    {
        var project = TestProject.Create(feed);

        project.Run("build", "-t:PodDslHostFactsScript", "--no-restore", "--nologo").ShouldSucceed();

        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, "src/PodDsl.BuildTasks/tools/poddsl-host-facts")),
            project.Read("poddsl-host-facts"));
    }
}
