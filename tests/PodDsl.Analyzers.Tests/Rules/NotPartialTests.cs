using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9001: a unit is declared without partial.</summary>
public sealed class NotPartialTests
{
    [Fact]
    public Task A_record_that_is_not_partial_is_reported_at_its_name() => Verify.Message(
        "POD9001",
        "'Web' must be partial, since the text of its unit is generated into it. Add partial to 'Web'.",
        """
        [Image("docker.io/library/nginx:1.29")]
        public record {|#0:Web|} : Container;
        """);

    [Fact]
    public Task A_record_in_a_type_that_is_not_partial_is_reported() => Verify.Reports(
        """
        public static class Homelab
        {
            [Image("docker.io/library/nginx:1.29")]
            public partial record {|POD9001:Web|} : Container;
        }
        """);

    [Fact]
    public Task Abstract_records_and_other_records_need_not_be_partial() => Verify.Reports(
        """
        public abstract record WebBase : Container;
        public record Point(int X, int Y);
        """);

    [Fact]
    public Task Partial_is_added_to_all_records_and_the_types_around_them() => Verify.Fixes<MakePartialCodeFixProvider>(
        MakePartialCodeFixProvider.EquivalenceKey,
        [
            """
            /// <summary>The web server.</summary>
            [Image("docker.io/library/nginx:1.29")]
            public sealed record {|POD9001:Web|} : Container;

            // The house.
            static class Homelab
            {
                // Not public.
                record {|POD9001:Frontend|} : Network;
                public record {|POD9001:Backend|} : Network;
            }
            """,
            """
            record {|POD9001:Data|} : Volume;
            """,
        ],
        [
            """
            /// <summary>The web server.</summary>
            [Image("docker.io/library/nginx:1.29")]
            public sealed partial record Web : Container;

            // The house.
            static partial class Homelab
            {
                // Not public.
                partial record Frontend : Network;
                public partial record Backend : Network;
            }
            """,
            """
            partial record Data : Volume;
            """,
        ]);
}
