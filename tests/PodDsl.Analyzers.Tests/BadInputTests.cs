namespace PodDsl.Analyzers.Tests;

/// <summary>Each mistake is a diagnostic at its argument, ours or the compiler's.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("""[UidMap({|POD1005:-1|}, 110000, 10), GidMap(0, 110000, 10), UidMap(65534, 120000), GidMap(65534, 120000)]""")]
    [InlineData("""[UidMap(0, {|POD1005:4294967295|}, 10), GidMap(0, 110000, 10), UidMap(65534, 120000), GidMap(65534, 120000)]""")]
    public Task Range_out_of_range_is_reported(string attributes) => Verify.ReportsAsync(
        $"[Image(\"a.example/a:1\")]\n{attributes}\npublic partial record A : Container;");

    [Theory]
    [InlineData("""[Publish({|POD2001:70000|})]""")]
    [InlineData("""[Publish({|POD2001:0|})]""")]
    [InlineData("""[Publish(80, {|POD2001:HostPort = 70000|})]""")]
    [InlineData("""[Publish({|POD2001:65530|}, Count = 10)]""")]
    [InlineData("""[Publish(80, {|POD2001:Count = 0|})]""")]
    public Task Port_out_of_range_is_reported(string attributes) => Verify.ReportsAsync(
        $"[Image(\"a.example/a:1\"), HostName(\"a\")]\n{attributes}\npublic partial record A : Container;");

    [Theory]
    [InlineData("""[Publish(65535)]""")]
    [InlineData("""[Publish(1, HostPort = 65535)]""")]
    [InlineData("""[Publish(65526, Count = 10)]""")]
    public Task Port_at_the_edge_is_fine(string attributes) => Verify.ReportsAsync(
        $"[Image(\"a.example/a:1\")]\n{attributes}\npublic partial record A : Container;");

    [Theory]
    [InlineData("""[Image({|POD6001:""|})]""")]
    [InlineData("""[Image({|POD6001:" "|})]""")]
    [InlineData("""[Image({|POD6001:"--privileged"|})]""")]
    public Task Image_that_is_none_is_reported(string attributes) => Verify.ReportsAsync(
        $"{attributes}\npublic partial record A : Container;");

    [Fact]
    public Task Missing_image_is_reported_on_the_record() => Verify.ReportsAsync("public partial record {|POD6001:A|} : Container;");

    [Fact]
    public Task Root_directory_stands_for_an_image() => Verify.ReportsAsync("""[Rootfs("/srv/root")] public partial record A : Container;""");

    [Theory]
    [InlineData("\"a/b\"")]
    [InlineData("\"\"")]
    [InlineData("\"a b\"")]
    [InlineData("\"a\\nb\"")]
    [InlineData("\"a\\0b\"")]
    [InlineData("\"ä\"")]
    public Task Unit_name_that_systemd_refuses_is_reported(string name) => Verify.ReportsAsync(
        $$"""[UnitName({|POD5001:{{name}}|}), ContainerName("a"), Image("a.example/a:1")] public partial record A : Container;""");

    [Theory]
    [InlineData("""HostName({|POD5002:"a\0b"|})""")]
    [InlineData("""HostName({|POD5002:"a\nb"|})""")]
    [InlineData("""Volume({|POD5002:"/a\nb"|}, "/c")""")]
    [InlineData("""Env("A", {|POD5002:"b\0"|})""")]
    [InlineData("""Description({|POD5002:"a\n[Service]\nExecStart=/bin/false"|})""")]
    [InlineData("""Label("a", {|POD5002:"b\uD800"|})""")]
    [InlineData("""PodmanArgs({|POD5002:"--x\0"|})""")]
    [InlineData("""Directive("Service", "Nice", {|POD5002:"5\nExecStartPre=/bin/false"|})""")]
    [InlineData("""Key("Container", "HostName", {|POD5002:"a\rb"|})""")]
    public Task Text_that_a_unit_cannot_hold_is_reported_at_the_argument(string attribute) => Verify.ReportsAsync(
        $$"""[Image("a.example/a:1"), {{attribute}}] public partial record A : Container;""");

    [Theory]
    [InlineData("""Env("A", "b\nc")""")]
    [InlineData("""Env("A", "$HOME 50% \"quoted\" \\ back")""")]
    [InlineData("""Exec("sh", "-c", "echo $A; echo 50%")""")]
    public Task Text_that_a_unit_can_hold_is_fine(string attribute) => Verify.ReportsAsync(
        "quadlet,service",
        [$$"""[Image("a.example/a:1"), {{attribute}}] public partial record A : Container;"""]);

    [Fact]
    public Task Argument_that_is_no_constant_is_left_to_the_compiler() => Verify.ReportsAsync(
        """
        static class Names { public static string Web = "web"; }
        [Image("a.example/a:1"), HostName({|CS0182:Names.Web|})] public partial record A : Container;
        """);

    [Fact]
    public Task Type_that_does_not_exist_is_left_to_the_compiler() => Verify.ReportsAsync(
        """
        [Image("a.example/a:1"), DependsOn<{|CS0246:Missing|}>] public partial record A : Container;
        """);

    [Fact]
    public Task Key_that_is_too_new_for_the_podman_is_reported() => Verify.ReportsAsync(
        "quadlet",
        ["""[Image("a.example/a:1"), {|POD8001:ReloadSignal("HUP")|}] public partial record A : Container;"""],
        podman: "5.0");

    [Fact]
    public Task Quadlet_for_a_podman_without_it_is_reported() => Verify.ReportsAsync(
        "quadlet", ["""[Image("a.example/a:1")] public partial record {|POD8002:A|} : Container;"""], podman: "4.3");

    [Fact]
    public Task Unknown_key_cannot_be_a_service() => Verify.ReportsAsync(
        "service", ["""[Image("a.example/a:1"), {|POD5003:Key("Container", "NewKey", "v")|}] public partial record A : Container;"""]);
}
