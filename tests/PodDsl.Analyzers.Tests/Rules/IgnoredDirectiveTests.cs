using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD5013, POD5014 and POD2017 in C#.</summary>
public sealed class IgnoredDirectiveTests
{
    [Fact]
    public Task Directives_by_name_and_values_of_attributes_are_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        [{|POD5013:Directive("Service", "StartLimitIntervalSec", "60")|}, {|POD5013:Directive("Unit", "Descripton", "an app")|}]
        [{|POD5014:Directive("Service", "Restart", "unless-stopped")|}, {|POD5014:TimeoutStartSec("5 parsecs")|}, {|POD5014:MemoryMax("512m")|}]
        [Directive("Unit", "JobTimeoutSec", "5s"), Directive("Service", "X-Owner", "me"), TimeoutStopSec("90s")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Directives_that_one_move_mends_are_one_finding_with_one_fix() => Verify.FixesUnit(
        "MoveDirective",
        [
            """
            [Image("docker.io/library/nginx:1.29")]
            [{|POD5013:Directive("Service", "HealthCmd", "true")|}, Directive("Service", "HealthRetries", "3")]
            public partial record Web : Container;
            """,
        ],
        [
            """
            [Image("docker.io/library/nginx:1.29")]
            [HealthCmd("true"), HealthRetries(3)]
            public partial record Web : Container;
            """,
        ]);

    [Fact]
    public Task A_timer_has_a_section_of_its_own() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), {|POD5014:OnCalendar("0 3 * * *")|}, {|POD5013:Directive("Service", "Persistent", "yes")|}, OnCalendar("daily")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_drop_in_has_the_sections_of_its_unit() => Verify.Reports(
        """
        [DropIn("user.slice"), Directive("Slice", "MemoryMax", "50%"), {|POD5013:Directive("Slice", "MemoryMx", "50%")|}]
        public partial record Users : DropIn;

        [DropIn("sshd.service"), {|POD5014:Directive("Service", "Restart", "unless-stopped")|}]
        public partial record Ssh : DropIn;
        """);
}
