using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>Bad input is reported at the argument, by us or by the compiler.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("""UidMap({|POD1005:-1|}, 110000, 5), GidMap(0, 110000, 5)""")]
    [InlineData("""UidMap(0, 110000, {|POD1005:-5|}), GidMap(0, 110000, 5)""")]
    [InlineData("""UidMap(0, {|POD1005:4294967296|}, 5), GidMap(0, 110000, 5)""")]
    [InlineData("""UidMap({|POD1005:hostId: -7|}, containerId: 0), GidMap(0, 110000)""")]
    [InlineData("""UidMap(0, {|POD1005:9223372036854775807|}, 9223372036854775807), GidMap(0, 110000, 5)""")]
    [InlineData("""UidMap(0, 4294967290, {|POD1005:10|}), GidMap(0, 110000, 5)""")]
    public Task A_range_that_cannot_be_is_reported_at_the_number(string attributes) => Verify.Reports($"""
        [Image("docker.io/library/nginx:1.29")]
        #pragma warning disable POD1004, POD1006, POD1008, POD1009
        [{attributes}]
        public partial record Web : Container;
        """);

    [Theory]
    [InlineData("Publish({|POD2001:70000|})")]
    [InlineData("Publish({|POD2001:0|})")]
    [InlineData("Publish(80, {|POD2001:HostPort = -1|})")]
    [InlineData("Publish(80, {|POD2001:HostPort = 70000|}, HostAddress = \"127.0.0.1\")")]
    [InlineData("Publish(80, {|POD2001:Count = 0|})")]
    [InlineData("Publish({|POD2001:65535|}, Count = 2)")]
    public Task A_port_that_does_not_exist_is_reported_at_the_number(string attribute) => Verify.Reports($"""
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Theory]
    [InlineData("Publish(65535, HostPort = 65535)")]
    [InlineData("Publish(65534, HostPort = 1, Count = 2)")]
    public Task A_port_at_the_edge_is_not_reported(string attribute) => Verify.Reports($"""
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Fact]
    public Task The_message_of_a_port_names_it() => Verify.Message(
        "POD2001",
        "Host port 70000 of 'web' is not between 1 and 65535, so podman refuses it. Use a port in that range.",
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, {|#0:HostPort = 70000|})]
        public partial record Web : Container;
        """);

    [Fact]
    public Task An_image_that_is_empty_or_an_option_is_reported_at_the_argument() => Verify.Reports(
        """
        [Image({|POD6001:""|})]
        public partial record Web : Container;

        [Image({|POD6001:"--rm"|})]
        public partial record Api : Container;

        public partial record {|POD6001:Db|} : Container;
        """);

    [Fact]
    public Task A_root_file_system_needs_no_image() => Verify.Reports(
        """
        [Rootfs("/srv/root")]
        public partial record Web : Container;

        public partial record Group : Pod;
        """);

    [Theory]
    [InlineData("UnitName({|POD5001:\"a/b\"|})")]
    [InlineData("UnitName({|POD5001:\"\"|})")]
    [InlineData("UnitName({|POD5001:\"@a\"|})")]
    [InlineData("UnitName({|POD5001:\"a\\0b\"|})")]
    [InlineData("ServiceName({|POD5001:\"a b\"|})")]
    public Task A_name_that_no_unit_can_have_is_reported_at_the_argument(string attribute) => Verify.Reports($"""
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Theory]
    [InlineData("UnitName(\"web@\")")]
    [InlineData("UnitName(\"web-1.2_3\")")]
    public Task An_unusual_name_of_a_unit_is_not_reported(string attribute) => Verify.Reports($"""
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_record_whose_own_name_makes_no_unit_is_reported_at_its_name() => Verify.Message(
        "POD5001",
        "'größe' cannot be the name of a unit. Use ASCII letters, digits and : _ . - only, at most one @ and not at the start, and no more than 237 characters; [UnitName(\"...\")] gives the unit another name than its record.",
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record {|#0:Größe|} : Container;
        """);

    [Fact]
    public Task The_message_of_a_name_shows_no_control_characters() => Verify.Message(
        "POD5001",
        "'a\\nb' cannot be the name of a unit. Use ASCII letters, digits and : _ . - only, at most one @ and not at the start, and no more than 237 characters.",
        """
        [Image("docker.io/library/nginx:1.29"), UnitName({|#0:"a\nb"|})]
        public partial record Web : Container;
        """);

    [Theory]
    [InlineData("HostName({|POD5002:\"a\\0b\"|})")]
    [InlineData("HostName({|POD5002:\"a\\nb\"|})")]
    [InlineData("ContainerName({|POD5002:\"a\\0b\"|})")]
    [InlineData("Description({|POD5002:\"a\\0b\"|})")]
    [InlineData("Env(\"A\", {|POD5002:\"a\\0b\"|})")]
    [InlineData("Env({|POD5002:\"A\\0\"|}, \"b\")")]
    [InlineData("Label({|POD5002:\"a\\nb\"|}, \"c\")")]
    [InlineData("Volume({|POD5002:\"/srv\\n\"|}, \"/data\")")]
    [InlineData("Volume(\"/srv\", \"/data\", {|POD5002:Options = [\"a\\0\"]|})")]
    [InlineData("Volume({|POD5002:destination: \"/da\\0ta\"|}, source: \"/srv\")")]
    [InlineData("Exec(\"/bin/sh\", {|POD5002:\"a\\0b\"|})")]
    [InlineData("Network({|POD5002:\"a\\nb\"|})")]
    [InlineData("Network(\"podman\", {|POD5002:IP = \"10.0.0.1\\n\"|})")]
    [InlineData("AddHost(\"db\", {|POD5002:\"10.0.0.1\\n\"|})")]
    [InlineData("DependsOn({|POD5002:\"a\\nb.service\"|})")]
    [InlineData("PodmanArgs({|POD5002:\"a\\0b\"|})")]
    [InlineData("Directive(\"Service\", \"Nice\", {|POD5002:\"5\\nUser=root\"|})")]
    [InlineData("Directive(\"Service\", {|POD5002:\"Nice=5\\nUser\"|}, \"root\")")]
    [InlineData("Key(\"Container\", \"Tty\", {|POD5002:\"true\\nUser=0\"|})")]
    [InlineData("HostName({|POD5002:\"a\\ud800\"|})")]
    [InlineData("Env(\"A\", {|POD5002:\"a\\udc00b\"|})")]
    [InlineData("Exec(\"/bin/sh\", {|POD5002:\"a\\ud800b\"|})")]
    [InlineData("Volume({|POD5002:\"/srv\\ud800\"|}, \"/data\")")]
    [InlineData("Directive(\"Service\", \"Nice\", {|POD5002:\"5\\ud800\"|})")]
    [InlineData("Key(\"Container\", \"Tty\", {|POD5002:\"\\udc00\"|})")]
    public Task Text_that_no_unit_can_hold_is_reported_at_the_argument(string attribute) => Verify.Reports($"""
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Theory]
    [InlineData("Env(\"A\", \"two\\nlines\")")]
    [InlineData("Env(\"A\", \"100% of $HOME \\\"quoted\\\" \\t\")")]
    [InlineData("Exec(\"/bin/sh\", \"-c\", \"echo a\\necho b\")")]
    [InlineData("Description(\"Grüße aus 東京\")")]
    public Task Text_that_can_be_escaped_is_not_reported(string attribute) => Verify.Reports($"""
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_constant_that_no_unit_can_hold_is_reported_at_its_attribute() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container
        {
            [{|POD5002:Env|}] public const string TITLE = "a\0b";
            [Env] public const string TZ = "Europe/Berlin";
        }
        """);

    [Fact]
    public Task Text_that_two_formats_cannot_hold_is_reported_once() => Verify.ReportsWith(
        ["_PodDslFormats = quadlet,service"],
        """
        [Image("docker.io/library/nginx:1.29"), HostName({|POD5002:"a\0b"|})]
        public partial record Web : Container;
        """);

    [Theory]
    [InlineData("HostName({|POD5002:\"a\\0b\"|})")]
    [InlineData("Env(\"A\", {|POD5002:\"a\\0b\"|})")]
    [InlineData("Volume({|POD5002:\"/srv\\0\"|}, \"/data\")")]
    [InlineData("Exec(\"/bin/sh\", {|POD5002:\"a\\0b\"|})")]
    public Task Text_that_a_command_cannot_hold_is_reported_at_the_argument(string attribute) => Verify.ReportsWith(
        ["_PodDslFormats = service"],
        $"""
        [Image("docker.io/library/nginx:1.29"), {attribute}]
        public partial record Web : Container;
        """);

    [Fact]
    public Task An_argument_that_is_not_constant_is_left_to_the_compiler() => Verify.Reports(
        """
        [Image({|CS0182:System.Environment.MachineName|}), UidMap(0, 110000, 4999)]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_type_that_does_not_exist_is_left_to_the_compiler() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), DependsOn<{|CS0246:Db|}>]
        public partial record Web : Container;

        [Image<{|CS0246:Nginx|}>]
        public partial record Api : Container;
        """);
}
