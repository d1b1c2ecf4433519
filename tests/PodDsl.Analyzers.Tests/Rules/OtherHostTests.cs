using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9024: a unit that names one which runs elsewhere.</summary>
public sealed class OtherHostTests
{
    private const string Hosts = "public record Attic : Host; public record Pi : Host;";

    [Fact]
    public Task A_reference_to_another_host_is_reported() => Verify.Message(
        "POD9024",
        "'web' finds no 'backend' on 'attic', since that runs on 'pi'. Let both run on one host, or reach 'backend' by a published port and the address of its host.",
        Hosts,
        """
        [RunsOn<Pi>] public partial record Backend : Network;
        [Image("docker.io/library/nginx:1.29"), {|#0:Network<Backend>|}, RunsOn<Attic>] public partial record Web : Container;
        """);

    [Fact]
    public Task A_reference_to_another_user_of_the_host_is_reported() => Verify.Message(
        "POD9024",
        "'web' finds no 'backend' as 'root' on 'attic', since that runs as 'media' on 'attic' and on 'pi'. Let one systemd run both, or reach 'backend' by a published port.",
        Hosts,
        """
        [RunsOn<Attic>(User = "media"), RunsOn<Pi>] public partial record Backend : Network;
        [Image("docker.io/library/nginx:1.29"), {|#0:Network<Backend>|}, RunsOn<Attic>] public partial record Web : Container;
        """);

    [Fact]
    public Task Users_of_one_name_on_two_hosts_are_two() => Verify.Message(
        "POD9024",
        "'web' finds no 'db' as 'media' on 'attic', since that runs as 'media' on 'pi'. Let both run on one host, or reach 'db' by a published port and the address of its host.",
        Hosts,
        """
        [Image("docker.io/library/mariadb:11.4"), RunsOn<Pi>(User = "media")] public partial record Db : Container;
        [Image("docker.io/library/nginx:1.29"), {|#0:DependsOn<Db>|}, RunsOn<Attic>(User = "media")] public partial record Web : Container;
        """);

    [Fact]
    public Task A_unit_on_two_hosts_is_asked_on_each() => Verify.Message(
        "POD9024",
        "'web' finds no 'backend' on 'pi', since that runs on 'attic'. Let both run on one host, or reach 'backend' by a published port and the address of its host.",
        Hosts,
        """
        [RunsOn<Attic>] public partial record Backend : Network;
        [Image("docker.io/library/nginx:1.29"), {|#0:Network<Backend>|}, RunsOn<Attic>, RunsOn<Pi>] public partial record Web : Container;
        """);

    [Fact]
    public Task References_within_one_systemd_are_not_reported() => Verify.Reports(
        Hosts,
        """
        [RunsOn<Attic>, RunsOn<Pi>] public partial record Backend : Network;
        [RunsOn<Pi>(User = "media")] public partial record Cache : Volume;
        [Image("docker.io/library/nginx:1.29"), Network<Backend>, RunsOn<Attic>] public partial record Web : Container;
        [Image("docker.io/library/nginx:1.29"), Network<Backend>, RunsOn<Attic>, RunsOn<Pi>] public partial record Api : Container;
        [Image("docker.io/library/nginx:1.29"), Volume<Cache>("/cache"), RunsOn<Pi>(User = "media")] public partial record Player : Container;
        [Image("docker.io/library/nginx:1.29"), Network("other.network"), RunsOn<Pi>] public partial record Foreign : Container;
        """);

    [Fact]
    public Task The_nearest_user_counts_for_a_host() => Verify.Reports(
        Hosts,
        """
        [RunsOn<Attic>] public interface IAttic;
        [RunsOn<Attic>(User = "media")] public abstract record Media : Container, IAttic;
        [RunsOn<Attic>(User = "media")] public partial record Backend : Network, IAttic;
        [Image("docker.io/library/nginx:1.29"), Network<Backend>] public partial record Web : Media;
        [Image("docker.io/library/nginx:1.29"), {|POD9024:Network<Backend>|}, RunsOn<Attic>] public partial record Api : Media;
        """);

    [Fact]
    public Task A_reference_for_one_host_only_is_asked_there_alone() => Verify.Reports(
        Hosts,
        """
        [RunsOn<Attic>] public partial record Backend : Network;
        [Image("docker.io/library/nginx:1.29"), Network<Backend>(On = typeof(Attic)), RunsOn<Attic>, RunsOn<Pi>] public partial record Web : Container;
        """);

    [Theory]
    [InlineData("", "")]
    [InlineData("[Address(\"pi.lan\")]", ", whose address 'pi.lan' is a name")]
    public Task An_extra_host_on_another_host_needs_an_address(string address, string name) => Verify.Message(
        "POD9024",
        $"'web' finds no 'db' on 'attic', since that runs on 'pi'{name}. Give 'Pi' its IP address with [Address(\"...\")].",
        $"public record Attic : Host; {address} public record Pi : Host;",
        """
        [Image("docker.io/library/mariadb:11.4"), RunsOn<Pi>] public partial record Db : Container;
        [Image("docker.io/library/nginx:1.29"), {|#0:AddHost<Db>|}, RunsOn<Attic>] public partial record Web : Container;
        """);

    [Fact]
    public Task An_extra_host_on_a_host_with_an_address_is_not_reported() => Verify.Reports(
        """[Address("192.168.1.12")] public record Pi : Host; public record Attic : Host;""",
        """
        [Image("docker.io/library/mariadb:11.4"), RunsOn<Pi>] public partial record Db : Container;
        [Image("docker.io/library/nginx:1.29"), AddHost<Db>, RunsOn<Attic>] public partial record Web : Container;
        """);

    [Fact]
    public Task One_host_with_two_users_is_enough() => Verify.Reports(
        """
        public record Attic : Host;
        public partial record Backend : Network;
        [Image("docker.io/library/nginx:1.29"), {|POD9024:Network<Backend>|}, RunsOn<Attic>(User = "media")] public partial record Web : Container;
        """);

    [Fact]
    public Task What_clashes_on_one_host_does_not_clash_on_two() => Verify.Reports(
        Hosts,
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), RunsOn<Attic>] public partial record Web : Container;
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080), RunsOn<Pi>] public partial record Api : Container;
        """);
}
