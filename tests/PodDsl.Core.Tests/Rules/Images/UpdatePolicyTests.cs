namespace PodDsl.Core.Tests.Rules.Images;

/// <summary>POD6006: a policy that podman auto-update does not know.</summary>
public sealed class UpdatePolicyTests
{
    [Theory]
    [InlineData("# a.container\nAutoUpdate=regsitry", "regsitry", "Did you mean registry?")]
    [InlineData("# a.container\nAutoUpdate=true", "true", "Use one of the two.")]
    [InlineData("# a.container\nLabel=io.containers.autoupdate=Local", "Local", "Did you mean local?")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nAutoUpdate=web/yes", "yes", "Use one of the two.")]
    public void An_unknown_policy_is_reported(string text, string policy, string wayOut) => Assert.Equal(
        $"a: 'a' has the policy '{policy}' for podman auto-update, which knows only registry and local: it reports an error for the container, and never updates it. {wayOut}",
        RuleFindings.Messages("POD6006", text));

    [Theory]
    [InlineData("# a.container\nAutoUpdate=registry")]
    [InlineData("# a.container\nAutoUpdate=local")]
    [InlineData("# a.container\nLabel=io.containers.autoupdate=image")]
    [InlineData("# a.container\nLabel=io.containers.autoupdate=disabled")]
    [InlineData("# a.container\nAutoUpdate=%i")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nAutoUpdate=registry web/local")]
    public void A_known_or_unknown_one_is_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD6006", text));

    [Fact]
    public void The_fix_writes_the_word_that_is_meant()
    {
        Assert.Equal("a: AutoUpdate=registry", RuleFindings.Fixed("POD6006", "CorrectValue", "# a.container\nAutoUpdate=regsitry"));
        Assert.Equal("a: Yaml=/srv/a.yaml\na: AutoUpdate=web/local", RuleFindings.Fixed("POD6006", "CorrectValue", "# a.kube\nYaml=/srv/a.yaml\nAutoUpdate=web/locl"));
    }
}
