using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2009, POD2010, POD2011, POD2012 and POD9010: who is called what, and who finds whom.</summary>
public sealed class NameTests
{
    private const string Db = "# db.container\nContainerName=db\nNetwork=back.network\n# back.network\n# front.network\n# app.container\n";

    [Theory]
    [InlineData("Environment=DB_HOST=db", "DB_HOST", "the two are in no common network. Join its network 'back.network'")]
    [InlineData("Network=front.network\nEnvironment=DATABASE_URL=postgres://u:p@db:5432/app", "DATABASE_URL", "the two are in no common network. Join its network 'back.network'")]
    [InlineData("Network=front.network\nEnvironment=DB_SERVER=db:5432", "DB_SERVER", "the two are in no common network. Join its network 'back.network'")]
    public void A_container_in_another_network_is_reported(string lines, string variable, string why)
    {
        var finding = Assert.Single(RuleUnits.Find("POD2009", Db + lines));
        Assert.Equal($"'app' names the container 'db' in {variable}, but {why}.", finding.Message);
        Assert.False(finding.IsError);
    }

    [Theory]
    [InlineData("# db.container\nContainerName=db\n# app.container\nEnvironment=DB_HOST=db", "without a network of their own nobody is found by name. Put both into a network of their own")]
    [InlineData("# n.network\nDisableDNS=true\n# db.container\nContainerName=db\nNetwork=n.network\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db", "their network has DisableDNS, so no names. Remove that, or name an address by AddHost")]
    [InlineData("# n.network\n# db.container\nNetwork=n.network\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db", "podman calls it 'systemd-db'. Name that, or call it 'db' by ContainerName=")]
    [InlineData("# n.network\n# p.pod\nNetwork=n.network\n# db.container\nContainerName=db\nPod=p.pod\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db", "it is in the pod 'p', and only the pod is found by its name 'systemd-p'. Name the pod, or give it the alias 'db'")]
    public void A_name_that_is_not_known_is_reported(string text, string why) =>
        Assert.Equal($"app: 'app' names the container 'db' in DB_HOST, but {why}.", RuleUnits.Messages("POD2009", text));

    [Theory]
    [InlineData("Network=back.network\nEnvironment=DB_HOST=db")]
    [InlineData("Network=front.network\nEnvironment=DB_HOST=db\nAddHost=db:10.0.0.1")]
    [InlineData("Network=front.network\nEnvironment=DB_NAME=db")]
    [InlineData("Network=front.network\nEnvironment=DB_HOST=db.example.org")]
    [InlineData("Network=front.network\nEnvironment=URL=https://example.org/db")]
    [InlineData("Network=host\nEnvironment=DB_HOST=db")]
    [InlineData("Network=front.network\nNetwork=back.network\nEnvironment=DB_HOST=db")]
    [InlineData("Network=front.network\nPodmanArgs=--network=systemd-back\nEnvironment=DB_HOST=db")]
    public void What_may_be_found_is_not_reported(string lines) => Assert.Empty(RuleUnits.Find("POD2009", Db + lines));

    [Theory]
    [InlineData("# n.network\n# db.container\nHostName=db\nNetwork=n.network\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db")]
    [InlineData("# n.network\n# db.container\nNetwork=n.network:alias=db\n# app.container\nNetwork=n.network\nEnvironment=DB_HOST=db")]
    [InlineData("# p.pod\n# db.container\nContainerName=db\nPod=p.pod\n# app.container\nPod=p.pod\nEnvironment=DB_HOST=db")]
    [InlineData("# db.container\nEnvironment=DB_HOST=db")]
    public void Other_ways_to_a_name_are_known(string text) => Assert.Empty(RuleUnits.Find("POD2009", text));

    private const string AddressedDb = "# db.container\nNetwork=back.network\nIP=10.9.0.5\n# back.network\nSubnet=10.9.0.0/24\n# front.network\n# app.container\n";

