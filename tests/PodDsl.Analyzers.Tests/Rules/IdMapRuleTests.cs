using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD1001 to POD1010 in C#; other tests check their findings in full on the model.</summary>
public sealed class IdMapRuleTests
{
    [Fact]
    public Task Overlapping_container_ranges_are_reported_on_the_later_entry() => Verify.Reports(
        """
        [Image("docker.io/library/nextcloud:stable")]
        [UidMap(0, 110000, 5000), {|POD1001:UidMap(4999, 120000, 2)|}, UidMap(65534, 130000)]
        [GidMap(0, 110000, 5000), GidMap(5000, 120000, 2), GidMap(65534, 130000)]
        public partial record Nextcloud : Container;
        """);

    [Fact]
    public Task The_message_of_an_overlap_names_both_entries() => Verify.Message(
        "POD1001",
        "'4999:120000:2' maps container UID 4999 again, after '0:110000:5000', and podman refuses such a map. Shrink one of the two, or mark '4999:120000:2' with Extend = true so that it cuts '0:110000:5000'.",
        """
        [Image("docker.io/library/nextcloud:stable")]
        [UidMap(0, 110000, 5000), {|#0:UidMap(4999, 120000, 2)|}, UidMap(65534, 130000)]
        [GidMap(0, 110000, 5000), GidMap(65534, 130000)]
        public partial record Nextcloud : Container;
        """);

