using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests;

/// <summary>POD9xxx: the use of the language itself.</summary>
public sealed class LanguageTests
{
    [Fact]
    public Task Record_that_is_not_partial_is_reported_and_made_partial() => Verify.MendsAsync<MakePartialCodeFixProvider>(
        """
        [Image("docker.io/library/nginx:1.29")]
        public record {|POD9001:Web|} : Container;
        """,
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task All_types_around_a_nested_record_are_made_partial() => Verify.MendsAsync<MakePartialCodeFixProvider>(
        """
        class Outer
        {
            // Stays where it is.
            [Image("docker.io/library/nginx:1.29")]
            record {|POD9001:Web|} : Container;
        }
        """,
        """
        partial class Outer
        {
            // Stays where it is.
            [Image("docker.io/library/nginx:1.29")]
            partial record Web : Container;
        }
        """);

    [Fact]
    public Task All_records_of_all_files_are_made_partial() => Verify.MendsAsync<MakePartialCodeFixProvider>(
        ["""[Image("a.example/a:1")] record {|POD9001:A|} : Container;""", """[Image("a.example/b:1")] record {|POD9001:B|} : Container;"""],
        ["""[Image("a.example/a:1")] partial record A : Container;""", """[Image("a.example/b:1")] partial record B : Container;"""]);

    [Fact]
    public Task Abstract_and_foreign_records_need_not_be_partial() => Verify.ReportsAsync(
        """
        public abstract record Base : Container;
        public record Point(int X);
        public abstract partial record Other;
        """);

    [Fact]
    public Task Setting_of_another_kind_is_reported_and_removed() => Verify.MendsAsync<RemoveSettingCodeFixProvider>(
        """
        [Network(Subnet = "10.89.1.0/24"), {|POD9002:Publish(80)|}]
        public partial record Backend : Network;
        """,
        """
        [Network(Subnet = "10.89.1.0/24")]
        public partial record Backend : Network;
        """);

    [Fact]
    public Task Inherited_setting_of_another_kind_is_reported_on_the_record() => Verify.ReportsAsync(
        """
        [Publish(80)] public interface IWeb;
        public partial record {|POD9002:Backend|} : Network, IWeb;
        """);

    [Fact]
    public Task Setting_that_several_kinds_have_is_fine_on_each() => Verify.ReportsAsync(
        """
        [Label("a", "b"), Image("a.example/a:1")] public partial record A : Container;
        [Label("a", "b")] public partial record N : Network;
        [Label("a", "b")] public partial record V : Volume;
        """);

    [Fact]
    public Task Two_records_with_one_unit_name_are_both_reported() => Verify.ReportsAsync(
        """[Image("a.example/a:1")] public partial record {|POD9003:HomeAssistant|} : Container;""",
        """[UnitName({|POD9003:"home-assistant"|}), Image("a.example/b:1")] public partial record Other : Container;""");

    [Fact]
    public Task One_name_for_units_of_two_kinds_is_fine() => Verify.ReportsAsync(
        """
        [UnitName("web"), Image("a.example/a:1")] public partial record A : Container;
        [UnitName("web")] public partial record N : Network;
        """);

    [Fact]
    public Task Service_of_one_kind_named_like_that_of_another_is_reported() => Verify.ReportsAsync(
        """
        [UnitName({|POD9003:"web-network"|}), Image("a.example/a:1")] public partial record A : Container;
        [UnitName({|POD9003:"web"|})] public partial record N : Network;
        """);

    [Fact]
    public Task Number_that_is_no_member_of_an_enum_is_reported_at_the_argument() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1"), Restart({|POD9004:(RestartPolicy)99|})] public partial record A : Container;
        """);

    [Fact]
    public Task Generic_record_is_reported() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1")] public partial record {|POD9005:A|}<T> : Container;
        """);

    [Fact]
    public Task Abstract_unit_is_no_dependency() => Verify.ReportsAsync(
        """
        public abstract record Base : Container;
        [Image("a.example/a:1"), DependsOn<{|POD9006:Base|}>] public partial record A : Container;
        """);

    [Fact]
    public Task Section_that_does_not_exist_is_reported_at_the_argument() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1"), Directive({|POD9007:"Servce"|}, "Nice", "5")] public partial record A : Container;
        """);

    [Fact]
    public Task Extra_host_without_a_static_address_is_reported() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1")] public partial record Db : Container;
        [Image("a.example/b:1"), {|POD2004:AddHost<Db>|}] public partial record Web : Container;
        [Image("a.example/c:1"), IP("10.88.0.9")] public partial record Fixed : Container;
        [Image("a.example/d:1"), AddHost<Fixed>] public partial record Other : Container;
        """);

    [Fact]
    public Task Project_without_units_is_left_alone() => Verify.ReportsAsync("public record Container2;");
}
