using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Templates;

namespace PodDsl.Core.Tests.Rules.Templates;

/// <summary>POD9013: a name that all instances of a template would share.</summary>
public sealed class SharedNameTests
{
    [Theory]
    [InlineData("# web@.container\nContainerName=web", "ContainerName", "web", "ContainerName=web-%i")]
    [InlineData("# web@.container\nContainerName=web-%H", "ContainerName", "web-%H", "ContainerName=web-%H-%i")]
    [InlineData("# web@.pod\nPodName=web", "PodName", "web", "PodName=web-%i")]
    public void A_name_without_the_instance_is_reported(string text, string key, string name, string wayOut)
    {
        var finding = Assert.Single(SharedNameRule.Rule.FindingsIn(text));
        Assert.Equal(
            $"Each instance of 'web@' has the {key} '{name}', so that a second one takes the place of the first. Put the instance into it: {wayOut}.",
            finding.Message);
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
        Assert.Equal(3, finding.Source.Line);
    }

    [Fact]
    public void A_record_is_shown_how_to_name_it() => Assert.EndsWith(
        "Put the instance into it: [ContainerName($\"web-{Specifier.Instance}\")].",
        Assert.Single(SharedNameRule.Rule.Findings(TestUnits.Single("# web@.container\nContainerName=web").Record())).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("# web@.container\nContainerName=web-%i")]
    [InlineData("# web@.container\nContainerName=%p-%I")]
    [InlineData("# web@.container\nContainerName=%n")]
    [InlineData("# web@.container\nContainerName=%N")]
    [InlineData("# web@.container")]
    [InlineData("# web@one.container\nContainerName=web")] // an instance is one
    [InlineData("# web.container\nContainerName=web")]
    [InlineData("# web@.network\nNetworkName=web")] // one for all
    [InlineData("# web@.volume\nVolumeName=web")]
    public void A_name_of_each_instance_or_of_one_unit_is_not_reported(string text) => Assert.Empty(SharedNameRule.Rule.FindingsIn(text));
}
