using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>POD4001 to POD4023 in C#, with their fixes; other tests check their findings in full on the model.</summary>
public sealed class StartRuleTests
{
    private const string Db = "[Image(\"docker.io/library/db:1\"), WantedBy(Targets.MultiUser)]\npublic partial record Db : Container;\n";

    /// <summary>Fixes that change one record: the kind of fix, the attributes with markup, the attributes after.</summary>
    public static TheoryData<string, string, string> OfOneRecord => new()
    {
        { "RemoveNotify", "[HealthCmd(\"none\"), {|POD4002:Notify(NotifyMode.Healthy)|}]", "[HealthCmd(\"none\")]" },
        { "RemoveNoHealthcheck", "[HealthCmd(\"/check\"), NoHealthcheck, {|POD4002:Notify(NotifyMode.Healthy)|}]", "[HealthCmd(\"/check\"), Notify(NotifyMode.Healthy)]" },
        { "RaiseStartTimeout", "[HealthCmd(\"/check\"), HealthStartPeriod(\"5m\"), Notify(NotifyMode.Healthy), {|POD4003:TimeoutStartSec(\"2min\")|}]", "[HealthCmd(\"/check\"), HealthStartPeriod(\"5m\"), Notify(NotifyMode.Healthy), TimeoutStartSec(\"390s\")]" },
        { "RaiseStopTimeout", "[{|POD4005:StopTimeout(90)|}, TimeoutStopSec(\"1min\")]", "[StopTimeout(90), TimeoutStopSec(\"120s\")]" },
        { "NotifyHealthy", "[{|POD4012:AutoUpdate(AutoUpdatePolicy.Registry)|}, Restart(RestartPolicy.Always)]\n[HealthCmd(\"/check\")]", "[AutoUpdate(AutoUpdatePolicy.Registry), Restart(RestartPolicy.Always)]\n[HealthCmd(\"/check\")]\n[Notify(NotifyMode.Healthy)]" },
        { "RemoveDirective", "[RestartSec(\"5s\"), {|POD4013:KillMode(KillMode.None)|}]", "[RestartSec(\"5s\")]" },
        { "RemoveDirective", "[RestartSec(\"5s\"), {|POD4033:Directive(\"Service\", \"ProtectSystem\", \"strict\")|}]", "[RestartSec(\"5s\")]" },
        { "RestartOnFailure", "[Type(ServiceType.Oneshot), {|POD4013:Restart(RestartPolicy.Always)|}]", "[Type(ServiceType.Oneshot), Restart(RestartPolicy.OnFailure)]" },
        { "RemoveServiceUser", "[RestartSec(\"5s\"), {|POD4014:ServiceUser(\"alice\")|}]", "[RestartSec(\"5s\")]" },
        { "UseTargetOfScope", "[{|POD4015:WantedBy(\"graphical-session.target\")|}]", "[WantedBy(Targets.MultiUser)]" },
        { "RemoveKillMode", "[Foreground, {|POD4017:KillMode(KillMode.None)|}]", "[Foreground]" },
        { "RemovePidFile", "[Foreground, {|POD4018:ConmonPidFile|}]", "[Foreground]" },
        { "StayInForeground", "[Foreground, {|POD4019:PodmanArgs(\"-d\", \"--rm\")|}]", "[Foreground, PodmanArgs(\"--rm\")]" },
        { "SetRestartSec", "[{|POD4020:Restart(RestartPolicy.Always)|}]", "[Restart(RestartPolicy.Always)]\n[RestartSec(\"5s\")]" },
        { "RemoveRemoval", "[Foreground, PodmanArgs(\"--rm\"), {|POD4021:RemoveOnStop|}]", "[Foreground, PodmanArgs(\"--rm\")]" },
    };

    [Theory]
    [MemberData(nameof(OfOneRecord))]
    public Task A_record_is_mended(string key, string before, string after) => Verify.FixesUnit(
        key, [Record(before), Record(before, "Second")], [Record(after), Record(after, "Second")]);

    /// <summary>Findings that the image of a record causes.</summary>
    public static TheoryData<string, string, string> OfTheImage => new()
    {
        { "SetStartTimeout", "[{|POD4004:Image(\"docker.io/library/web:1\")|}]", "[Image(\"docker.io/library/web:1\")]\n[TimeoutStartSec(\"900\")]" },
        { "SetStopTimeout", "[{|POD4006:Image(\"docker.io/library/mariadb:11\")|}]", "[Image(\"docker.io/library/mariadb:11\")]\n[StopTimeout(60)]" },
        { "SetStartTimeout", "[Foreground, {|POD4022:Image(\"docker.io/library/web:1\", PullOnStart = true)|}]", "[Foreground, Image(\"docker.io/library/web:1\", PullOnStart = true)]\n[TimeoutStartSec(\"900\")]" },
    };

    [Theory]
    [MemberData(nameof(OfTheImage))]
    public Task An_image_is_given_time(string key, string before, string after) => Verify.FixesUnit(
        key, [$"{before}\npublic partial record Web : Container;\n"], [$"{after}\npublic partial record Web : Container;\n"]);

    [Fact]
    public Task A_need_is_given_an_order() => Verify.FixesUnit(
        "AddAfter",
        [Record("[{|POD4007:Requires<Db>|}, Requires<Cache>, After<Cache>]"), Db, Db.Replace("Db", "Cache", StringComparison.Ordinal)],
        [Record("[Requires<Db>, Requires<Cache>, After<Cache>, After<Db>]"), Db, Db.Replace("Db", "Cache", StringComparison.Ordinal)]);

