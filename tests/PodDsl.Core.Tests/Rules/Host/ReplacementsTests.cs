using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>The services of the host that units replace on purpose: <c>[Replaces("nginx.service")]</c>.</summary>
public sealed class ReplacementsTests
{
    [Fact]
    public void A_declared_replacement_of_what_is_not_in_the_way_is_reported() => Assert.Equal(
        "'web' declares Replaces, but nothing of the host that is called 'nginx.service' has its ports or its name. Remove the declaration.",
        Assert.Single(Replacements.Rule.FindingsIn("# poddsl: Replaces=nginx.service\nPublishPort=8443:443", HostCase.System(HostCase.Listeners))).Message);

}
