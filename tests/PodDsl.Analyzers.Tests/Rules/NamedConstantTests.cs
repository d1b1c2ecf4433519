using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>A fix keeps the named constants of an author.</summary>
public sealed class NamedConstantTests
{
    private const string Other =
        """
        [Image("docker.io/library/nginx:1.29")]
        [{|POD1003:UidMap(0, 110000, 65536)|}, GidMap(0, 110000, 65536)]
        public partial record Other : Container;

        """;

    [Fact]
    public Task A_constant_changes_where_it_is_declared() => Verify.FixesUnit(
        "MoveHostIds",
        [
            Other + """
            public static class Ids { public const long B = 110_000; public const long Size = 65536; }

            [Image("docker.io/library/nginx:1.29")]
            [{|POD1003:UidMap(0, Ids.B, Ids.Size - 10)|}, UidMap(Ids.Size - 10, (Ids.B + Ids.Size) - 10, 10)]
            [GidMap(0, hostId: Ids.B, Size = 65536)]
            public partial record B : Container;
            """.Replace("(0, hostId: Ids.B, Size = 65536)", "(0, size: 65536, hostId: Ids.B)", StringComparison.Ordinal)
              .Replace("Ids.B + Ids.Size) - 10", "Ids.B + 65536) - 10", StringComparison.Ordinal),
        ],
        [
            Plain(Other) + """
            public static class Ids { public const long B = 231_072; public const long Size = 65536; }

            [Image("docker.io/library/nginx:1.29")]
            [UidMap(0, Ids.B, Ids.Size - 10), UidMap(Ids.Size - 10, (Ids.B + 65536) - 10, 10)]
            [GidMap(0, Ids.B, 65536)]
            public partial record B : Container;
            """,
        ]);

    [Theory]
    [InlineData("public static class Ids { public const long B = 110000; public const long C = B + 1; }")]
    [InlineData("public static class Ids { const long A = 110000; public const long B = A; }")]
    public Task A_constant_that_means_more_is_left_to_its_author(string constants) => Verify.FixesNoUnit(
        "MoveHostIds",
        Other + Other.Replace("Other", "Another", StringComparison.Ordinal) + constants + """

        [Image("docker.io/library/nginx:1.29")]
        [{|POD1003:UidMap(0, Ids.B, 65536)|}, GidMap(0, Ids.B, 65536)]
        public partial record B : Container;
        """);

    private static string Plain(string text) => text.Replace("{|POD1003:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    [Fact]
    public Task A_text_changes_where_it_is_declared() => Verify.FixesUnit(
        "MoveSubnet",
        [
            """
            [Subnet({|POD2008:Nets.B|})]
            public partial record A : Network;

            [Subnet({|POD2008:"10.90.1.0/24"|})]
            public partial record B : Network;

            internal static class Nets { internal const string B = "10.90.1.0/24"; }
            """,
        ],
        [
            """
            [Subnet(Nets.B)]
            public partial record A : Network;

            [Subnet("10.90.1.0/24")]
            public partial record B : Network;

            internal static class Nets { internal const string B = "10.90.2.0/24"; }
            """,
        ]);

    [Fact]
    public Task What_stays_the_same_keeps_its_expression() => Verify.FixesUnit(
        "MoveHostPort",
        [
            """
            public static class Ports { public const int Web = 80; }

            [Image("docker.io/library/nginx:1.29")]
            [Publish(Ports.Web, {|POD2002:HostPort = 8080|})]
            public partial record A : Container;

            [Image("docker.io/library/nginx:1.29")]
            [Publish(80, {|POD2002:HostPort = 8080|})]
            public partial record B : Container;
            """,
        ],
        [
            """
            public static class Ports { public const int Web = 80; }

            [Image("docker.io/library/nginx:1.29")]
            [Publish(Ports.Web, HostPort = 8081)]
            public partial record A : Container;

            [Image("docker.io/library/nginx:1.29")]
            [Publish(80, HostPort = 8080)]
            public partial record B : Container;
            """,
        ]);
}
