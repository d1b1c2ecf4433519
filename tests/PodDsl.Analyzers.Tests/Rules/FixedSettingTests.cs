using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>Rules on user namespaces, text, images, secrets and versions in C#, with their fixes.</summary>
public sealed class FixedSettingTests
{
    private const string Image = "[Image(\"docker.io/library/nginx:1.29\")]\n";

    /// <summary>The fix, the reported attributes, and those after it.</summary>
    public static TheoryData<string, string, string> Fixes => new()
    {
        { "MapRunUser", Image + "[UidMap(0, 110000, 1000), UidMap(65534, 111000)]\n[GidMap(0, 110000, 1000), GidMap(65534, 111000)]\n[{|POD1012:User(5000)|}]", Image + "[UidMap(0, 110000, 1000), UidMap(65534, 111000), UidMap(5000, 111001)]\n[GidMap(0, 110000, 1000), GidMap(65534, 111000)]\n[User(5000)]" },
        { "AddTwinMapping", Image + "[{|POD1013:UserNS(\"auto:uidmapping=0:5:1\")|}]", Image + "[UserNS(\"auto:uidmapping=0:5:1,gidmapping=0:5:1\")]" },
        { "RemoveUserNS", Image + "[{|POD1014:UserNS(\"auto\")|}]\n[SubUidMap(\"web\"), SubGidMap(\"web\")]", Image + "[SubUidMap(\"web\"), SubGidMap(\"web\")]" },
        { "RemoveIdMaps", Image + "[{|POD1014:UserNS(\"auto\")|}]\n[SubUidMap(\"web\"), SubGidMap(\"web\")]", Image + "[UserNS(\"auto\")]" },
        { "RemoveKeepIdSize", Image + "[{|POD1015:UserNS(\"keep-id:uid=5,size=9\")|}]", Image + "[UserNS(\"keep-id:uid=5\")]" },
        { "MendUserNS", Image + "[{|POD1018:UserNS(\"Auto\")|}]", Image + "[UserNS(\"auto\")]" },
        { "UseKey", Image + "[{|POD5011:PodmanArgs(\"--hostname\", \"web\")|}]", Image + "[HostName(\"web\")]" },
        { "QualifyImage", "[Image({|POD6002:\"nginx:1.29\"|})]", "[Image(\"docker.io/library/nginx:1.29\")]" },
        { "RemoveAutoUpdate", "[Image(\"docker.io/library/nginx:1.29.3\")]\n[{|POD6004:AutoUpdate(AutoUpdatePolicy.Registry)|}]", "[Image(\"docker.io/library/nginx:1.29.3\")]" },
        { "QualifyImage", "[Image({|POD6005:\"nginx:1.29\"|}), AutoUpdate(AutoUpdatePolicy.Registry)]", "[Image(\"docker.io/library/nginx:1.29\"), AutoUpdate(AutoUpdatePolicy.Registry)]" },
        { "DeclareFloatingTag", "[Image({|POD6003:\"docker.io/library/nextcloud\"|})]", "[Image(\"docker.io/library/nextcloud\")]\n[FloatingTag]" },
        { "UseSecret", Image + "[{|POD7001:Env(\"DB_PASSWORD\", \"hunter2\")|}]", Image + "[Secret(\"web-db-password\", Type = SecretType.Env, Target = \"DB_PASSWORD\")]" },
        { "DeclareNotSecret", Image + "[{|POD7001:Env(\"DB_PASSWORD\", \"demo\")|}]", Image + "[Env(\"DB_PASSWORD\", \"demo\")]\n[NotSecret(\"DB_PASSWORD\")]" },
        { "RemoveSecretOptions", Image + "[{|POD7002:Secret(\"db\", Type = SecretType.Env, Target = \"DB\", Uid = 33)|}]", Image + "[Secret(\"db\", Type = SecretType.Env, Target = \"DB\")]" },
        { "RemovePrivilege", Image + "[{|POD7003:Privileged|}]", Image },
        { "RemovePrivilege", Image + "[{|POD7005:SeccompProfile(\"unconfined\")|}]", Image },
        { "RemoveDeclaration", Image + "[{|POD9010:FloatingTag|}]", Image },
        { "UseUserNS", Image + "[{|POD8003:RemapUsers(RemapUsersMode.KeepId)|}]", Image + "[UserNS(\"keep-id\")]" },
        { "MoveDirective", Image + "[{|POD5013:Directive(\"Service\", \"StartLimitIntervalSec\", \"60\")|}]", Image + "[StartLimitIntervalSec(\"60\")]" },
        { "MoveDirective", Image + "[{|POD5013:Directive(\"Service\", \"AutoUpdate\", \"registry\")|}]", Image + "[AutoUpdate(AutoUpdatePolicy.Registry)]" },
        { "CorrectDirective", Image + "[{|POD5013:Directive(\"Unit\", \"JobTimeoutSecs\", \"5s\")|}]", Image + "[Directive(\"Unit\", \"JobTimeoutSec\", \"5s\")]" },
        { "CorrectValue", Image + "[{|POD5014:MemoryMax(\"512m\")|}]", Image + "[MemoryMax(\"512M\")]" },
        { "CorrectValue", Image + "[{|POD5014:Directive(\"Service\", \"Restart\", \"unless-stopped\")|}]", Image + "[Restart(RestartPolicy.Always)]" },
    };