    [Fact]
    public Task An_overlap_is_cut_in_both_files() => Verify.FixesUnit(
        "CutIdMapEntry",
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 110000, 5000), {|POD1001:UidMap(4999, 120000, 2)|}, UidMap(65534, 130000)]
            [GidMap(0, 110000, 5000), GidMap(65534, 130000)]
            public partial record Nextcloud : Container;
            """,
            """
            namespace Db
            {
                [Image("docker.io/library/mariadb:11")]
                [UidMap(0, 210000, 10), UidMap(65534, 230000)]
                [GidMap(0, 210000, 10), {|POD1001:GidMap(5, 220000, 2)|}, GidMap(65534, 230000)]
                public partial record MariaDb : Container;
            }
            """,
        ],
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 110000, 4999), UidMap(4999, 120000, 2), UidMap(65534, 130000)]
            [GidMap(0, 110000, 5000), GidMap(65534, 130000)]
            public partial record Nextcloud : Container;
            """,
            """
            namespace Db
            {
                [Image("docker.io/library/mariadb:11")]
                [UidMap(0, 210000, 10), UidMap(65534, 230000)]
                [GidMap(0, 210000, 5), GidMap(7, 210007, 3), GidMap(5, 220000, 2), GidMap(65534, 230000)]
                public partial record MariaDb : Container;
            }
            """,
        ]);

    [Fact]
    public Task An_entry_inside_another_one_can_cut_it() => Verify.FixesUnit(
        "ExtendIdMap",
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 100000, 65536), {|POD1001:UidMap(1000, 200000)|}]
            [GidMap(0, 100000, 65536), {|POD1001:GidMap(1000, 200000)|}]
            public partial record Nextcloud : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 100000, 65536), UidMap(1000, 200000, Extend = true)]
            [GidMap(0, 100000, 65536), GidMap(1000, 200000, Extend = true)]
            public partial record Nextcloud : Container;
            """,
        ]);

    [Fact]
    public Task Repeated_entries_of_one_list_are_removed_together() => Verify.FixesUnit(
        "CutIdMapEntry",
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 100000, 65536), GidMap(0, 100000, 65536), {|POD1001:UidMap(0, 100000, 65536)|}, {|POD1001:GidMap(0, 100000, 65536)|}]
            public partial record Nextcloud : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 100000, 65536), GidMap(0, 100000, 65536)]
            public partial record Nextcloud : Container;
            """,
        ]);

    [Fact]
    public Task Ranges_that_touch_are_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nextcloud:stable")]
        [UidMap(0, 110000, 5000), UidMap(5000, 115000, 2), UidMap(65534, 115002)]
        [GidMap(0, 110000, 5000), GidMap(5000, 115000, 2), GidMap(65534, 115002)]
        public partial record Nextcloud : Container;
        """);

    [Fact]
    public Task Overlapping_host_ranges_of_one_container_are_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nextcloud:stable")]
        [UidMap(0, 110000, 5000), {|POD1002:UidMap(65534, 114999)|}]
        [GidMap(0, 110000, 5000), GidMap(65534, 115000)]
        public partial record Nextcloud : Container;
        """);

    [Fact]
    public Task Overlapping_host_ranges_of_two_containers_are_reported_on_both() => Verify.Reports(
        """
        [Image("docker.io/library/nextcloud:stable")]
        [{|POD1003:UidMap(0, 110000, 65535)|}]
        [GidMap(0, 110000, 65535)]
        public partial record Nextcloud : Container;
        """,
        """
        [Image("docker.io/library/mariadb:11")]
        [{|POD1003:UidMap(0, 112000, 65535)|}]
        [GidMap(0, 112000, 65535)]
        public partial record MariaDb : Container;
        """);

    [Fact]
    public Task Containers_that_declare_to_share_ids_are_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nextcloud:stable"), SharesIdsWith<MariaDb>]
        [UidMap(0, 110000, 65535), GidMap(0, 110000, 65535)]
        public partial record Nextcloud : Container;

        [Image("docker.io/library/mariadb:11")]
        [UidMap(0, 112000, 65535), GidMap(0, 112000, 65535)]
        public partial record MariaDb : Container;
        """);

    [Fact]
    public Task Containers_of_a_user_share_its_ids_and_are_not_reported() => Verify.ReportsWith(
        ["PodDslScope = user"],
        """
        [Image("docker.io/library/nextcloud:stable")]
        [UidMap(0, 1, 65535), GidMap(0, 1, 65535)]
        public partial record Nextcloud : Container;

        [Image("docker.io/library/mariadb:11")]
        [UidMap(0, 1, 65535), GidMap(0, 1, 65535)]
        public partial record MariaDb : Container;
        """);

    [Fact]
    public Task Two_containers_that_clash_with_a_third_are_moved_to_different_ranges() => Verify.FixesUnit(
        "MoveHostIds",
        [
            """
            [Image("docker.io/library/a:1")]
            [{|POD1003:UidMap(0, 100000, 65535)|}, GidMap(0, 100000, 65535)]
            public partial record A : Container;
            """,
            """
            namespace Rest
            {
                [Image("docker.io/library/b:1")]
                [{|POD1003:UidMap(0, 110000, 65535)|}]
                [GidMap(0, 110000, 65535)]
                public partial record B : Container;

                [Image("docker.io/library/c:1")]
                [{|POD1003:UidMap(0, 120000, 65535)|}, GidMap(0, 120000, 65535)]
                public partial record C : Container;
            }
            """,
        ],
        [
            """
            [Image("docker.io/library/a:1")]
            [UidMap(0, 100000, 65535), GidMap(0, 100000, 65535)]
            public partial record A : Container;
            """,
            """
            namespace Rest
            {
                [Image("docker.io/library/b:1")]
                [UidMap(0, 231072, 65535)]
                [GidMap(0, 231072, 65535)]
                public partial record B : Container;

                [Image("docker.io/library/c:1")]
                [UidMap(0, 296608, 65535), GidMap(0, 296608, 65535)]
                public partial record C : Container;
            }
            """,
        ]);

    [Fact]
    public Task Sharing_is_declared_below_the_map() => Verify.FixesUnit(
        "DeclareSharesIdsWith",
        [
            """
            namespace Home
            {
                [Image("docker.io/library/nextcloud:stable")]
                [{|POD1003:UidMap(0, 110000, 65535)|}, GidMap(0, 110000, 65535)]
                [HostName("nextcloud")]
                public partial record Nextcloud : Container;
            }
            """,
            """
            namespace Other
            {
                [Image("docker.io/library/mariadb:11")]
                [{|POD1003:UidMap(0, 112000, 65535)|}, GidMap(0, 112000, 65535)]
                public partial record MariaDb : Container;
            }
            """,
        ],
        [
            """
            namespace Home
            {
                [Image("docker.io/library/nextcloud:stable")]
                [UidMap(0, 110000, 65535), GidMap(0, 110000, 65535)]
                [SharesIdsWith<Other.MariaDb>]
                [HostName("nextcloud")]
                public partial record Nextcloud : Container;
            }
            """,
            """
            namespace Other
            {
                [Image("docker.io/library/mariadb:11")]
                [UidMap(0, 112000, 65535), GidMap(0, 112000, 65535)]
                public partial record MariaDb : Container;
            }
            """,
        ]);

    [Fact]
    public Task A_container_that_a_pragma_excuses_is_not_moved_with_the_others() => Verify.FixesUnit(
        "MapNobody",
        [
            """
            [Image("docker.io/library/a:1")]
            #pragma warning disable POD1004
            [UidMap(0, 100000, 1000), GidMap(0, 100000, 1000)]
            #pragma warning restore POD1004
            public partial record A : Container;

            [Image("docker.io/library/b:1")]
            [UidMap(0, 200000, 1000), {|POD1004:UidMap(1000, 201000)|}]
            [GidMap(0, 200000, 1000), GidMap(1000, 201000)]
            public partial record B : Container;
            """,
            """
            [Image("docker.io/library/c:1")]
            [{|POD1004:UidMap(0, 300000, 1000)|}, GidMap(0, 300000, 65535)]
            public partial record C : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/a:1")]
            #pragma warning disable POD1004
            [UidMap(0, 100000, 1000), GidMap(0, 100000, 1000)]
            #pragma warning restore POD1004
            public partial record A : Container;

            [Image("docker.io/library/b:1")]
            [UidMap(0, 200000, 1000), UidMap(1000, 201000), UidMap(65534, 201001)]
            [GidMap(0, 200000, 1000), GidMap(1000, 201000), GidMap(65534, 201001)]
            public partial record B : Container;
            """,
            """
            [Image("docker.io/library/c:1")]
            [UidMap(0, 300000, 1000), UidMap(65534, 365535), GidMap(0, 300000, 65535)]
            public partial record C : Container;
            """,
        ]);

    [Fact]
    public Task What_cannot_be_mended_does_not_hinder_the_rest()
    {
        // A has the map of its interface, which others may share.
        const string Interface =
            """
            [UidMap(0, 100000, 1000), GidMap(0, 100000, 1000)]
            public interface IMapped;
            """;
        return Verify.FixesUnit(
            "AddTwinIdMap",
            [
                Interface.Replace(", GidMap(0, 100000, 1000)", "", StringComparison.Ordinal),
                """
                #pragma warning disable POD1004
                [Image("docker.io/library/b:1")]
                [{|POD1006:UidMap(0, 200000, 1000)|}, UidMap(1000, 201000)]
                [HostName("b")]
                public partial record B : Container;
                """,
                """
                #pragma warning disable POD1004
                [Image("docker.io/library/c:1"), {|POD1006:GidMap(0, 300000, 1000)|}]
                public partial record C : Container;
                """,
            ],
            [
                Interface.Replace(", GidMap(0, 100000, 1000)", "", StringComparison.Ordinal),
                """
                #pragma warning disable POD1004
                [Image("docker.io/library/b:1")]
                [UidMap(0, 200000, 1000), UidMap(1000, 201000)]
                [GidMap(0, 200000, 1000), GidMap(1000, 201000)]
                [HostName("b")]
                public partial record B : Container;
                """,
                """
                #pragma warning disable POD1004
                [Image("docker.io/library/c:1"), GidMap(0, 300000, 1000)]
                [UidMap(0, 300000, 1000)]
                public partial record C : Container;
                """,
            ]);
    }

    [Fact]
    public Task A_map_with_nobody_and_both_sides_is_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nextcloud:stable")]
        [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        public partial record Nextcloud : Container;
        """);

    [Fact]
    public Task A_range_beyond_the_last_id_is_shortened() => Verify.FixesUnit(
        "ShortenIdMapEntry",
        [
            """
            #pragma warning disable POD1004
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 4294967290, {|POD1005:10|}), GidMap(0, 110000, 5)]
            public partial record Nextcloud : Container;
            """,
        ],
        [
            """
            #pragma warning disable POD1004
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 4294967290, 5), GidMap(0, 110000, 5)]
            public partial record Nextcloud : Container;
            """,
        ]);

    [Fact]
    public Task Needless_declarations_of_sharing_are_removed() => Verify.FixesUnit(
        "RemoveSharedIds",
        [
            """
            [Image("docker.io/library/a:1")]
            [UidMap(0, 100000, 65535), GidMap(0, 100000, 65535)]
            [{|POD1007:SharesIdsWith<B>|}, {|POD1007:SharesIdsWith<C>|}]
            public partial record A : Container;

            [Image("docker.io/library/b:1")]
            [UidMap(0, 200000, 65535), GidMap(0, 200000, 65535)]
            public partial record B : Container;
            """,
            """
            [Image("docker.io/library/c:1"), {|POD1007:SharesIdsWith<B>|}]
            [UidMap(0, 300000, 65535), GidMap(0, 300000, 65535)]
            public partial record C : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/a:1")]
            [UidMap(0, 100000, 65535), GidMap(0, 100000, 65535)]
            public partial record A : Container;

            [Image("docker.io/library/b:1")]
            [UidMap(0, 200000, 65535), GidMap(0, 200000, 65535)]
            public partial record B : Container;
            """,
            """
            [Image("docker.io/library/c:1")]
            [UidMap(0, 300000, 65535), GidMap(0, 300000, 65535)]
            public partial record C : Container;
            """,
        ]);

    [Fact]
    public Task Entries_without_effect_are_removed() => Verify.FixesUnit(
        "RemoveIdMapEntry",
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [{|POD1008:UidMap(5, 200000, 0)|}, UidMap(0, 110000, 65535)]
            [GidMap(0, 110000, 65535)]
            [{|POD1008:GidMap(5, 200000, 0)|}]
            public partial record Nextcloud : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(0, 110000, 65535)]
            [GidMap(0, 110000, 65535)]
            public partial record Nextcloud : Container;
            """,
        ]);

    [Fact]
    public Task A_missing_root_is_mapped() => Verify.FixesUnit(
        "MapRoot",
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [{|POD1009:UidMap(1, 110000, 65535)|}, GidMap(0, 110000, 65535)]
            public partial record Nextcloud : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/nextcloud:stable")]
            [UidMap(1, 110000, 65535), UidMap(0, 175535), GidMap(0, 110000, 65535)]
            public partial record Nextcloud : Container;
            """,
        ]);

    [Fact]
    public Task A_map_of_more_than_340_lines_is_reported()
    {
        var entries = Enumerable.Range(0, 341).Select(index => FormattableString.Invariant($"UidMap({index * 2}, {200000 + index})")).ToList();
        var rest = string.Join(", ", entries.Skip(1));
        return Verify.Reports($$"""
            #pragma warning disable POD1004
            [Image("docker.io/library/nextcloud:stable"), GidMap(0, 110000, 65535)]
            [{|POD1010:{{entries[0]}}|}, {{rest}}]
            public partial record Nextcloud : Container;
            """);
    }
}
