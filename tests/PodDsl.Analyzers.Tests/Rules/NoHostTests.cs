using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9023: a unit of a project with several hosts that does not say where it runs.</summary>
public sealed class NoHostTests
{
    private const string Hosts = "namespace Home; public record Attic : Host; public record Pi : Host;";

    [Fact]
    public Task A_unit_without_a_host_is_reported_with_all_that_it_may_have() => Verify.Message(
        "POD9023",
        "'web' does not say on which of the 3 hosts it runs, so no file of it is written. Add [RunsOn<Attic>], [RunsOn<Cellar>] or [RunsOn<Pi>].",
        """
        public record Pi : Host; public record Attic : Host; public record Cellar : Host;
        [Image("docker.io/library/nginx:1.29")] public partial record {|#0:Web|} : Container;
        """);

    [Fact]
    public Task Of_many_hosts_the_first_are_named() => Verify.Message(
        "POD9023",
        "'web' does not say on which of the 5 hosts it runs, so no file of it is written. Add [RunsOn<A>], [RunsOn<B>], [RunsOn<C>] or the same of another host.",
        """
        public record A : Host; public record B : Host; public record C : Host; public record D : Host; public record E : Host;
        [Image("docker.io/library/nginx:1.29")] public partial record {|#0:Web|} : Container;
        """);

    [Theory]
    [InlineData("")]
    [InlineData("public record Attic : Host;")]
    [InlineData("public abstract record Home : Host; public record Attic : Home;")]
    public Task With_one_host_or_none_no_unit_needs_to_say_it(string hosts) => Verify.Reports(
        $"{hosts} [Image(\"docker.io/library/nginx:1.29\")] public partial record Web : Container;");

    [Fact]
    public Task Bases_and_interfaces_say_it_too() => Verify.Reports(
        Hosts,
        """
        namespace Home;

        [RunsOn<Attic>] public interface IAttic;
        [RunsOn<Pi>] public abstract record OnPi : Container;

        [Image("docker.io/library/nginx:1.29")] public partial record Web : Container, IAttic;
        [Image("docker.io/library/nginx:1.29")] public partial record Api : OnPi;
        public partial record {|POD9023:Backend|} : Network;
        [DropIn("sshd.service"), MemoryMax("1G")] public partial record {|POD9023:Limits|} : DropIn;
        """);

    [Fact]
    public Task What_has_other_mistakes_has_this_one_too() => Verify.Reports(
        Hosts,
        """
        namespace Home;
        [Image("docker.io/library/nginx:1.29"), Publish({|POD2001:70000|})] public partial record {|POD9023:Web|} : Container;
        """);

    [Theory]
    [InlineData("Attic")]
    [InlineData("Pi")]
    public Task Each_host_can_be_added(string host) => Verify.Fixes<AddRunsOnCodeFixProvider>(
        AddRunsOnCodeFixProvider.EquivalenceKey("Home." + host),
        [
            Hosts,
            """
            namespace Home.Media;

            /// <summary>The web.</summary>
            [Image("docker.io/library/nginx:1.29")]
            public partial record {|POD9023:Web|} : Container;

            public static partial class Shared
            {
                /// <summary>The network.</summary>
                public partial record {|POD9023:Backend|} : Network;
            }
            """,
            """
            [Image("docker.io/library/nginx:1.29"), HostName("a")] public partial record {|POD9023:Api|} : Container;
            """,
        ],
        [
            Hosts,
            $$"""
            namespace Home.Media;

            /// <summary>The web.</summary>
            [Image("docker.io/library/nginx:1.29")]
            [RunsOn<{{host}}>]
            public partial record Web : Container;

            public static partial class Shared
            {
                /// <summary>The network.</summary>
                [RunsOn<{{host}}>]
                public partial record Backend : Network;
            }
            """,
            $$"""
            [Image("docker.io/library/nginx:1.29"), HostName("a")]
            [RunsOn<Home.{{host}}>] public partial record Api : Container;
            """,
        ]);

    [Fact]
    public Task A_host_that_cannot_be_used_is_not_offered() => Verify.FixesNothing<AddRunsOnCodeFixProvider>(
        AddRunsOnCodeFixProvider.EquivalenceKey("Pi"),
        """
        [{|POD9022:PodmanVersion("x")|}] public record Pi : Host;
        public record Attic : Host;
        [Image("docker.io/library/nginx:1.29")] public partial record {|POD9023:Web|} : Container;
        """);
}
