using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD5015 to POD5019 in C#, where text is literal.</summary>
public sealed class CommandTextTests
{
    [Fact]
    public Task Variables_are_reported_where_the_text_of_units_is_written() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), {|POD5015:Key("Container", "Volume", "${DATA}:/data")|}, Env("A", "${B}")]
        [{|POD5016:Volume("/srv/${NAME}", "/x")|}, {|POD5016:WorkingDirectory("${HOME}/web")|}, {|POD5016:ServiceEnvironment("PATH", "/x:$PATH")|}]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29"), Key("Container", "Volume", "${DATA}:/data"), ServiceEnvironment("DATA", "/srv")]
        [Volume("/srv/web", "/x"), WorkingDirectory(Specifier.Home + "/web"), Label("price", "$5")]
        public partial record Api : Container;
        """);

    [Fact]
    public Task Commands_in_one_text_are_reported() => Verify.Reports(
        """
        [Image("docker.io/library/redis:8"), {|POD5017:Exec("redis-server --save 60 1")|}]
        public partial record Cache : Container;

        [Image("docker.io/library/php:8"), {|POD5017:Entrypoint("php -f")|}, Exec("/app/cron.php")]
        public partial record Cron : Container;

        [Image("docker.io/library/php:8"), {|POD5017:Exec("sh", "-c", "echo $" + "${HOME}")|}]
        public partial record Home : Container;

        [Image("docker.io/library/redis:8"), Exec("redis-server", "--save", "60 1")]
        public partial record Right : Container;

        [Image("docker.io/library/php:8"), Entrypoint("[\"sh\", \"-c\"]"), Exec("php -f /app/cron.php; echo ${HOME}")]
        public partial record Shell : Container;
        """);

    [Fact]
    public Task Health_commands_and_commands_of_the_service_are() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), {|POD5018:HealthCmd("'curl --fail http://localhost/ || exit 1'")|}]
        [{|POD5019:ExecStartPre("/usr/bin/mkdir", "-p", "~/app")|}, {|POD5019:ExecStartPost("/usr/bin/podman", "logs", "web", ">", "/var/log/web")|}]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29"), {|POD5018:HealthCmd("curl --fail http://localhost:$" + "${PORT}/")|}, Env("PORT", "80")]
        public partial record Api : Container;

        [Image("docker.io/library/nginx:1.29"), HealthCmd("curl --fail http://localhost:${PORT}/ || exit 1"), Env("PORT", "80")]
        [ExecStartPre("/bin/sh", "-c", "mkdir -p /app && touch /app/x")]
        public partial record Right : Container;
        """);

    /// <summary>An escape keeps LF wherever the source is saved.</summary>
    [Fact]
    public Task A_raw_string_with_the_line_ends_of_Windows_becomes_text_with_LF() => Verify.FixesUnit(
        "WriteLineFeeds",
        [
            """"
            [Image("docker.io/library/nginx:1.29"), {|POD5025:Exec("sh", "-c", """
                cd /srv
                run
                """)|}]
            public partial record Web : Container;
            """".ReplaceLineEndings("\r\n"),
        ],
        [
            """
            [Image("docker.io/library/nginx:1.29"), Exec("sh", "-c", "cd /srv\nrun")]
            public partial record Web : Container;
            """.ReplaceLineEndings("\r\n"),
        ]);

    [Fact]
    public Task Names_with_blanks_are_reported_at_their_argument() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), {|POD5026:HostName("a b")|}, {|POD5026:Env("A B", "x")|}]
        public partial record Web : Container;
        """);
}
