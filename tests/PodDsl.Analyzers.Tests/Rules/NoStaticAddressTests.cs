using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD2004: an extra host has no static address.</summary>
public sealed class NoStaticAddressTests
{
    [Fact]
    public Task An_extra_host_without_a_static_address_is_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), {|POD2004:AddHost<Db>|}]
        public partial record Web : Container;

        [Image("docker.io/library/mariadb:11")]
        public partial record Db : Container;
        """);

    [Fact]
    public Task An_extra_host_with_an_address_is_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), AddHost<Db>]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29"), AddHost<Cache>, Network<Backend>]
        public partial record Proxy : Container;

        [Image("docker.io/library/mariadb:11"), IP("10.88.1.2")]
        public partial record Db : Container;

        [Image("docker.io/library/redis:8"), Network<Backend>(IP = "10.89.0.2")]
        public partial record Cache : Container;

        public partial record Backend : Network;
        """);
}
