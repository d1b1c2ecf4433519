using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests;

/// <summary>POD1xxx in C#; the rules themselves are tested with the model.</summary>
public sealed class IdMapTests
{
    [Fact]
    public Task Overlap_within_a_map_is_reported() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1")]
        [UidMap(0, 110000, 4999), {|POD1001:UidMap(4000, 200000, 10)|}, UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        public partial record A : Container;
        """);

    [Fact]
    public Task Ranges_that_touch_are_fine() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1")]
        [UidMap(0, 110000, 4999), UidMap(4999, 200000, 10), UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        public partial record A : Container;
        """);

    [Fact]
    public Task Missing_nobody_is_mapped() => Verify.MendsAsync<UnitCodeFixProvider>(
        """
        [Image("a.example/a:1")]
        [{|POD1004:UidMap(0, 110000, 4999)|}]
        [GidMap(0, 110000, 4999)]
        public partial record A : Container;
        """,
        """
        [Image("a.example/a:1")]
        [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        public partial record A : Container;
        """);

    [Fact]
    public Task Missing_twin_is_added_in_a_line_of_its_own() => Verify.MendsAsync<UnitCodeFixProvider>(
        """
        [Image("a.example/a:1")]
        [{|POD1006:UidMap(0, 110000, 4999)|}, UidMap(65534, 114999)]
        public partial record A : Container;
        """,
        """
        [Image("a.example/a:1")]
        [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        public partial record A : Container;
        """);

    [Fact]
    public Task Missing_twins_of_all_files_are_added() => Verify.MendsAsync<UnitCodeFixProvider>(
        [
            "[Image(\"a.example/a:1\")]\n[{|POD1006:UidMap(0, 110000, 4999)|}, UidMap(65534, 114999)]\npublic partial record A : Container;",
            "[Image(\"a.example/b:1\")]\n[{|POD1006:UidMap(0, 120000, 4999)|}, UidMap(65534, 124999)]\npublic partial record B : Container;",
        ],
        [
            "[Image(\"a.example/a:1\")]\n[UidMap(0, 110000, 4999), UidMap(65534, 114999)]\n[GidMap(0, 110000, 4999), GidMap(65534, 114999)]\npublic partial record A : Container;",
            "[Image(\"a.example/b:1\")]\n[UidMap(0, 120000, 4999), UidMap(65534, 124999)]\n[GidMap(0, 120000, 4999), GidMap(65534, 124999)]\npublic partial record B : Container;",
        ]);

    [Fact]
    public Task Host_ids_shared_by_two_files_are_reported_on_both() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1")]
        [{|POD1003:UidMap(0, 110000, 4999)|}, UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        public partial record A : Container;
        """,
        """
        [Image("a.example/b:1")]
        [{|POD1003:UidMap(0, 112000, 1000)|}, UidMap(65534, 130000)]
        [GidMap(0, 131000, 1000), GidMap(65534, 132000)]
        public partial record B : Container;
        """);

    [Fact]
    public Task Declared_sharing_is_fine() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1")]
        [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        public partial record A : Container;
        """,
        """
        [Image("a.example/b:1"), SharesIdsWith<A>]
        [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        public partial record B : Container;
        """);

    [Fact]
    public Task Suppression_works() => Verify.ReportsAsync(
        """
        #pragma warning disable POD1006
        [Image("a.example/a:1")]
        [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
        public partial record A : Container;
        #pragma warning restore POD1006
        """);
}
