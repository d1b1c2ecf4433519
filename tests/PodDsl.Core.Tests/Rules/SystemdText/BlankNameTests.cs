using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5026: podman takes a name with a blank, and nothing in the container finds it by that name.</summary>
public sealed class BlankNameTests
{
    [Theory]
    [InlineData(
        "Environment=\"LEVEL =debug\"",
        "Environment= of 'web' has a blank in the name 'LEVEL ': podman hands the variable on, and programs look for another name. Write LEVEL.",
        "Environment=LEVEL=debug")]
    [InlineData(
        "Environment=\"A B=x\"",
        "Environment= of 'web' has a blank in the name 'A B': podman hands the variable on, and programs look for another name. Use _ in place of the blank.",
        null)]
    [InlineData(
        "HostName=my web",
        "HostName= of 'web' has a blank in the name 'my web': podman sets it, and in /etc/hosts of the container it is two names, so programs do not find their own host. Use - in place of the blank.",
        null)]
    public void A_name_with_a_blank_is_reported(string line, string message, string? mended)
    {
        var finding = Assert.Single(BlankNameRule.Rule.FindingsIn(line));

        Assert.Equal(message, finding.Message);
        Assert.Equal(mended, finding.Fixes.Count == 0 ? null : finding.Mended("CorrectValue"));
    }

    [Theory]
    [InlineData("Environment=\" LEVEL=debug\"")] // podman takes it away
    [InlineData("Environment=\"LEVEL= debug \"")]
    [InlineData("Environment=discovery.type=single-node")]
    [InlineData("Environment={{ name }}=x")]
    [InlineData("HostName=my_web.example.org")]
    [InlineData("HostName=%H")]
    [InlineData("HostName={{ inventory_hostname }}")]
    [InlineData("Label=\"a b=c\"")] // a label may have any name
    public void Another_name_is_not(string line) => Assert.Empty(BlankNameRule.Rule.FindingsIn(line));
}
