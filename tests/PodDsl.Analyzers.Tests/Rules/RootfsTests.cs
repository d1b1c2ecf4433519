using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

public sealed class RootfsTests
{
    [Fact]
    public Task Root_file_system_beside_an_image_is_an_error() => Verify.Message(
        "POD5002",
        "[Rootfs] of 'web' cannot be written. It is set beside [Image], and podman runs one of the two. Keep one of them.",
        """
        [Image("docker.io/library/nginx:1.29"), Rootfs({|#0:"/srv/root"|})]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Root_file_system_alone_is_fine() => Verify.Reports(
        """
        [Rootfs("/srv/root")]
        public partial record Web : Container;
        """);
}