    [Theory]
    [InlineData("Network=front.network\nEnvironment=DB_HOST=10.9.0.5", "DB_HOST")]
    [InlineData("Network=front.network\nEnvironment=DB_URL=http://10.9.0.5:8080/x", "DB_URL")]
    [InlineData("Network=front.network\nAddHost=db:10.9.0.5", "AddHost=")]
    [InlineData("Environment=DB_HOST=10.9.0.5", "DB_HOST")]
    public void An_address_in_another_network_is_reported_since_6_0(string lines, string what)
    {
        var units = RuleUnits.Read(AddressedDb + lines);
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
    public void An_address_that_may_be_reached_is_not_reported(string text) => Assert.Empty(RuleUnits.Find("POD2009", text));

    [Fact]
    public void The_network_of_an_address_can_be_joined() => Assert.Contains(
        "app: Environment=DB_HOST=10.9.0.5\napp: Network=back.network",
        RuleUnits.Fixed("POD2009", "JoinNetwork", AddressedDb + "Environment=DB_HOST=10.9.0.5"),
        StringComparison.Ordinal);

    [Fact]
    public void The_network_can_be_joined() => Assert.Contains(
        "app: Network=front.network\napp: Environment=DB_HOST=db\napp: Network=back.network",
        RuleUnits.Fixed("POD2009", "JoinNetwork", Db + "Network=front.network\nEnvironment=DB_HOST=db"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("# a.container\nPublishPort=5432:5432", "'a' publishes port 5432 of PostgreSQL on every address of the host, so all of its networks reach it. Listen on 127.0.0.1, or state the address 0.0.0.0 if that is meant.")]
    [InlineData("# a.pod\nPublishPort=16379:6379", "'a' publishes port 6379 of Redis and Valkey on every address of the host, so all of its networks reach it. Listen on 127.0.0.1, or state the address 0.0.0.0 if that is meant.")]
    public void An_open_database_is_reported(string text, string message) => Assert.Equal("a: " + message, RuleUnits.Messages("POD2010", text));

    [Theory]
    [InlineData("PublishPort=127.0.0.1:5432:5432")]
    [InlineData("PublishPort=0.0.0.0:5432:5432")]
    [InlineData("PublishPort=[::]:5432:5432")]
    [InlineData("PublishPort=5432:80")]
    [InlineData("PublishPort=5432:5432\nNetwork=host")]
    public void A_database_with_an_address_is_not_reported(string lines) => Assert.Empty(RuleUnits.Find("POD2010", "# a.container\n" + lines));

    [Theory]
    [InlineData("ListenOnLoopback", "a: PublishPort=127.0.0.1:5432:5432")]
    [InlineData("ListenEverywhere", "a: PublishPort=0.0.0.0:5432:5432")]
    public void An_open_database_gets_an_address(string key, string expected) =>
        Assert.Equal(expected, RuleUnits.Fixed("POD2010", key, "# a.container\nPublishPort=5432:5432"));

    [Theory]
    [InlineData("Pod", "ollama", "Pod= of 'a' names 'ollama', which is no .pod file, so the generator refuses the unit. Declare the pod as a unit, and name that.")]
    [InlineData("Pod", "site", "Pod= of 'a' names 'site', which is no .pod file, so the generator refuses the unit. Name the unit 'site.pod'.")]
    public void A_pod_that_is_no_unit_is_an_error(string key, string value, string message)
    {
        var finding = Assert.Single(MissingUnitRule.Rule.Check(With(key, value, Language.UnitFile), Target.Default));
        Assert.Equal(message, finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("Driver=image\n", 1)]
    [InlineData("Driver=vieux/sshfs\n", 0)]
    [InlineData("", 0)]
    public void The_image_of_a_volume_counts_if_it_is_made_of_it(string driver, int count) => Assert.Equal(
        count, QuadletLint.Check([new("/units/a.volume", $"[Volume]\n{driver}Image=gone.image\n")], Target.Default).Findings.Count(finding => finding.IsError));

    [Theory]
    [InlineData(Language.UnitFile)]
    [InlineData(Language.CSharp)]
    public void A_pod_that_is_named_by_file_is_not_reported(Language language) =>
        Assert.Empty(MissingUnitRule.Rule.Check(With("Pod", "other.pod", language), Target.Default));

    [Fact]
    public void Two_containers_of_one_name_are_reported_on_both() => Assert.Equal(
        """
        a: The container of 'a' and that of 'b' are both called 'web', so each of them removes the other when it starts. Give one of them another name, for example with ContainerName=, or declare '# poddsl: AlternativeTo=b.container' if the two never run together.
        b: The container of 'b' and that of 'a' are both called 'web', so each of them removes the other when it starts. Give one of them another name, for example with ContainerName=, or declare '# poddsl: AlternativeTo=a.container' if the two never run together.
        """,
        RuleUnits.Messages("POD2012", "# a.container\nContainerName=web\n# b.container\nContainerName=web"));

    [Theory]
    [InlineData("# a.container\nContainerName=systemd-b\n# b.container")]
    [InlineData("# a.pod\nPodName=x\n# b.pod\nPodName=x")]
    [InlineData("# a.volume\nVolumeName=x\n# b.volume\nVolumeName=x")]
    [InlineData("# a.network\nNetworkName=x\n# b.network\nNetworkName=x")]
    public void Names_of_one_kind_clash(string text) => Assert.Equal(2, RuleUnits.Find("POD2012", text).Count);

    [Theory]
    [InlineData("# a.container\n# b.container")]
    [InlineData("# a.network\nNetworkName=x\n# a.volume\nVolumeName=x\n# a.container\nContainerName=x")]
    [InlineData("# a.container\nContainerName=web\nAlternativeTo=b.container\n# b.container\nContainerName=web")]
    [InlineData("# a@.container\nContainerName=web-%i\n# b@.container\nContainerName=web-%i")]
    public void Other_names_do_not(string text) => Assert.Empty(RuleUnits.Find("POD2012", text));

    [Fact]
    public void A_container_can_be_called_like_its_unit() => Assert.Equal(
        "a: ContainerName=a\nb: ContainerName=web",
        RuleUnits.Fixed("POD2012", "RenameResource", "# a.container\nContainerName=web\n# b.container\nContainerName=web"));

    [Fact]
    public void A_declaration_without_a_reason_is_reported() => Assert.Equal(
        "a: 'a' declares AlternativeTo, but 'a' and 'b' have no host port, name, address, subnet or data in common. Remove the declaration.",
        RuleUnits.Messages("POD9010", "# a.container\nPublishPort=8080:80\nAlternativeTo=b.container\n# b.container\nPublishPort=8081:80"));

    [Theory]
    [InlineData("PublishPort=8080:80", "PublishPort=127.0.0.1:8080:80")]
    [InlineData("ContainerName=web", "ContainerName=web")]
    [InlineData("IP=10.88.0.9", "IP=10.88.0.9")]
    [InlineData("Volume=/srv/a:/x", "Volume=/srv/a/:/y")]
    [InlineData("Network=host", "")]
    [InlineData("PodmanArgs=-p 80:80", "")]
    public void A_declaration_with_a_reason_is_not_reported(string one, string other) => Assert.Empty(
        RuleUnits.Find("POD9010", $"# a.container\n{one}\nAlternativeTo=b.container\n# b.container\n{other}"));

    [Fact]
    public void The_declaration_can_be_removed() => Assert.Equal(
        "", RuleUnits.Fixed("POD9010", "RemoveDeclaration", "# a.container\nAlternativeTo=b.container\n# b.container"));

    private static UnitSet With(string key, string value, Language language)
    {
        var setting = new Setting(Options.Key(UnitKind.Container, key), new TextValue(value), new SourceSpan("a", 0, 1, 1, 1));
        return new UnitSet([
            new Unit(UnitKind.Container, "a", [setting], "a.container") { Language = language },
            new Unit(UnitKind.Pod, "site", default, "site.pod") { Language = Language.UnitFile },
        ]);
    }
}
