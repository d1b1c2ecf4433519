using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Templates;

namespace PodDsl.Core.Tests.Rules.Templates;

/// <summary>POD9013: what all instances of a template would share, and only one of them can have.</summary>
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

    [Theory]
    [InlineData("# web@.container\nPublishPort=8080:80\nPublishPort=8443:443", "publishes port 8080/tcp and port 8443/tcp of the host, so that a second one fails to start. Leave the port of the host out, and podman chooses one, or let others reach the instances by their network.")]
    [InlineData("# web@.pod\nPublishPort=127.0.0.1:53:53/udp", "publishes port 53/udp of the host, so that a second one fails to start. Leave the port of the host out, and podman chooses one, or let others reach the instances by their network.")]
    [InlineData("# web@.container\nIP=10.89.0.9", "has the address 10.89.0.9, so that a second one fails to start. Leave the address to podman; others find the instances by their names.")]
    [InlineData("# web@.container\nNetwork=back:ip=10.89.0.9", "has the address 10.89.0.9, so that a second one fails to start. Leave the address to podman; others find the instances by their names.")]
    [InlineData("# web@.container\nVolume=/srv/www:/www:ro,Z", "mounts '/srv/www' and labels it for itself alone (Z), so that on a host with SELinux the last one locks the others out. Label it for all of them (z).")]
    [InlineData("# web@.container\nVolume=www:/www:Z", "mounts 'www' and labels it for itself alone (Z), so that on a host with SELinux the last one locks the others out. Label it for all of them (z).")]
    public void Ports_addresses_and_labels_of_all_instances_are_reported(string text, string what) =>
        Assert.Equal("Each instance of 'web@' " + what, Assert.Single(SharedNameRule.Rule.FindingsIn(text)).Message);

    [Theory]
    [InlineData("# web@.container\nPublishPort=%i:80\nPublishPort=80\nPublishPort=127.0.0.%i:81:81")]
    [InlineData("# web@.container\nIP=10.89.0.%i")]
    [InlineData("# web@.container\nVolume=/srv/%i:/www:Z\nVolume=/srv/www:/x:z\nVolume=/srv/y:/y")]
    [InlineData("# web@.container\nVolume=data@.volume:/data:Z\n# data@.volume")]
    [InlineData("# web@.container\nVolume=/srv/www:/www:Z\nSecurityLabelDisable=true")]
    [InlineData("# web@one.container\nPublishPort=8080:80\nIP=10.89.0.9\nVolume=/srv/www:/www:Z")]
    public void Those_of_each_instance_are_not(string text) => Assert.Empty(SharedNameRule.Rule.FindingsIn(text));
}
