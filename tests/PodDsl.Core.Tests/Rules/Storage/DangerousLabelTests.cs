using PodDsl.Core.Findings;

namespace PodDsl.Core.Tests.Rules.Storage;

/// <summary>POD3002: a mount would overwrite SELinux labels of the host itself.</summary>
public sealed class DangerousLabelTests
{
    [Fact]
    public void The_message_names_what_is_relabelled() => Assert.Equal(
        "a: 'a' has '/etc' labelled for containers (Z), which podman refuses where SELinux is on. Take the option away, and if SELinux then denies access, set SecurityLabelDisable=.",
        RuleFindings.Messages("POD3002", "# a.container\nVolume=/etc:/x:ro,Z"));

    [Theory]
    [InlineData("/")]
    [InlineData("/home")]
    [InlineData("/home/paul/")]
    [InlineData("%h")]
    [InlineData("/usr/")]
    [InlineData("/etc/pki")]
    [InlineData("%t")]
    [InlineData("/run/podman/podman.sock")]
    [InlineData("%t/podman/podman.sock")]
    public void A_path_of_the_host_is_reported(string path) => Assert.Single(RuleFindings.Find("POD3002", $"# a.container\nVolume={path}:/x:z"));

    [Theory]
    [InlineData("/etc:/x:ro")]
    [InlineData("/etc/caddy:/x:Z")]
    [InlineData("/usr/share/app/app.conf:/x:ro,z")] // podman refuses /usr, not what is below it
    [InlineData("/usr/local/share/app:/x:Z")]
    [InlineData("/mnt:/x:z")]
    [InlineData("/opt/app:/x:z")]
    [InlineData("/home/paul/data:/x:Z")]
    [InlineData("%h/data:/x:Z")]
    [InlineData("/srv/a:/x:Z")]
    [InlineData("/var/lib/caddy:/x:Z")]
    [InlineData("etc:/etc:Z")]
    public void A_path_of_the_container_is_not_reported(string volume) => Assert.Empty(RuleFindings.Find("POD3002", "# a.container\nVolume=" + volume));

    [Theory]
    [InlineData("RemoveRelabel", "a: Volume=/etc:/x:ro")]
    public void The_label_is_taken_away(string key, string expected) =>
        Assert.Equal(expected, RuleFindings.Fixed("POD3002", key, "# a.container\nVolume=/etc:/x:ro,Z"));
}
