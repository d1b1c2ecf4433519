using System.Text.Json.Nodes;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Asks the real docker-compose what it makes of the projects in <c>tests/corpus/compose</c>; it needs no daemon for that.</summary>
public sealed class ComposeConfigTests
{
    /// <summary>Prints the project of each folder, after its name and the exit code. The environment is that of the tests of the import.</summary>
    private const string Script = """
        set -f
        for folder in $(ls /run/units); do
          cd /run/units/$folder
          output=$(env -i PATH=$PATH HOME=/root LANG=C.UTF-8 docker-compose $(cat options.txt 2>/dev/null) config --format json 2>/tmp/errors)
          echo "=== $folder $?"
          printf '%s\n' "$output"
          grep -v level=warning /tmp/errors
        done
        true
        """;

    private static string Corpus { get; } = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "compose");

    [Fact]
    public async Task Docker_compose_says_what_the_corpus_expects()
    {
        await HostRoot.RequireAsync(Suite.Forky);
        var result = await Command.RunAsync([HostRoot.Script("in-root"), HostRoot.Name(Suite.Forky), Corpus, "sh", "-c", Script], timeout: TimeSpan.FromMinutes(3));

        var printed = result.Output.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('\n', 2)).ToList();

        Assert.Equal(Directory.GetDirectories(Corpus).Select(folder => Path.GetFileName(folder) + " 0").Order(StringComparer.Ordinal), printed.Select(part => part[0]).Order(StringComparer.Ordinal));
        Assert.All(printed, part =>
        {
            var path = Path.Combine(Corpus, part[0].Split(' ')[0], "expected.json");
            if (Environment.GetEnvironmentVariable("POD_ACCEPT") == "1")
            {
                File.WriteAllText(path, part[1].Trim() + "\n");
            }

            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(path)), JsonNode.Parse(part[1])), part[1]);
        });
    }
}
