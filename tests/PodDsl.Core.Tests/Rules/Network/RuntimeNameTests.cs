namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2012: two containers, pods, networks or volumes of one name.</summary>
public sealed class RuntimeNameTests
{
    [Fact]
    public void Two_containers_of_one_name_are_one_finding()
    {
        var finding = Assert.Single(RuleFindings.Find("POD2012", "# a.container\nContainerName=web\n# b.container\nContainerName=web"));
        Assert.Equal(
            "The container of 'a' and that of 'b' are both called 'web', so each of them removes the other when it starts. Give one of them another name, for example with ContainerName=, or declare '# poddsl: AlternativeTo=b.container' if the two never run together.",
            finding.Message);
        Assert.Equal("/units/b.container", Assert.Single(finding.Others).Source.File);
    }

    [Fact]
    public void Three_of_one_name_are_one_finding_too() => Assert.Equal(
        "a: The volumes of 'a', 'b' and 'c' are all called 'x', so all use the same data. Give one of them another name, for example with VolumeName=, or declare '# poddsl: AlternativeTo=b.volume' if they never run together.",
        RuleFindings.Messages("POD2012", "# a.volume\nVolumeName=x\n# b.volume\nVolumeName=x\n# c.volume\nVolumeName=x"));

    [Theory]
    [InlineData("# a.container\nContainerName=systemd-b\n# b.container")]
    [InlineData("# a.pod\nPodName=x\n# b.pod\nPodName=x")]
    [InlineData("# a.volume\nVolumeName=x\n# b.volume\nVolumeName=x")]
    [InlineData("# a.network\nNetworkName=x\n# b.network\nNetworkName=x")]
    public void Names_of_one_kind_clash(string text) => Assert.Single(RuleFindings.Find("POD2012", text));

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
