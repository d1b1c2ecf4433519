using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

public sealed class MapExclusionTests
{
    [Fact]
    public Task Mode_beside_an_id_block_is_an_error_that_names_the_block() => Verify.Message(
        "POD1014",
        "Podman refuses [UserNS(\"auto\")] beside [IdBlock] on 'web'. Keep one of them.",
        """
        [Image("docker.io/library/nginx:1.29"), IdBlock(3), {|#0:UserNS("auto")|}]
        public partial record Web : Container;
        """);
}
