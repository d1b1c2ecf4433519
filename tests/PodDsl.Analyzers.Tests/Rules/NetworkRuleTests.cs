using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>The rules on network, pods and mounts in C#; other tests check their findings in full on the model.</summary>
public sealed class NetworkRuleTests
{
    private const string Nginx = "Image(\"docker.io/library/nginx:1.29\")";

    public static TheoryData<string, string, string> FixedCases => new()
    {
        {
            "MoveHostPort",
            $$"""
            [{{Nginx}}, Publish(80, {|POD2002:HostPort = 8080|}, HostAddress = "127.0.0.1", Protocol = PortProtocol.Udp)]
            public partial record A : Container;

            [{{Nginx}}, Publish(80, {|POD2002:HostPort = 8080|}, Protocol = PortProtocol.Udp)]
            public partial record B : Container;
            """,
            $$"""
            [{{Nginx}}, Publish(80, HostPort = 8081, HostAddress = "127.0.0.1", Protocol = PortProtocol.Udp)]
            public partial record A : Container;

            [{{Nginx}}, Publish(80, HostPort = 8080, Protocol = PortProtocol.Udp)]
            public partial record B : Container;
            """
        },
        {
            "DeclareAlternativeTo",
            $$"""
            [{{Nginx}}]
            [Publish(80, {|POD2002:HostPort = 8080|})]
            public partial record A : Container;

            [{{Nginx}}]
            [Publish(80, {|POD2002:HostPort = 8080|})]
            public partial record B : Container;
            """,
            $$"""
            [{{Nginx}}]
            [Publish(80, HostPort = 8080)]
            [AlternativeTo<B>]
            public partial record A : Container;

            [{{Nginx}}]
            [Publish(80, HostPort = 8080)]
            public partial record B : Container;
            """
        },
        {
            "MoveToPod",
            $$"""
            public partial record Site : Pod;

            [{{Nginx}}, Pod<Site>, {|POD2003:Publish(80, HostPort = 8080, Count = 2)|}, {|POD2003:AddHost("db", "10.0.0.1")|}]
            public partial record Web : Container;
            """,
            $$"""
            [Publish(80, HostPort = 8080, Count = 2)]
            [AddHost("db", "10.0.0.1")]
            public partial record Site : Pod;

            [{{Nginx}}, Pod<Site>]
            public partial record Web : Container;
            """
        },
        {
            "MoveToPod",
            $$"""
            [HostName("site")]
            public partial record Site : Pod;

            [{{Nginx}}, Pod<Site>]
            [{|POD1011:UidMap(0, 110000, 65536)|}]
            [GidMap(0, 110000, 65536)]
            public partial record Web : Container;
            """,
            $$"""
            [HostName("site")]
            [UidMap(0, 110000, 65536)]
            [GidMap(0, 110000, 65536)]
            public partial record Site : Pod;

            [{{Nginx}}, Pod<Site>]
            public partial record Web : Container;
            """
        },
        {
            "RemoveSetting",
            $$"""
            [{{Nginx}}, Network("host"), {|POD2005:IP("10.88.0.9")|}, {|POD2005:NetworkAlias("web")|}]
            public partial record Web : Container;
            """,
            $$"""
            [{{Nginx}}, Network("host")]
            public partial record Web : Container;
            """
        },
        {
            "RemoveSetting",
            $$"""
            [{{Nginx}}, Network("none"), {|POD2006:Publish(80, HostPort = 8080)|}]
            public partial record Web : Container;
            """,
            $$"""
            [{{Nginx}}, Network("none")]
            public partial record Web : Container;
            """
        },
        {
            "MoveAddress",
            $$"""
            [Network(Subnet = "10.90.1.0/24")]
            public partial record Backend : Network;

            [{{Nginx}}, {|POD2007:Network<Backend>(Aliases = ["web", "www"], IP = "10.91.1.5")|}]
            public partial record A : Container;

            [{{Nginx}}, Network<Backend>, {|POD2007:IP("10.92.1.0")|}]
            public partial record B : Container;
            """,
            $$"""
            [Network(Subnet = "10.90.1.0/24")]
            public partial record Backend : Network;

            [{{Nginx}}, Network<Backend>(IP = "10.90.1.2", Aliases = ["web", "www"])]
            public partial record A : Container;

            [{{Nginx}}, Network<Backend>, IP("10.90.1.3")]
            public partial record B : Container;
            """
        },
        {
            "MoveAddress",
            $$"""
            [Subnet("10.90.1.0/24"), Gateway("10.90.1.254")]
            public partial record Backend : Network;

            [{{Nginx}}, Network<Backend>, {|POD2013:IP("10.90.1.254")|}]
            public partial record A : Container;

            [{{Nginx}}, {|POD2013:Network<Backend>(IP = "10.90.1.255")|}]
            public partial record B : Container;
            """,
            $$"""
            [Subnet("10.90.1.0/24"), Gateway("10.90.1.254")]
            public partial record Backend : Network;

            [{{Nginx}}, Network<Backend>, IP("10.90.1.1")]
            public partial record A : Container;

            [{{Nginx}}, Network<Backend>(IP = "10.90.1.2")]
            public partial record B : Container;
            """
        },
        {
            "MoveSubnet",
            $$"""
            [Network({|POD2008:Subnet = "10.88.1.0/24"|}, Gateway = "10.88.1.1")]
            public partial record Backend : Network;

            [{{Nginx}}, Network<Backend>(IP = "10.88.1.7")]
            public partial record Web : Container;
            """,
            $$"""
            [Subnet("10.89.0.0/24"), Gateway("10.89.0.1")]
            public partial record Backend : Network;

            [{{Nginx}}, Network<Backend>(IP = "10.89.0.7")]
            public partial record Web : Container;
            """
        },
        {
            "JoinNetwork",
            $$"""
            public partial record Backend : Network;

            [{{Nginx}}, ContainerName("db"), Network<Backend>]
            public partial record Database : Container;

            [{{Nginx}}, {|POD2009:Env("DB_HOST", "db")|}]
            public partial record Web : Container;
            """,
            $$"""
            public partial record Backend : Network;

            [{{Nginx}}, ContainerName("db"), Network<Backend>]
            public partial record Database : Container;

            [{{Nginx}}, Env("DB_HOST", "db")]
            [Network<Backend>]
            public partial record Web : Container;
            """
        },
        {
            "ListenOnLoopback",
            $$"""
            [{{Nginx}}, {|POD2010:Publish(5432, HostPort = 5432)|}]
            public partial record Database : Container;
            """,
            $$"""
            [{{Nginx}}, Publish(5432, HostPort = 5432, HostAddress = "127.0.0.1")]
            public partial record Database : Container;
            """
        },
        {
            "NameUnit",
            $$"""
            public partial record Site : Pod;

            [{{Nginx}}, {|POD2011:Pod("site")|}]
            public partial record Web : Container;
            """,
            $$"""
            public partial record Site : Pod;

            [{{Nginx}}, Pod<Site>]
            public partial record Web : Container;
            """
        },
        {
            "RenameResource",
            $$"""
            [{{Nginx}}, {|POD2012:ContainerName("web")|}]
            public partial record Site : Container;

            [{{Nginx}}]
            public partial record {|POD2012:Web|} : Container;
            """,
            $$"""
            [{{Nginx}}, ContainerName("site")]
            public partial record Site : Container;

            [{{Nginx}}]
            public partial record Web : Container;
            """
        },
        {
            "ShareLabel",
            $$"""
            public partial record Data : Volume;

            [{{Nginx}}, {|POD3001:Volume<Data>("/a", ReadOnly = true, Relabel = Relabel.Private, Options = ["noexec"])|}]
            public partial record A : Container;

            [{{Nginx}}, {|POD3001:Volume<Data>("/b", Relabel = Relabel.Private)|}]
            public partial record B : Container;
            """,
            $$"""
            public partial record Data : Volume;

            [{{Nginx}}, Volume<Data>("/a", ReadOnly = true, Relabel = Relabel.Shared, Options = ["noexec"])]
            public partial record A : Container;

            [{{Nginx}}, Volume<Data>("/b", Relabel = Relabel.Shared)]
            public partial record B : Container;
            """
        },
        {
            "MakeAbsolute",
            $$"""
            [{{Nginx}}, {|POD3003:Volume("/srv/www", "data")|}]
            public partial record Web : Container;
            """,
            $$"""
            [{{Nginx}}, Volume("/srv/www", "/data")]
            public partial record Web : Container;
            """
        },
        {
            "RemoveDeclaration",
            $$"""
            [{{Nginx}}]
            public partial record A : Container;

            [{{Nginx}}, {|POD9010:AlternativeTo<A>|}]
            public partial record B : Container;
            """,
            $$"""
            [{{Nginx}}]
            public partial record A : Container;

            [{{Nginx}}]
            public partial record B : Container;
            """
        },
    };

