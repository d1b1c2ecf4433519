using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>Findings of other rules in drop-ins.</summary>
public sealed class DropInTests
{
    [Fact]
    public Task Settings_that_the_unit_does_not_have_are_reported() => Verify.Reports(
        """
        [DropIn("sshd.service"), {|POD9002:Image("docker.io/library/nginx:1.29")|}, {|POD9002:OnCalendar("daily")|}, {|POD9002:Publish(80)|}]
        [{|POD9002:Foreground|}, {|POD9002:UnitName("x")|}]
        public partial record Service : DropIn;
        [DropIn("a.timer"), OnCalendar("daily"), {|POD9002:MemoryMax("1G")|}]
        public partial record Timer : DropIn;
        [DropIn("user.slice"), MemoryMax("1G"), {|POD9002:Restart(RestartPolicy.Always)|}]
        public partial record Slice : DropIn;
        [DropIn("a.volume"), VolumeName("a"), {|POD9002:Publish(80)|}]
        public partial record Volume : DropIn;
        [DropIn("a.target"), After("b.service"), Directive({|POD9007:"Service"|}, "Nice", "1")]
        public partial record Target : DropIn;
        [Image("docker.io/library/nginx:1.29"), {|POD9002:DropIn("a.service")|}, {|POD9002:Clear("ExecStart")|}]
        public partial record Web : Container;
        """);

    [Fact]
    public Task The_message_names_the_drop_in() => Verify.Message(
        "POD9002",
        "[HostName] does not apply to a drop-in for sshd.service; it is for Container, Pod. Remove it from 'Limits'.",
        """
        [DropIn("sshd.service"), {|#0:HostName("a")|}]
        public partial record Limits : DropIn;
        """);

    [Fact]
    public Task A_drop_in_is_no_unit_to_refer_to() => Verify.Reports(
        """
        [DropIn("a.service"), MemoryMax("1G")]
        public partial record A : DropIn;
        [Image("docker.io/library/nginx:1.29"), DependsOn<{|POD9006:A|}>]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_drop_in_needs_no_image_and_its_values_are_checked() => Verify.Reports(
        """
        [DropIn("a.container")]
        public partial record A : DropIn;
        [DropIn("a.container", FileName = "b"), {|POD5005:Memory("12Q")|}, Publish({|POD2001:70000|})]
        public partial record B : DropIn;
        """);

    [Fact]
    public Task Two_drop_ins_of_one_file_are_reported() => Verify.Reports(
        """
        [DropIn("a.service", FileName = "x")]
        public partial record {|POD9003:A|} : DropIn;
        [DropIn("a.service", FileName = "x")]
        public partial record {|POD9003:B|} : DropIn;
        [DropIn("b.service", FileName = "x")]
        public partial record C : DropIn;
        """);

    [Fact]
    public Task Quadlet_reads_drop_ins_since_5_0() => Verify.ReportsWith(
        ["PodDslPodmanVersion = 4.9"],
        """
        [DropIn("a.container"), Tty]
        public partial record {|POD8001:A|} : DropIn;
        [DropIn("a.service"), MemoryMax("1G")]
        public partial record B : DropIn;
        """);
}
