namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2012: two containers, pods, networks or volumes of one name.</summary>
public sealed class RuntimeNameTests
{
    [Fact]
    public void Two_containers_of_one_name_are_reported_on_both() => Assert.Equal(
        """
        a: The container of 'a' and that of 'b' are both called 'web', so each of them removes the other when it starts. Give one of them another name, for example with ContainerName=, or declare '# poddsl: AlternativeTo=b.container' if the two never run together.
        b: The container of 'b' and that of 'a' are both called 'web', so each of them removes the other when it starts. Give one of them another name, for example with ContainerName=, or declare '# poddsl: AlternativeTo=a.container' if the two never run together.
        """,
        RuleFindings.Messages("POD2012", "# a.container\nContainerName=web\n# b.container\nContainerName=web"));

    [Theory]
    [InlineData("# a.container\nContainerName=systemd-b\n# b.container")]
    [InlineData("# a.pod\nPodName=x\n# b.pod\nPodName=x")]
    [InlineData("# a.volume\nVolumeName=x\n# b.volume\nVolumeName=x")]
    [InlineData("# a.network\nNetworkName=x\n# b.network\nNetworkName=x")]
    public void Names_of_one_kind_clash(string text) => Assert.Equal(2, RuleFindings.Find("POD2012", text).Count);

    [Theory]
    [InlineData("# a.container\n# b.container")]
    [InlineData("# a.network\nNetworkName=x\n# a.volume\nVolumeName=x\n# a.container\nContainerName=x")]
    [InlineData("# a.container\nContainerName=web\n# poddsl: AlternativeTo=b.container\n# b.container\nContainerName=web")]
    [InlineData("# a@.container\nContainerName=web-%i\n# b@.container\nContainerName=web-%i")]
    public void Other_names_do_not(string text) => Assert.Empty(RuleFindings.Find("POD2012", text));

    [Fact]
    public void A_container_can_be_called_like_its_unit() => Assert.Equal(
        "a: ContainerName=a\nb: ContainerName=web",
        RuleFindings.Fixed("POD2012", "RenameResource", "# a.container\nContainerName=web\n# b.container\nContainerName=web"));
}
