using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9001 to POD9007: the use of the language itself.</summary>
public sealed class LanguageRuleTests
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

    [Fact]
    public Task A_setting_of_another_kind_of_unit_is_reported_and_removed() => Verify.Fixes<RemoveSettingCodeFixProvider>(
        RemoveSettingCodeFixProvider.EquivalenceKey,
        [
            """
            [Description("The data")]
            [{|POD9002:HostName("data")|}]
            public partial record Data : Volume;

            [{|POD9002:HostName("a")|}, Description("The logs"), {|POD9002:Tty|}]
            public partial record Logs : Volume;
            """,
            """
            [{|POD9002:Publish(80)|}, {|POD9002:Tty|}, Description("Front")] public partial record Frontend : Network;

                [{|POD9002:Publish(80)|}] public partial record Backend : Network;
            """,
        ],
        [
            """
            [Description("The data")]
            public partial record Data : Volume;

            [Description("The logs")]
            public partial record Logs : Volume;
            """,
            """
            [Description("Front")] public partial record Frontend : Network;

                public partial record Backend : Network;
            """,
        ]);

    [Fact]
    public Task A_setting_of_another_kind_is_named_with_the_kinds_that_have_it() => Verify.Message(
        "POD9002",
        "[Notify] does not apply to a Network; it is for Container. Remove it from 'Backend'.",
        """
        [{|#0:Notify(NotifyMode.Healthy)|}]
        public partial record Backend : Network;
        """);

    [Fact]
    public Task An_inherited_setting_of_another_kind_is_reported_at_the_name_and_not_removed() =>
        Verify.FixesNothing<RemoveSettingCodeFixProvider>(
            RemoveSettingCodeFixProvider.EquivalenceKey,
            """
            public partial record {|POD9002:Backend|} : Network, IWeb;
            """,
            """
            [Tty]
            public interface IWeb;
            """);

    [Fact]
    public Task Settings_that_all_kinds_have_are_not_reported() => Verify.Reports(
        """
        [Description("The data"), Label("a", "b"), After("network-online.target")]
        public partial record Data : Volume;

        [Tty]
        public interface IUnused;
        """);

    [Fact]
    public Task A_value_that_is_no_member_of_its_enum_is_reported_at_the_argument() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Restart({|POD9004:(RestartPolicy)99|}), Publish(80, {|POD9004:Protocol = (PortProtocol)7|})]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Members_of_an_enum_are_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Restart(RestartPolicy.No), Publish(80, Protocol = PortProtocol.Udp)]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_generic_record_and_one_local_to_its_file_are_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record {|POD9005:Web|}<T> : Container;
        """,
        """
        [Image("docker.io/library/nginx:1.29")]
        file partial record {|POD9005:Api|} : Container;

        file static partial class Homelab
        {
            public partial record {|POD9005:Backend|} : Network;
        }
        """);

    [Fact]
    public Task A_file_local_record_in_a_namespace_is_reported_with_its_reason() => Verify.Message(
        "POD9005",
        "'Web' is local to its file, so no unit can be made of it. Declare a plain record, or make 'Web' abstract and derive from it.",
        """
        namespace Home . @lab
        {
            [Image("docker.io/library/nginx:1.29")]
            file partial record {|#0:Web|} : Container;
        }
        """);

    [Fact]
    public Task A_plain_record_that_derives_from_a_generic_one_is_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public abstract record WebBase<T> : Container;
        public partial record Web : WebBase<int>;
        """);

    [Fact]
    public Task A_reference_to_no_unit_is_reported_at_the_type() => Verify.Reports(
        """
        public abstract record DbBase : Container;

        [Image("docker.io/library/nginx:1.29"), DependsOn<{|POD9006:DbBase|}>]
        public partial record Web : Container;

        [Image<{|POD9006:Data|}>]
        public partial record Api : Container;

        public partial record Data : Volume;
        """);

    [Fact]
    public Task A_reference_to_a_unit_of_the_right_kind_is_not_reported() => Verify.Reports(
        """
        [Image<Nginx>, DependsOn<Backend>, Network<Backend>]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29")]
        public partial record Nginx : Image;

        public partial record Backend : Network;
        """);

    [Fact]
    public Task An_unknown_section_is_reported_at_the_argument() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        [Directive({|POD9007:"Servic"|}, "Nice", "5"), Directive("Service", "Nice", "5")]
        [Key({|POD9007:"Pod"|}, "Tty", "true"), Key("Container", "RunInit", "true")]
        public partial record Web : Container;
        """);

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
        [Image("docker.io/library/nginx:1.29"), AddHost<Db>, AddHost<Cache>]
        public partial record Web : Container;

        [Image("docker.io/library/mariadb:11"), IP("10.88.1.2")]
        public partial record Db : Container;

        [Image("docker.io/library/redis:8"), Network<Backend>(IP = "10.89.0.2")]
        public partial record Cache : Container;

        public partial record Backend : Network;
        """);

    [Fact]
    public Task Two_units_of_one_name_are_reported_at_the_name_in_both_files() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), UnitName({|POD9003:"web"|})]
        public partial record Front : Container;
        """,
        """
        namespace Other;

        [Image("docker.io/library/nginx:1.29")]
        public partial record {|POD9003:Web|} : Container;
        """);

    [Fact]
    public Task Two_units_of_one_name_and_different_kinds_are_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container;

        [UnitName("web")]
        public partial record WebNetwork : Network;
        """);

    [Fact]
    public Task The_message_of_two_units_of_one_name_says_which_file_is_lost() => Verify.Message(
        "POD9003",
        "'Front' and 'Web' both make web.container, so one would replace the other. Give one of them another name with [UnitName(\"...\")].",
        """
        [Image("docker.io/library/nginx:1.29"), UnitName({|#0:"web"|})]
        public partial record Front : Container;

        [Image("docker.io/library/nginx:1.29")]
        #pragma warning disable POD9003
        public partial record Web : Container;
        """);
}
