using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD9010 for <c>AlternativeTo</c>: nothing keeps the two units from running together.</summary>
public sealed class AlternativeNeededTests
{
    [Fact]
    public void A_declaration_without_a_reason_is_reported() => Assert.Equal(
        "a: 'a' declares AlternativeTo, but 'a' and 'b' have no host port, name, address, subnet or data in common. Remove the declaration.",
        RuleFindings.Messages("POD9010", "# a.container\nPublishPort=8080:80\n# poddsl: AlternativeTo=b.container\n# b.container\nPublishPort=8081:80"));

    [Theory]
    [InlineData("PublishPort=8080:80", "PublishPort=127.0.0.1:8080:80")]
    [InlineData("ContainerName=web", "ContainerName=web")]
    [InlineData("IP=10.88.0.9", "IP=10.88.0.9")]
    [InlineData("Volume=/srv/a:/x", "Volume=/srv/a/:/y")]
    [InlineData("Network=host", "")]
    [InlineData("PodmanArgs=-p 80:80", "")]
    public void A_declaration_with_a_reason_is_not_reported(string one, string other) => Assert.Empty(
        RuleFindings.Find("POD9010", $"# a.container\n{one}\n# poddsl: AlternativeTo=b.container\n# b.container\n{other}"));

    [Fact]
    public void The_declaration_can_be_removed() => Assert.Equal(
        "", RuleFindings.Fixed("POD9010", "RemoveDeclaration", "# a.container\n# poddsl: AlternativeTo=b.container\n# b.container"));
}