    /// <summary>Alone, and in the whole document, project and solution with another unit that has the same mistake.</summary>
    [Theory]
    [MemberData(nameof(Fixes))]
    public Task A_finding_is_mended(string key, string before, string after) => Verify.FixesUnit(
        key,
        [$"{before.TrimEnd()}\npublic partial record Web : Container;\n"],
        [$"{after.TrimEnd()}\npublic partial record Web : Container;\n"]);

    /// <summary>Podman refuses pasta to root.</summary>
    [Theory]
    [InlineData("5.8", "POD8003")]
    [InlineData("6.1", "POD8008")]
    public Task A_user_gets_pasta(string podman, string id) => Verify.FixesUnitOn(
        """{ "schema": 1 }""",
        ["PodDslScope = user", "PodDslPodmanVersion = " + podman],
        "UsePasta",
        Image + $"[{{|{id}:Network(\"slirp4netns\")|}}]\npublic partial record Web : Container;\n",
        Image + "[Network(\"pasta\")]\npublic partial record Web : Container;\n");

    [Fact]
    public Task All_findings_are_mended_together() => Verify.FixesUnit(
        "QualifyImage",
        [
            "[Image({|POD6002:\"nginx:1.29\"|})]\npublic partial record Web : Container;\n",
            "[Image({|POD6002:\"grafana/grafana:12.0\"|})]\npublic partial record Grafana : Container;\n",
        ],
        [
            "[Image(\"docker.io/library/nginx:1.29\")]\npublic partial record Web : Container;\n",
            "[Image(\"docker.io/grafana/grafana:12.0\")]\npublic partial record Grafana : Container;\n",
        ]);

    [Fact]
    public Task What_is_typed_is_encoded_and_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        [Env("TITLE", "My own cloud # really 100%z"), Env("A", "${B} $1 C:\\path")]
        [Exec("sh", "-c", "date +%Y; echo ${HOME}"), HealthCmd("printf '%s' \"${A}\"")]
        [Label("a", "b c")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task Unit_text_is_looked_at() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        [{|POD5006:Key("Container", "Environment", "TITLE=My own cloud")|}]
        [{|POD5007:Key("Container", "ReadOnly", "true # safer")|}]
        [{|POD5008:Key("Container", "Label", "a=100%z")|}]
        [{|POD5009:Key("Container", "HealthCmd", "test ${PORT} = 80")|}]
        [{|POD5010:Key("Container", "Annotation", @"a=b\.c")|}]
        [{|POD5006:Directive("Service", "Environment", "A=My own")|}]
        [{|POD5015:Directive("Service", "ExecStartPre", "/bin/echo ${PORT}")|}]
        public partial record Web : Container;
        """);

    [Fact]
    public Task A_reason_explains_privileges() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29"), Privileged, PrivilegedBecause("reads sensors")]
        [Network("host"), HostNetworkBecause("finds devices by multicast")]
        [Volume("/run/podman/podman.sock", "/run/podman.sock")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task What_is_no_secret_to_the_host_is_not_reported() => Verify.Reports(
        """
        [Image("docker.io/library/mariadb:11")]
        [Env("DB_PASSWORD_FILE", "/run/secrets/db"), Env("MARIADB_RANDOM_ROOT_PASSWORD", "1")]
        [Secret("db", Type = SecretType.Env, Target = "DB_PASSWORD")]
        public partial record Db : Container
        {
            [{|POD7001:Env|}] public const string API_TOKEN = "abcdef";
        }
        """);

    [Fact]
    public Task Hardening_is_off() => Verify.Reports(
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record Web : Container;
        """);

    [Fact]
    public Task An_automatic_namespace_starves_beside_one_that_takes_all() => Verify.ReportsWith(
        ["PodDslScope = user"],
        """
        [Image("docker.io/library/nginx:1.29"), {|POD1016:UserNS("keep-id")|}]
        public partial record Web : Container;

        [Image("docker.io/library/mariadb:11"), {|POD1016:UserNS("auto")|}]
        public partial record Db : Container;
        """);

    [Fact]
    public Task Flags_of_entries_are_too_new_for_an_old_podman() => Verify.ReportsWith(
        ["PodDslPodmanVersion = 4.6", "_PodDslFormats = service"],
        """
        [Image("docker.io/library/nginx:1.29")]
        [UidMap(0, 110000, 65536), {|POD1017:UidMap(33, 33, Extend = true)|}]
        [GidMap(0, 110000, 65536)]
        public partial record Web : Container;
        """);
}
