using PodDsl.Analyzers.Tests.Support;
using PodDsl.CodeFixes;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9002: a setting is put on a kind of unit that does not have it.</summary>
public sealed class NotApplicableTests
{
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
}
