using PodDsl.Core.Facts;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2009: a variable names a container that cannot be found by that name.</summary>
public sealed class PeerTests
{
    private const string Db = "# db.container\nContainerName=db\nNetwork=back.network\n# back.network\n# front.network\n# app.container\n";
    private const string AddressedDb = "# db.container\nNetwork=back.network\nIP=10.9.0.5\n# back.network\nSubnet=10.9.0.0/24\n# front.network\n# app.container\n";

    [Theory]
    [InlineData("Environment=DB_HOST=db", "DB_HOST", "the two are in no common network. Join its network 'back.network'")]
    [InlineData("Network=front.network\nEnvironment=DATABASE_URL=postgres://u:p@db:5432/app", "DATABASE_URL", "the two are in no common network. Join its network 'back.network'")]
    [InlineData("Network=front.network\nEnvironment=DB_SERVER=db:5432", "DB_SERVER", "the two are in no common network. Join its network 'back.network'")]
    public void A_container_in_another_network_is_reported(string lines, string variable, string why)
    {
        var finding = Assert.Single(RuleFindings.Find("POD2009", Db + lines));
        Assert.Equal($"'app' names the container 'db' in {variable}, but {why}.", finding.Message);
        Assert.False(finding.IsError);
    }

    [Theory]
    [InlineData("# db.container\nContainerName=db\n# app.container\nEnvironment=DB_HOST=db", "without a network of their own nobody is found by name. Put both into a network of their own")]
    [InlineData("# n.network\nDisableDNS=true\n# db.container\nContainerName=db\nNetwork=n.network\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db", "their network has DisableDNS, so no names. Remove that, or name an address by AddHost")]
    [InlineData("# n.network\n# db.container\nNetwork=n.network\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db", "podman calls it 'systemd-db'. Name that, or call it 'db' by ContainerName=")]
    [InlineData("# n.network\n# p.pod\nNetwork=n.network\n# db.container\nContainerName=db\nPod=p.pod\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db", "it is in the pod 'p', and only the pod is found by its name 'systemd-p'. Name the pod, or give it the alias 'db'")]
    public void A_name_that_is_not_known_is_reported(string text, string why) =>
        Assert.Equal($"app: 'app' names the container 'db' in DB_HOST, but {why}.", RuleFindings.Messages("POD2009", text));

    [Theory]
    [InlineData("Network=back.network\nEnvironment=DB_HOST=db")]
    [InlineData("Network=front.network\nEnvironment=DB_HOST=db\nAddHost=db:10.0.0.1")]
    [InlineData("Network=front.network\nEnvironment=DB_NAME=db")]
    [InlineData("Network=front.network\nEnvironment=DB_HOST=db.example.org")]
    [InlineData("Network=front.network\nEnvironment=URL=https://example.org/db")]
    [InlineData("Network=host\nEnvironment=DB_HOST=db")]
    [InlineData("Network=front.network\nNetwork=back.network\nEnvironment=DB_HOST=db")]
    [InlineData("Network=front.network\nPodmanArgs=--network=systemd-back\nEnvironment=DB_HOST=db")]
    public void What_may_be_found_is_not_reported(string lines) => Assert.Empty(RuleFindings.Find("POD2009", Db + lines));

    [Theory]
    [InlineData("# n.network\n# db.container\nHostName=db\nNetwork=n.network\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db")]
    [InlineData("# n.network\n# db.container\nNetwork=n.network:alias=db\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db")]
    [InlineData("# p.pod\n# db.container\nContainerName=db\nPod=p.pod\n# app.container\nPod=p.pod\nEnvironment=DB_HOST=db")]
    [InlineData("# db.container\nEnvironment=DB_HOST=db")]
    public void Other_ways_to_a_name_are_known(string text) => Assert.Empty(RuleFindings.Find("POD2009", text));

    [Theory]
    [InlineData("Network=front.network\nEnvironment=DB_HOST=10.9.0.5", "DB_HOST")]
    [InlineData("Network=front.network\nEnvironment=DB_URL=http://10.9.0.5:8080/x", "DB_URL")]
    [InlineData("Network=front.network\nAddHost=db:10.9.0.5", "AddHost=")]
    [InlineData("Environment=DB_HOST=10.9.0.5", "DB_HOST")]
    public void An_address_in_another_network_is_reported_since_6_0(string lines, string what)
    {
        var units = TestUnits.Read(AddressedDb + lines);
        Assert.Equal(
            $"'app' names the container '10.9.0.5' in {what}, but podman 6.1 isolates the network of 'db' from others. Join its network 'back.network'.",
            Assert.Single(units.Find("POD2009")).Message);
        Assert.Empty(units.Find("POD2009", new Target(new PodmanVersion(5, 8), UnitScope.System)));
    }

    [Theory]
    [InlineData(AddressedDb + "Network=back.network\nEnvironment=DB_HOST=10.9.0.5")]
    [InlineData(AddressedDb + "Network=front.network\nNetwork=back.network\nAddHost=db:10.9.0.5")]
    [InlineData(AddressedDb + "Network=front.network\nEnvironment=DB_HOST=10.9.0.6")]
    [InlineData(AddressedDb + "Network=front.network\nEnvironment=ALLOWED=10.9.0.5")]
    [InlineData(AddressedDb + "Network=host\nEnvironment=DB_HOST=10.9.0.5")]
    [InlineData(AddressedDb + "Network=elsewhere\n# db2.container\nNetwork=front.network:ip=10.9.0.5\n# c.container\nEnvironment=DB_HOST=10.9.0.5")]
    [InlineData("# a.network\nOptions=isolate=true\n# b.network\nOptions=isolate=false\n# db.container\nNetwork=a.network:ip=10.9.0.5\n# app.container\nNetwork=b.network\nEnvironment=DB_HOST=10.9.0.5")]
    [InlineData("# a.network\nDriver=macvlan\n# b.network\nOptions=isolate=false\n# db.container\nNetwork=a.network:ip=10.9.0.5\n# app.container\nNetwork=b.network\nEnvironment=DB_HOST=10.9.0.5")]
    [InlineData("# a.network\n# p.pod\nNetwork=a.network:ip=10.9.0.5\n# app.container\nPod=p.pod\nEnvironment=DB_HOST=10.9.0.5")]
    public void An_address_that_may_be_reached_is_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD2009", text));

    [Fact]
    public void The_network_of_an_address_can_be_joined() => Assert.Contains(
        "app: Environment=DB_HOST=10.9.0.5\napp: Network=back.network",
        RuleFindings.Fixed("POD2009", "JoinNetwork", AddressedDb + "Environment=DB_HOST=10.9.0.5"),
        StringComparison.Ordinal);

    [Fact]
    public void The_network_can_be_joined() => Assert.Contains(
        "app: Network=front.network\napp: Environment=DB_HOST=db\napp: Network=back.network",
        RuleFindings.Fixed("POD2009", "JoinNetwork", Db + "Network=front.network\nEnvironment=DB_HOST=db"),
        StringComparison.Ordinal);
}
