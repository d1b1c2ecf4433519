using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

public sealed class IncompleteUnitTests
{
    [Fact]
    public Task Kube_unit_without_a_file_is_an_error_at_the_record() => Verify.Message(
        "POD5002",
        "The kube unit of 'shop' cannot be written. It names no file to play. Set [Yaml].",
        "public partial record {|#0:Shop|} : Kube;");

    [Fact]
    public Task Group_without_a_user_is_an_error_at_its_argument() => Verify.Message(
        "POD5002",
        "[Group] of 'web' cannot be written. It counts only beside a user. Set [User] too, or leave [Group] out.",
        """
        [Image("docker.io/library/nginx:1.29"), Group({|#0:"1000"|})]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Relative_file_without_a_folder_is_an_error_at_its_argument() => Verify.Message(
        "POD5002",
        "[File] of 'app' cannot be written. 'Containerfile' is relative, and nothing says to what. Write an absolute path, or set [SetWorkingDirectory(\"unit\")] for a file beside the unit.",
        """
        [ImageTag("localhost/app"), File({|#0:"Containerfile"|})]
        public partial record App : Build;
        """);

    [Fact]
    public Task Map_of_podman_4_4_beside_an_id_block_is_an_error_at_its_argument() => Verify.Message(
        "POD5002",
        "[RemapUsers] of 'web' cannot be written. It is deprecated, and podman refuses it beside [IdBlock]. Leave it out.",
        """
        [Image("docker.io/library/nginx:1.29"), IdBlock(3), RemapUsers({|#0:RemapUsersMode.Auto|})]
        public partial record Web : Container;
        """);
}