    [Theory]
    [MemberData(nameof(FixedCases))]
    public Task A_finding_is_mended(string key, string before, string after) =>
        Verify.FixesUnit(key, [before], [after]);

    [Fact]
    public Task What_is_written_in_an_interface_is_not_mended_in_the_record() => Verify.FixesNoUnit(
        "ListenOnLoopback",
        $$"""
        [Publish(5432, HostPort = 5432)]
        public interface IDatabase;

        [{{Nginx}}]
        public partial record {|POD2010:Database|} : Container, IDatabase;
        """);

    [Fact]
    public Task A_unit_that_does_not_exist_does_not_compile() => Verify.Reports(
        $$"""
        [{{Nginx}}, Network<{|CS0246:Gone|}>, Volume<{|CS0246:Lost|}>("/x"), Pod<{|CS0246:Away|}>]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Units_outside_of_the_project_are_named_by_file() => Verify.Reports(
        $$"""
        [{{Nginx}}, Network("proxy.network"), Volume("media.volume", "/x"), DependsOn("other.container")]
        public partial record Web : Container;

        [{{Nginx}}, Pod("site.pod")]
        public partial record Side : Container;
        """);

    [Fact]
    public Task Alternatives_and_conflicts_may_have_all_in_common() => Verify.Reports(
        $$"""
        [{{Nginx}}, ContainerName("web"), IP("10.88.0.9"), Publish(80, HostPort = 80), Volume("/srv/www", "/x", Relabel = Relabel.Private)]
        public partial record A : Container;

        [{{Nginx}}, ContainerName("web"), IP("10.88.0.9"), Publish(80, HostPort = 80), Volume("/srv/www", "/x", Relabel = Relabel.Private), AlternativeTo<A>, AlternativeTo<C>]
        public partial record B : Container;

        [{{Nginx}}, ContainerName("web"), IP("10.88.0.9"), Publish(80, HostPort = 80), Volume("/srv/www", "/x", Relabel = Relabel.Private), Conflicts<A>]
        public partial record C : Container;
        """);
}
