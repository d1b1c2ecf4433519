using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD9022: a record of a host, or the user of a unit there, that cannot be used.</summary>
public sealed class WrongHostTests
{
    [Theory]
    [InlineData("Quadlet", "quadlet")]
    [InlineData("Service", "service")]
    public Task A_host_that_is_named_as_a_format_is_reported(string name, string folder) => Verify.Message(
        "POD9022",
        $"The host '{name}' is named as a format, and both would have the folder {folder}. Give it another name.",
        $$"""public record {|#0:{{name}}|} : Host;""");

    [Theory]
    [InlineData("latest")]
    [InlineData("5")]
    [InlineData("5.4-rc1")]
    [InlineData("")]
    public Task A_podman_that_is_no_version_is_reported(string version) => Verify.Message(
        "POD9022",
        $"The host 'Pi' has the podman '{version}', which is no version. Write two or three numbers, such as 5.4 or 5.4.2.",
        $$"""[{|#0:PodmanVersion("{{version}}")|}] public record Pi : Host;""");

    [Fact]
    public Task The_podman_of_a_base_is_reported_on_each_host_that_has_it() => Verify.Reports(
        """
        [PodmanVersion("x")] public abstract record Home : Host;
        public record {|POD9022:Attic|} : Home;
        public record {|POD9022:Pi|} : Home;
        """);

    [Fact]
    public Task The_podman_of_the_host_counts_before_that_of_its_base() => Verify.Reports(
        """
        [PodmanVersion("4.3")] public abstract record Home : Host;
        [PodmanVersion("5.4")] public record Attic : Home;
        [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
        """);

    [Fact]
    public Task A_generic_host_is_reported() => Verify.Message(
        "POD9022",
        "The host 'Server' is generic, so no unit can name it. Declare a plain record.",
        "public record {|#0:Server|}<T> : Host;");

    [Fact]
    public Task Two_hosts_of_one_name_are_reported_on_both() => Verify.Reports(
        """
        namespace One { public record {|POD9022:Attic|} : Host; }
        namespace Two { public record {|POD9022:Attic|} : Host; }
        """);

    [Fact]
    public Task Names_that_become_the_same_folder_are_reported_with_the_other() => Verify.Message(
        "POD9022",
        "The host 'BackupServer' would have the folder backup-server, as 'Backup_Server' would, so no file is written for either. Give one of the two records another name.",
        """
        public record {|#0:BackupServer|} : Host;
        #pragma warning disable POD9022
        public record Backup_Server : Host;
        #pragma warning restore POD9022
        """);

    [Fact]
    public Task Parts_of_one_host_are_one_host() => Verify.Reports(
        """
        [PodmanVersion("5.4")] public partial record Attic : Host;
        [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
        """,
        """[Address("192.168.1.10")] public partial record Attic;""");

    [Fact]
    public Task A_format_that_does_not_exist_is_reported() => Verify.Message(
        "POD9004",
        "[Formats] of 'Pi' has a value that its enum does not define. Use one of the members: Quadlet, Service.",
        "[{|#0:Formats((UnitFileFormat)7)|}] public record Pi : Host;");

    [Theory]
    [InlineData("", "has no name")]
    [InlineData("1000", "has a number for a name, which systemd takes for an id")]
    [InlineData("..", "has a name that means a folder")]
    [InlineData("-media", "has a name that starts with '-', as an option does")]
    [InlineData("a/b", "has a name with '/', which no user has")]
    [InlineData("a:b", "has a name with ':', which no user has")]
    [InlineData("a b", "has a name with ' ', which no user has")]
    public Task A_user_that_no_host_can_have_is_reported(string user, string problem) => Verify.Message(
        "POD9022",
        $"The user '{user}' of 'web' {problem}. Write the name that the user has on the host.",
        $$"""
        public record Pi : Host;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Pi>({|#0:User = "{{user}}"|})] public partial record Web : Container;
        """);

    [Theory]
    [InlineData("media")]
    [InlineData("_media-2.x")]
    [InlineData("0day")]
    [InlineData("alice@example.org")]
    [InlineData("müller")]
    [InlineData("build$")]
    public Task A_user_that_some_host_can_have_is_not_reported(string user) => Verify.Reports(
        $$"""
        public record Pi : Host;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Pi>(User = "{{user}}")] public partial record Web : Container;
        """);

    [Fact]
    public Task The_user_of_an_interface_is_reported_on_the_unit() => Verify.Reports(
        """
        public record Pi : Host;
        [RunsOn<Pi>(User = "7")] public interface IMedia;
        [Image("docker.io/library/nginx:1.29")] public partial record {|POD9022:Web|} : Container, IMedia;
        """);

    [Fact]
    public Task The_base_of_hosts_is_no_place_for_a_unit() => Verify.Message(
        "POD9006",
        "[RunsOn] of 'web' names 'Home', which is no host, but a base for hosts. Name a record that derives from Host and is not abstract.",
        """
        public abstract record Home : Host;
        public record Attic : Home;
        public record Pi : Home;
        [Image("docker.io/library/nginx:1.29"), RunsOn<{|#0:Home|}>] public partial record Web : Container;
        """);

    [Fact]
    public Task What_is_for_hosts_is_reported_elsewhere() => Verify.Reports(
        """
        [PodmanVersion("5.4")] public record {|POD9017:Pi|};
        [{|POD9002:PodmanVersion("5.4")|}, Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
        """);

    [Fact]
    public Task A_record_with_what_is_for_hosts_becomes_one_by_its_base() => Verify.Message(
        "POD9017",
        "'Pi' has [Address], [PodmanVersion] and derives from no kind of unit, so nothing is made of it. Derive it from Host.",
        """[PodmanVersion("5.4"), Address("pi.lan")] public record {|#0:Pi|};""");

    [Fact]
    public Task What_is_for_units_is_reported_on_a_host() => Verify.Message(
        "POD9017",
        "'Pi' has [Tty] and derives from no kind of unit, so nothing is made of it. Put what it sets on the units that run there.",
        "[Tty, PodmanVersion(\"5.4\")] public record {|#0:Pi|} : Host;");
}
