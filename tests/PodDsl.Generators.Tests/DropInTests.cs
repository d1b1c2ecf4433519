namespace PodDsl.Generators.Tests;

public sealed class DropInTests
{
    private const string Header = "# Written by PodDsl from Homelab.";

    [Fact]
    public void A_drop_in_for_a_service_is_among_the_services_whatever_the_format() => Assert.Equal(
        $"""
        {Header}Limits. Change it there: what is changed here is overwritten.

        [Unit]
        After=network-online.target

        [Service]
        Environment=A=1
        ExecStart=
        ExecStart=/usr/sbin/sshd -D
        MemoryMax=1G

        [Install]
        WantedBy=rescue.target

        """,
        Text(
            "service/sshd.service.d/limits.conf",
            """
            [DropIn("sshd.service"), MemoryMax("1G"), ExecStart("/usr/sbin/sshd", "-D"), Clear("ExecStart")]
            [After(Targets.NetworkOnline), ServiceEnvironment("A", "1"), WantedBy("rescue.target")]
            public partial record Limits : DropIn;
            """));

    [Fact]
    public void A_drop_in_for_a_quadlet_file_is_among_the_quadlet_files_whatever_the_format() => Assert.Equal(
        $"""
        {Header}WebSettings. Change it there: what is changed here is overwritten.

        [Container]
        PublishPort=
        PublishPort=8080:80
        Environment=TZ=UTC

        [Service]
        Restart=always

        """,
        Text(
            "quadlet/web.container.d/50-settings.conf",
            """
            [DropIn("web.container", FileName = "50-settings"), Clear("PublishPort"), Publish(80, HostPort = 8080), Restart(RestartPolicy.Always)]
            public partial record WebSettings : DropIn
            {
                [Env] public const string TZ = "UTC";
            }
            """,
            ("_PodDslFormats", "service")));

    [Fact]
    public void Limits_for_a_slice_and_a_socket_are_in_their_own_section()
    {
        Assert.Contains(
            "\n[Slice]\nMemoryHigh=8G\n",
            Text("service/user.slice.d/users.conf", """[DropIn("user.slice"), MemoryHigh("8G")] public partial record Users : DropIn;"""),
            StringComparison.Ordinal);
        Assert.Contains(
            "\n[Socket]\nMemoryHigh=8G\nListenStream=\nListenStream=2222\n",
            Text(
                "service/ssh.socket.d/port.conf",
                """[DropIn("ssh.socket"), ListenStream("2222"), MemoryHigh("8G"), Clear("ListenStream")] public partial record Port : DropIn;"""),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Directives_by_name_go_into_the_sections_of_the_type() => Assert.EndsWith(
        "\n[Mount]\nOptions=noatime\n",
        Text(
            "service/srv-data.mount.d/options.conf",
            """[DropIn("srv-data.mount"), Directive("Mount", "Options", "noatime")] public partial record Options : DropIn;"""),
        StringComparison.Ordinal);

    [Fact]
    public void An_empty_directive_clears_what_stands_before_it() => Assert.Contains(
        "ExecStart=\nExecStart=/bin/true\n",
        Text(
            "service/a.service.d/a.conf",
            """[DropIn("a.service"), Directive("Service", "ExecStart", ""), ExecStart("/bin/true")] public partial record A : DropIn;"""),
        StringComparison.Ordinal);

    [Fact]
    public void Instances_templates_prefixes_and_types_can_be_changed() => Assert.All(
        new[] { "getty@tty1.service", "getty@.service", "app-.service", "service", "container", "web-.container" },
        unit => Assert.Single(GeneratorRun.Of(
            Of($"""[DropIn("{unit}"), Description("x")] public partial record D : DropIn;""")).Units.Keys, key => key.EndsWith($"/{unit}.d/d.conf", StringComparison.Ordinal)));

    [Fact]
    public void A_base_record_shares_settings_and_the_nearest_unit_counts()
    {
        var run = GeneratorRun.Of(Of(
            """
            [DropIn("a.service"), MemoryMax("1G")]
            public abstract record Small : DropIn;
            public partial record A : Small;
            [DropIn("b.service"), MemoryMax("2G")]
            public partial record B : Small;
            """));
        Assert.Equal(["service/a.service.d/a.conf", "service/b.service.d/b.conf"], run.Units.Keys);
        Assert.EndsWith("[Service]\nMemoryMax=2G\n", run.Units["service/b.service.d/b.conf"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_gets_name_and_text() => Assert.Empty(GeneratorRun.Of(Of(
        """
        [DropIn("a.service"), MemoryMax("1G")]
        public partial record A : DropIn
        {
            public const string Both = UnitName + UnitText;
        }
        """)).Problems(TestContext.Current.CancellationToken));

    private static string Text(string file, string record, params (string Name, string Value)[] properties) =>
        GeneratorRun.Of(Of(record), properties).Units[file];

    private static string Of(string records) => $"using PodDsl;\n\nnamespace Homelab;\n\n{records}\n";
}
