using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9006: a reference names a type that is no such unit.</summary>
public sealed class WrongReferenceTests
{
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
}
