using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9011: a drop-in does not say which unit it changes.</summary>
public sealed class WrongDropInTests
{
    [Fact]
    public Task A_drop_in_must_name_a_unit() => Verify.Reports(
        """
        [MemoryMax("1G")]
        public partial record {|POD9011:NoName|} : DropIn;
        [DropIn({|POD9011:"sshd"|}), MemoryMax("1G")]
        public partial record NoSuffix : DropIn;
        [DropIn({|POD9011:"sshd.foo"|}), MemoryMax("1G")]
        public partial record NoType : DropIn;
        [DropIn({|POD9011:"a b.service"|}), MemoryMax("1G")]
        public partial record Blank : DropIn;
        [DropIn({|POD9011:"../a.service"|}), MemoryMax("1G")]
        public partial record Outside : DropIn;
        [DropIn({|POD9011:""|})]
        public partial record Empty : DropIn;
        [DropIn("sshd.service", {|POD9011:FileName = "../x"|}), MemoryMax("1G")]
        public partial record File : DropIn;
        """);

    [Fact]
    public Task The_message_says_what_is_wrong_with_the_name() => Verify.Message(
        "POD9011",
        "'Limits' changes 'sshd', which has no suffix that tells its type. Name a unit with its suffix, and a plain file name where needed: [DropIn(\"sshd.service\", FileName = \"50-limits\")].",
        """
        [DropIn({|#0:"sshd"|})]
        public partial record Limits : DropIn;
        """);
}
