using System.Text.Json.Nodes;
using PodDsl.Import.Compose;

namespace PodDsl.Import.Tests.Compose;

public sealed class ComposeCorpusTests
{
    public static TheoryData<string> Projects => [.. ComposeCorpus.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_what_docker_compose_makes_of_it(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(ComposeCorpus.PathOf(name, "expected.json")))!;
        foreach (var difference in ComposeDifferences.All.Where(difference => difference.Project == name))
        {
            difference.Mend(expected.AsObject());
        }

        var project = ComposeCorpus.Load(name);

        var differences = JsonDifferences.Of(expected, JsonNode.Parse(ComposeJson.Print(project))!);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Each_named_difference_is_one() => Assert.All(
        ComposeDifferences.All,
        difference =>
        {
            var printed = JsonNode.Parse(File.ReadAllText(ComposeCorpus.PathOf(difference.Project, "expected.json")))!;
            var mended = printed.DeepClone();
            difference.Mend(mended.AsObject());

            Assert.NotEmpty(JsonDifferences.Of(printed, mended));
        });

    [Fact]
    public void There_are_eighty_projects() => Assert.True(ComposeCorpus.Names.Count() >= 80);
}
