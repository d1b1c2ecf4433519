using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9005: a unit is generic or local to its file.</summary>
public sealed class GenericUnitTests
{
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
}