    [Fact]
    public Task A_name_is_corrected_to_the_type() => Verify.FixesUnit(
        "CorrectUnit",
        [Record("[{|POD4011:After(\"other.service\", \"databse.service\")|}]"), Db.Replace("Db", "Database", StringComparison.Ordinal)],
        [Record("[After(\"other.service\"), After<Database>]"), Db.Replace("Db", "Database", StringComparison.Ordinal)]);

    [Fact]
    public Task A_need_of_what_is_updated_becomes_a_wish() => Verify.FixesUnit(
        "WantInsteadOfRequire",
        [Record("[{|POD4009:DependsOn<Db>(Strength = DependencyStrength.Requires)|}]"), "[AutoUpdate(AutoUpdatePolicy.Registry)]\n" + Db],
        [Record("[Wants<Db>, After<Db>]"), "[AutoUpdate(AutoUpdatePolicy.Registry)]\n" + Db]);

    [Fact]
    public Task A_health_check_decides_for_who_waits() => Verify.FixesUnit(
        "NotifyHealthy",
        [Record("[{|POD4001:DependsOn<Db>|}]"), "[{|POD4001:HealthCmd(\"/check\")|}]\n" + Db],
        [Record("[DependsOn<Db>]"), "[HealthCmd(\"/check\")]\n[Notify(NotifyMode.Healthy)]\n" + Db]);

    [Fact]
    public Task Who_waits_starts_the_other() => Verify.FixesUnit(
        "AddWants",
        [Record("[{|POD4008:After<Db>|}]"), Stopped],
        [Record("[After<Db>]\n[Wants<Db>]"), Stopped]);

    [Fact]
    public Task A_unit_is_started_at_boot() => Verify.FixesUnit(
        "StartAtBoot",
        [Stopped.Replace(" Db ", " {|POD4016:Db|} ", StringComparison.Ordinal)],
        ["[Image(\"docker.io/library/db:1\")]\n[WantedBy(Targets.MultiUser)]\npublic partial record Db : Container;\n"]);

    [Fact]
    public Task A_unit_is_declared_to_be_started_by_hand() => Verify.FixesUnit(
        "DeclareManualStart",
        [Stopped.Replace(" Db ", " {|POD4016:Db|} ", StringComparison.Ordinal)],
        ["[Image(\"docker.io/library/db:1\")]\n[ManualStart]\npublic partial record Db : Container;\n"]);

    [Fact]
    public Task A_declaration_that_is_not_so_is_removed() => Verify.FixesUnit(
        "RemoveDeclaration", [Record("[RestartSec(\"5s\"), {|POD9010:ManualStart|}]")], [Record("[RestartSec(\"5s\")]")]);

    [Fact]
    public Task A_circle_is_opened() => Verify.FixesUnit(
        "RemoveOrder",
        [Record("[{|POD4010:DependsOn<Db>|}]", "App"), "[{|POD4010:DependsOn<App>|}]\n" + Db],
        [Record("[Wants<Db>]", "App"), "[DependsOn<App>]\n" + Db]);

    [Fact]
    public Task The_message_of_a_circle_names_all_of_it() => Verify.Message(
        "POD4010",
        "'a' starts after 'b', that after 'a': systemd leaves one of them out of the start, or refuses it. Take one [After] or [Before] away, or the reference that brings it along.",
        """
        [Image("docker.io/library/a:1"), WantedBy(Targets.MultiUser), {|#0:After<B>|}]
        public partial record A : Container;

        #pragma warning disable POD4010
        [Image("docker.io/library/b:1"), WantedBy(Targets.MultiUser), After<A>]
        public partial record B : Container;
        """);

    [Fact]
    public Task In_the_scope_of_a_user_other_targets_are_right() => Verify.ReportsWith(
        ["PodDslScope = user"],
        """
        [Image("docker.io/library/a:1"), {|POD4015:WantedBy(Targets.MultiUser)|}, {|POD4024:After(Targets.NetworkOnline)|}]
        public partial record A : Container;

        [Image("docker.io/library/b:1"), WantedBy(Targets.Default)]
        public partial record B : Container;
        """);

    [Fact]
    public Task A_check_that_only_the_image_can_have_is_suggested() => Verify.Reports(
        Record("[{|POD4023:Notify(NotifyMode.Healthy)|}]"));

    [Fact]
    public Task What_starts_by_a_timer_a_hand_or_another_unit_is_not_reported() => Verify.Reports(
        """
        // The test looks for POD4016.
        [Image("docker.io/library/a:1"), OnCalendar("daily")]
        public partial record Backup : Container;

        [Image("docker.io/library/b:1"), ManualStart]
        public partial record Restore : Container;

        [Image("docker.io/library/c:1"), WantedBy(Targets.MultiUser), DependsOn<Db>]
        public partial record Web : Container;

        [Image("docker.io/library/d:1")]
        public partial record Db : Container;
        """);

    private const string Stopped = "[Image(\"docker.io/library/db:1\")]\npublic partial record Db : Container;\n";

    private static string Record(string attributes, string name = "Web")
    {
        var enabled = attributes.Contains("WantedBy", StringComparison.Ordinal) ? "" : ", WantedBy(Targets.MultiUser)";
        return $"[Image(\"docker.io/library/web:1\"){enabled}]\n{attributes}\npublic partial record {name} : Container;\n";
    }
}
