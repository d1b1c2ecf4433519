using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD1024 to POD1028: blocks of host ids.</summary>
public sealed class IdBlockRuleTests
{
    [Fact]
    public Task Blocks_of_their_own_are_fine() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), IdBlock(0)]
        public partial record Web : Container;

        [IdBlock(1)]
        public partial record Site : Pod;

        [Image("docker.io/library/nginx:1.29"), Pod<Site>]
        public partial record Member : Container;
        """);

    [Fact]
    public Task A_block_without_a_number_is_reported() => Verify.Message(
        "POD1024",
        "'web' asks for an id block and does not say which, so its ids on the host are unknown, and no unit is written. Write [IdBlock(5)], the next block that nobody has or had.",
        """
        [Image("docker.io/library/nginx:1.29"), {|#0:IdBlock|}]
        public partial record Web : Container;

        [Image("docker.io/library/mariadb:11"), IdBlock(4)]
        public partial record Db : Container;
        """);

    /// <summary>A block goes with its unit to another host, so no number is handed out twice in a home.</summary>
    [Fact]
    public Task The_fix_gives_each_another_number_on_several_hosts() => Verify.FixesUnit(
        "NumberIdBlock",
        [
            """
            public record Attic : Host;
            [IdPool(1_000_000, BlockSize = 5_000)] public record Pi : Host;

            [Image("docker.io/library/mariadb:11"), RunsOn<Pi>, {|POD1024:IdBlock|}]
            public partial record Db : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, RunsOn<Pi>, {|POD1024:IdBlock|}]
            public partial record Site : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, {|POD1024:IdBlock|}]
            public partial record Web : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "media"), {|POD1024:IdBlock|}]
            public partial record Tv : Container;
            """,
        ],
        [
            """
            public record Attic : Host;
            [IdPool(1_000_000, BlockSize = 5_000)] public record Pi : Host;

            [Image("docker.io/library/mariadb:11"), RunsOn<Pi>, IdBlock(0)]
            public partial record Db : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, RunsOn<Pi>, IdBlock(1)]
            public partial record Site : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, IdBlock(2)]
            public partial record Web : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "media"), IdBlock(3)]
            public partial record Tv : Container;
            """,
        ]);

    /// <summary>The pool of the project has room, and that of the host has not.</summary>
    [Fact]
    public Task A_fix_takes_the_pool_of_the_host() => Verify.FixesUnit(
        "MoveIdBlock",
        [
            """
            [IdPool(1_000_000, Count = 3)] public record Attic : Host;
            public record Pi : Host;

            [Image("docker.io/library/mariadb:11"), RunsOn<Attic>, {|POD1025:IdBlock(7)|}]
            public partial record Db : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, {|POD1025:IdBlock(8)|}]
            public partial record Site : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Pi>, IdBlock(0)]
            public partial record Web : Container;
            """,
        ],
        [
            """
            [IdPool(1_000_000, Count = 3)] public record Attic : Host;
            public record Pi : Host;

            [Image("docker.io/library/mariadb:11"), RunsOn<Attic>, IdBlock(1)]
            public partial record Db : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, IdBlock(2)]
            public partial record Site : Container;

            [Image("docker.io/library/nginx:1.29"), RunsOn<Pi>, IdBlock(0)]
            public partial record Web : Container;
            """,
        ]);

    /// <summary>Ports of a host are one thing for root and all users.</summary>
    [Fact]
    public Task A_clash_between_users_of_a_host_is_mended() => Verify.FixesUnit(
        "MoveHostPort",
        [
            """
            public record Attic : Host;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, Publish(80, {|POD2002:HostPort = 8080|})] public partial record Site : Container;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "media"), Publish(80, {|POD2002:HostPort = 8080|})] public partial record Tv : Container;
            """,
        ],
        [
            """
            public record Attic : Host;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, Publish(80, HostPort = 8081)] public partial record Site : Container;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "media"), Publish(80, HostPort = 8080)] public partial record Tv : Container;
            """,
        ]);

    [Fact]
    public Task The_fix_gives_each_another_number_after_all_that_are_used_or_retired() => Verify.FixesUnit(
        "NumberIdBlock",
        [
            """
            [assembly: RetiredIdBlock(7, "old mail server")]

            [Image("docker.io/library/mariadb:11"), IdBlock(4)]
            public partial record Db : Container;

            [{|POD1024:IdBlock|}]
            public partial record Site : Pod;

            [Image("docker.io/library/nginx:1.29"), {|POD1024:IdBlock|}]
            public partial record Web : Container;
            """,
        ],
        [
            """
            [assembly: RetiredIdBlock(7, "old mail server")]

            [Image("docker.io/library/mariadb:11"), IdBlock(4)]
            public partial record Db : Container;

            [IdBlock(8)]
            public partial record Site : Pod;

            [Image("docker.io/library/nginx:1.29"), IdBlock(9)]
            public partial record Web : Container;
            """,
        ]);

    [Fact]
    public Task A_base_can_ask_all_of_its_records_for_a_number() => Verify.FixesUnit(
        "NumberIdBlock",
        [
            """
            [IdBlock]
            public interface IService;

            [Image("docker.io/library/nginx:1.29")]
            public partial record {|POD1024:Web|} : Container, IService;

            [Image("docker.io/library/mariadb:11"), IdBlock(4)]
            public partial record Db : Container, IService;
            """,
        ],
        [
            """
            [IdBlock]
            public interface IService;

            [Image("docker.io/library/nginx:1.29")]
            [IdBlock(5)]
            public partial record Web : Container, IService;

            [Image("docker.io/library/mariadb:11"), IdBlock(4)]
            public partial record Db : Container, IService;
            """,
        ]);

    [Fact]
    public Task A_block_outside_of_the_pool_is_reported_and_moved() => Verify.FixesUnit(
        "MoveIdBlock",
        [
            """
            [Image("docker.io/library/nginx:1.29"), {|POD1025:IdBlock(-1)|}]
            public partial record Web : Container;

            [Image("docker.io/library/mariadb:11"), IdBlock(4)]
            public partial record Db : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/nginx:1.29"), IdBlock(5)]
            public partial record Web : Container;

            [Image("docker.io/library/mariadb:11"), IdBlock(4)]
            public partial record Db : Container;
            """,
        ]);

    [Fact]
    public Task The_pool_of_the_project_counts() => Verify.ReportsWith(
        ["PodDslIdPool = 4294000000", "PodDslIdBlockSize = 100000"],
        """
        [Image("docker.io/library/nginx:1.29"), IdBlock(8)]
        public partial record Web : Container;

        [Image("docker.io/library/mariadb:11"), {|POD1025:IdBlock(9)|}]
        public partial record Db : Container;
        """);

    [Fact]
    public Task Two_units_on_one_block_are_one_finding_that_the_fix_ends() => Verify.FixesUnit(
        "MoveIdBlock",
        [
            """
            [Image("docker.io/library/mariadb:11"), {|POD1026:IdBlock(4)|}]
            public partial record Db : Container;

            [Image("docker.io/library/nginx:1.29"), {|POD1026:IdBlock(4)|}]
            public partial record Web : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/mariadb:11"), IdBlock(4)]
            public partial record Db : Container;

            [Image("docker.io/library/nginx:1.29"), IdBlock(5)]
            public partial record Web : Container;
            """,
        ]);

    [Fact]
    public Task Two_units_may_declare_that_they_share_a_block() => Verify.Reports(
        """
        [Image("docker.io/library/mariadb:11"), IdBlock(4)]
        public partial record Db : Container;

        [Image("docker.io/library/nginx:1.29"), IdBlock(4), SharesIdsWith<Db>]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_base_with_a_number_is_the_block_of_all_its_records() => Verify.Reports(
        """
        [IdBlock(4)]
        public interface IService;

        [Image("docker.io/library/mariadb:11")]
        public partial record {|POD1026:Db|} : Container, IService;

        [Image("docker.io/library/nginx:1.29")]
        public partial record {|POD1026:Web|} : Container, IService;
        """);

    [Fact]
    public Task A_pod_and_its_members_may_get_one_block_from_a_base() => Verify.Reports(
        """
        [IdBlock(4)]
        public interface IService;

        public partial record Site : Pod, IService;

        [Image("docker.io/library/nginx:1.29"), Pod<Site>]
        public partial record Web : Container, IService;

        [Image("docker.io/library/nginx:1.29"), Pod<Site>, {|POD1011:IdBlock(5)|}]
        public partial record Db : Container, IService;
        """);

    [Fact]
    public Task A_retired_block_is_reported_and_moved() => Verify.FixesUnit(
        "MoveIdBlock",
        [
            """
            [assembly: RetiredIdBlock(2, "old mail server")]

            [Image("docker.io/library/nginx:1.29"), {|POD1027:IdBlock(2)|}]
            public partial record Web : Container;
            """,
        ],
        [
            """
            [assembly: RetiredIdBlock(2, "old mail server")]

            [Image("docker.io/library/nginx:1.29"), IdBlock(3)]
            public partial record Web : Container;
            """,
        ]);

    [Fact]
    public Task A_block_on_ids_of_somebody_is_reported_and_moved() => Verify.FixesUnitOn(
        """{ "schema": 1, "subuid": [{ "name": "max", "start": 524288, "count": 65536 }] }""",
        [],
        "MoveIdBlock",
        """
        [Image("docker.io/library/nginx:1.29"), {|POD1028:IdBlock(0)|}]
        public partial record Web : Container;
        """,
        """
        [Image("docker.io/library/nginx:1.29"), IdBlock(1)]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Each_host_has_a_pool_and_blocks_of_its_own() => Verify.Reports(
        """
        [IdPool(1_000_000, BlockSize = 5_000, Count = 4)]
        public record Attic : Host;

        [RetiredIdBlock(5, "old mail server")]
        public record Pi : Host;

        [Image("docker.io/library/nginx:1.29"), IdBlock(3), RunsOn<Attic>]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29"), IdBlock(3), RunsOn<Pi>]
        public partial record Db : Container;

        [Image("docker.io/library/nginx:1.29"), {|POD1025:IdBlock(5)|}, RunsOn<Attic>]
        public partial record Cache : Container;

        [Image("docker.io/library/nginx:1.29"), {|POD1027:IdBlock(5)|}, RunsOn<Pi>]
        public partial record Mail : Container;

        [{|POD9022:IdPool(-1)|}]
        public record Cellar : Host;
        """);

    [Fact]
    public Task A_new_number_is_free_on_every_host() => Verify.Message(
        "POD1024",
        "'web' asks for an id block and does not say which, so its ids on the host are unknown, and no unit is written. Write [IdBlock(5)], the next block that nobody has or had.",
        """
        public record Attic : Host;
        public record Pi : Host;

        [Image("docker.io/library/nginx:1.29"), {|#0:IdBlock|}, RunsOn<Attic>]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29"), IdBlock(4), RunsOn<Pi>]
        public partial record Db : Container;
        """);

    [Fact]
    public Task A_map_may_cut_into_a_block() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), IdBlock(0)]
        [UidMap(1000, 200000, Extend = true), GidMap(1000, 200000, Extend = true)]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29"), IdBlock(1)]
        [{|POD1001:UidMap(1000, 200001)|}, {|POD1001:GidMap(1000, 200001)|}]
        public partial record Db : Container;
        """);

    [Fact]
    public Task A_map_onto_a_block_is_one_finding_and_its_fix_changes_the_number() => Verify.FixesUnit(
        "MoveIdBlock",
        [
            """
            [Image("docker.io/library/nginx:1.29"), {|POD1003:IdBlock(0)|}]
            public partial record Db : Container;

            [Image("docker.io/library/nginx:1.29")]
            [{|POD1003:UidMap(0, 530000, 1000)|}, UidMap(65534, 531000), GidMap(0, 530000, 1000), GidMap(65534, 531000)]
            public partial record Web : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/nginx:1.29"), IdBlock(1)]
            public partial record Db : Container;

            [Image("docker.io/library/nginx:1.29")]
            [UidMap(0, 530000, 1000), UidMap(65534, 531000), GidMap(0, 530000, 1000), GidMap(65534, 531000)]
            public partial record Web : Container;
            """,
        ]);

    [Fact]
    public Task A_user_of_the_image_outside_of_a_small_block_is_reported() => Verify.ReportsWith(
        ["PodDslIdBlockSize = 1000"],
        """
        [Image("docker.io/library/nginx:1.29"), IdBlock(0), {|POD1012:User(1000)|}]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29"), IdBlock(1), User(998)]
        public partial record Db : Container;
        """);

    [Fact]
    public Task A_block_is_for_units_with_ids() => Verify.Reports(
        """
        [{|POD9002:IdBlock(0)|}]
        public partial record Data : Volume;
        """);
}
