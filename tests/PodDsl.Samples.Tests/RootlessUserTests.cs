using System.Globalization;

namespace PodDsl.Samples.Tests;

public sealed class RootlessUserTests
{
    /// <summary>0 is the user, so the first of the subordinate ids is 1.</summary>
    [Fact]
    public void Blocks_are_cut_from_the_subordinate_ids_one_after_the_other()
    {
        Assert.Equal(["0:1:65536"], SampleOutput.Values("RootlessUser", "database.container", "Container", "UIDMap"));
        Assert.Equal(["0:65537:65536"], SampleOutput.Values("RootlessUser", "miniflux.container", "Container", "UIDMap"));
    }

    [Fact]
    public void They_start_with_the_systemd_of_the_user() =>
        Assert.All(["database", "miniflux"], name => Assert.Equal(["default.target"], SampleOutput.Values("RootlessUser", $"{name}.container", "Install", "WantedBy")));

    /// <summary>The README and the facts are about the same user with the same ids.</summary>
    [Fact]
    public void The_commands_of_the_readme_make_the_host_of_the_facts()
    {
        var sample = Path.Combine(BuildFacts.RepositoryRoot, "samples/RootlessUser");
        using var facts = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(sample, "host.json")));
        // useradd gives the first range.
        var entry = facts.RootElement.GetProperty("subuid")[1];
        var (start, count) = (entry.GetProperty("start").GetInt64(), entry.GetProperty("count").GetInt64());
        var range = string.Create(CultureInfo.InvariantCulture, $"{start}-{start + count - 1}");
        var readme = File.ReadAllText(Path.Combine(sample, "README.md"));

        Assert.Contains($"usermod --add-subuids {range} --add-subgids {range} {entry.GetProperty("name").GetString()}\n", readme, StringComparison.Ordinal);
        Assert.Contains($"enable-linger {facts.RootElement.GetProperty("lingering")[0].GetString()}\n", readme, StringComparison.Ordinal);
    }
}
