using System.Text.Json;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

public sealed class ErrorLogTests(PackedFeed feed)
{
    [Fact]
    public void Error_log_has_the_help_of_a_rule_and_the_other_place()
    {
        var project = TestProject.Create(feed);
        project.Write("Shared.cs", """
            using PodDsl;

            [Image("docker.io/library/nginx:1.29"), UidMap(0, 110000, 65536), GidMap(0, 110000, 65536)]
            public partial record Front : Container;

            [Image("docker.io/library/nginx:1.29"), UidMap(0, 110000, 65536), GidMap(0, 110000, 65536)]
            public partial record Back : Container;
            """);

        project.Build("-p:ErrorLog=log.sarif%2cversion=2.1").ShouldSucceed();

        using var log = JsonDocument.Parse(File.ReadAllText(project.PathOf("log.sarif")));
        var run = log.RootElement.GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(IsShared("id"));
        Assert.StartsWith(
            "Containers or pods whose maps (UIDMap=, GIDMap=) lead to the same ids of the host", rule.GetProperty("fullDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/docs/rules/POD1003.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        var results = run.GetProperty("results").EnumerateArray().Where(IsShared("ruleId")).ToList();
        Assert.Equal(["warning", "note"], results.Select(result => result.GetProperty("level").GetString()).Order(StringComparer.Ordinal).Reverse());
        Assert.All(results, result => Assert.Single(result.GetProperty("relatedLocations").EnumerateArray()));
    }

    private static Func<JsonElement, bool> IsShared(string name) => element => element.GetProperty(name).GetString() == "POD1003";
}
