using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9012: what is cleared cannot be cleared.</summary>
public sealed class ClearsNothingTests
{
    [Fact]
    public Task What_cannot_be_cleared_is_reported() => Verify.Reports(
        """
        [DropIn("a.service"), {|POD9012:{|POD9012:Clear("After", "ExecStrat", "ExecStart", "Documentation", "WantedBy")|}|}]
        public partial record A : DropIn;
        [DropIn("a.container"), {|POD9012:Clear("PublishPort", "Image", "ExecStartPre", "Nonsense")|}]
        public partial record B : DropIn;
        [DropIn("a.mount"), Clear("Options")]
        public partial record C : DropIn;
        """);
}
