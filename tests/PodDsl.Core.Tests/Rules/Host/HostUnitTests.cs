using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD3020, POD4050 to POD4053, POD8006 and POD8007: labels, units and versions of the host.</summary>
public sealed class HostUnitTests
{
    private const string Enforcing = "\"selinux\": \"enforcing\"";

    private const string Units =
        """
        "user": "alice",
        "systemUnits": [
          { "name": "postgresql.service", "vendor": true }, { "name": "openvpn@.service", "vendor": true },
          { "name": "network-online.target", "vendor": true }, { "name": "nginx.service", "vendor": false }],
        "userUnits": [{ "name": "pipewire.service", "vendor": true }]
        """;

    private static string Web(string lines) => "--- web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n" + lines;

    private static string With(string section, string line) => Web($"[{section}]\n{line}\n");

    [Fact]
    public void Directories_of_data_without_a_label_are_reported() => Assert.Equal(
        "'web' mounts /srv/web, and SELinux of the host lets no container read what is there unless it is labeled for them. Add the option Z, or z if other containers have it too, or declare '# poddsl: LabeledPath=/srv/web'.",
        Assert.Single(UnlabeledMountRule.Rule.Find(HostCase.System(Enforcing), Web("Volume=/srv/web:/data:ro"))).Message);

    [Theory]
    [InlineData("Volume=/srv/web:/data:Z")]
    [InlineData("Volume=/srv/web:/data:ro,z")]
    [InlineData("Volume=/srv/web:/data:O")]
    [InlineData("Volume=data:/data")]
    [InlineData("Volume=/etc/localtime:/etc/localtime:ro")]
    [InlineData("Volume=/mnt/nas:/data")] // a network file system has no labels of its own
    [InlineData("Volume=/srvice/web:/data")]
    [InlineData("Volume=/var/lib/mysql.sock:/mysql.sock")]
    [InlineData("SecurityLabelDisable=true\nVolume=/srv/web:/data")]
    [InlineData("SecurityLabelType=spc_t\nVolume=/srv/web:/data")]
    [InlineData("PodmanArgs=--security-opt label=disable\nVolume=/srv/web:/data")]
    [InlineData("PodmanArgs=--privileged\nVolume=/srv/web:/data")]
    [InlineData("# poddsl: LabeledPath=/srv\nVolume=/srv/web:/data")]
    public void What_is_labeled_or_not_confined_is_not(string lines) =>
        Assert.Empty(UnlabeledMountRule.Rule.Find(HostCase.System(Enforcing), Web(lines)));

    [Theory]
    [InlineData("\"selinux\": \"disabled\"")]
    [InlineData("\"selinux\": \"permissive\"")]
    [InlineData("\"selinux\": null")]
    public void Where_SELinux_does_not_enforce_nothing_is_reported(string facts) =>
        Assert.Empty(UnlabeledMountRule.Rule.Find(HostCase.System(facts), Web("Volume=/srv/web:/data")));

    [Fact]
    public void A_directory_of_one_gets_a_private_label_and_one_of_several_a_shared_one()
    {
        var units = Web("Volume=/srv/web:/data:ro\nVolume=/home/all:/all") + "\n--- db.container\n[Container]\nImage=docker.io/library/postgres:17\nVolume=/home/all:/all\n";
        var findings = UnlabeledMountRule.Rule.Find(HostCase.System(Enforcing), units);
        Assert.Equal(3, findings.Count);
        Assert.Equal(["LabelForOne", "LabelForAll", "DeclareLabeledPath"], findings[0].Fixes.Select(fix => fix.Key));
        Assert.Equal(["LabelForAll", "DeclareLabeledPath"], findings[1].Fixes.Select(fix => fix.Key));
        Assert.StartsWith("/srv/web:/data:ro,Z\n", HostCase.Apply(units, findings[0], "LabelForOne").Values("Volume"), StringComparison.Ordinal);
        Assert.Contains("/home/all:/all:z\n", HostCase.Apply(units, findings[1], "LabelForAll").Values("Volume"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_is_declared_for_nothing_is_reported() => Assert.Equal(
        "'web' declares LabeledPath, but it mounts nothing at or below /srv/other. Remove the declaration.",
        Assert.Single(UnlabeledMountRule.Rule.Find(HostCase.System(Enforcing), Web("# poddsl: LabeledPath=/srv/other\nVolume=/srv/web:/data:Z"))).Message);

    [Fact]
    public void A_secret_that_the_host_does_not_have_is_reported()
    {
        const string Units = "--- web.container\n[Container]\nImage=docker.io/library/nginx:1.29\nSecret=here,type=env,target=A\nSecret=gone\n";
        const string Facts = "\"secrets\": [\"here\"]";
        Assert.Equal(
            "Secret 'gone' of 'web' is not among those of the host, so it does not start. Create it there: podman secret create gone -.",
            Assert.Single(AbsentSecretRule.Rule.Find(HostCase.System(Facts), Units)).Message);
        Assert.Single(AbsentSecretRule.Rule.Find(HostCase.User("\"user\": \"alice\", " + Facts), Units));
        Assert.Empty(AbsentSecretRule.Rule.Find(HostCase.User(Facts), Units));
        Assert.Empty(AbsentSecretRule.Rule.Find(HostCase.System("\"user\": \"alice\", " + Facts), Units));
        Assert.Empty(AbsentSecretRule.Rule.Find(HostCase.System("\"secrets\": null"), Units));
    }

    [Fact]
    public void A_user_that_does_not_linger_is_reported_once()
    {
        var units = With("Install", "WantedBy=default.target") + "--- db.container\n[Container]\nImage=docker.io/library/postgres:17\n[Install]\nWantedBy=default.target\n";
        const string Facts = "\"user\": \"alice\", \"lingering\": [\"bob\"]";
        Assert.Equal(
            "User 'alice' does not linger, so 'web' and 1 more start only when 'alice' logs in, and stop at the logout. Run: loginctl enable-linger alice.",
            Assert.Single(LingerRule.Rule.Find(HostCase.User(Facts), units)).Message);
        Assert.Equal(
            "User 'alice' does not linger, so 'web' starts only when 'alice' logs in, and stops at the logout. Run: loginctl enable-linger alice.",
            Assert.Single(LingerRule.Rule.Find(HostCase.User(Facts), With("Install", "WantedBy=default.target"))).Message);
        Assert.Empty(LingerRule.Rule.Find(HostCase.System(Facts), units));
        Assert.Empty(LingerRule.Rule.Find(HostCase.User(Facts.Replace("bob", "alice", StringComparison.Ordinal)), units));
        Assert.Empty(LingerRule.Rule.Find(HostCase.User("\"user\": \"alice\""), units));
        Assert.Empty(LingerRule.Rule.Find(HostCase.User(Facts), Web("")));
        Assert.Empty(LingerRule.Rule.Find(HostCase.User(Facts), With("Install", "WantedBy=graphical-session.target")));
    }

    [Fact]
    public void Waiting_for_a_network_that_never_is_online_is_reported_once()
    {
        var units = Web("") + "\n--- back.network\n[Network]\n";
        var failed = HostCase.System("\"networkOnline\": { \"reached\": true, \"failed\": [\"systemd-networkd-wait-online.service\"] }");
        var finding = Assert.Single(WaitOnlineRule.Rule.Find(failed, units));
        Assert.Equal(
            "'web' and 1 more wait for the network to be online, and systemd-networkd-wait-online.service has failed on the host, so each start at boot takes until that times out. Mend systemd-networkd-wait-online.service, or do not wait for it.",
            finding.Message);
        Assert.Equal("false\nfalse", HostCase.Apply(units, finding, "DoNotWaitForNetwork").Values("DefaultDependencies"));
        Assert.Equal(
            "'web' and 1 more wait for the network to be online, and the host has not reached network-online.target, so each start at boot takes until that times out. Have a unit of the system want network-online.target, or do not wait for it.",
            Assert.Single(WaitOnlineRule.Rule.Find(HostCase.User("\"networkOnline\": { \"reached\": false }"), units)).Message);
    }

    [Fact]
    public void Not_waiting_and_a_network_that_is_online_are_not()
    {
        const string Failed = "\"networkOnline\": { \"reached\": false, \"failed\": [\"a-wait-online.service\"] }";
        Assert.Empty(WaitOnlineRule.Rule.Find(HostCase.System(Failed), Web("[Quadlet]\nDefaultDependencies=false")));
        Assert.Single(WaitOnlineRule.Rule.Find(HostCase.System(Failed), Web("[Quadlet]\nDefaultDependencies=false\n[Unit]\nAfter=network-online.target")));
        Assert.Empty(WaitOnlineRule.Rule.Find(HostCase.System("\"networkOnline\": { \"reached\": false }"), Web("")));
        Assert.Empty(WaitOnlineRule.Rule.Find(HostCase.User("\"networkOnline\": { \"reached\": true, \"failed\": [\"a.service\"] }"), Web("")));
        Assert.Empty(WaitOnlineRule.Rule.Find(HostCase.User(Failed) with { Podman = new PodmanVersion(5, 2) }, Web("")));
        Assert.Empty(WaitOnlineRule.Rule.Find(HostCase.System("\"networkOnline\": null"), Web("")));
    }

    [Theory]
    [InlineData("After=postgresq.service", "After=postgresq.service of 'web': the host has no such unit, so systemd passes over it in silence. Did you mean postgresql.service? Correct the name, or declare '# poddsl: ExpectsUnit=postgresq.service'.")]
    [InlineData("Requires=redis.service", "Requires=redis.service of 'web': the host has no such unit, so it does not start. Correct the name, or declare '# poddsl: ExpectsUnit=redis.service'.")]
    public void Units_that_the_host_does_not_have_are_reported(string line, string message) =>
        Assert.Equal(message, Assert.Single(AbsentUnitRule.Rule.Find(HostCase.System(Units), With("Unit", line))).Message);

    [Theory]
    [InlineData("After=postgresql.service network-online.target")]
    [InlineData("After=openvpn@office.service")]
    [InlineData("After=web.timer.mount dev-sda.device srv-data.mount user.slice")]
    [InlineData("After=%p-other.service")]
    [InlineData("Before=no-such.service")]
    [InlineData("Conflicts=no-such.service")]
    [InlineData("After=db.service\n--- db.container\n[Container]\nImage=docker.io/library/postgres:17")]
    [InlineData("After=db.container\n--- db.container\n[Container]\nImage=docker.io/library/postgres:17")]
    [InlineData("After=store.service\n--- db.container\n[Container]\nImage=docker.io/library/postgres:17\n[Install]\nAlias=store.service")]
    [InlineData("After=db@1.service\n--- db@.container\n[Container]\nImage=docker.io/library/postgres:17")]
    [InlineData("# poddsl: ExpectsUnit=vpn.service\nAfter=vpn.service")]
    public void Units_that_are_there_or_come_are_not(string lines) =>
        Assert.Empty(AbsentUnitRule.Rule.Find(HostCase.System(Units), With("Unit", lines)));

    [Fact]
    public void A_unit_of_the_system_is_none_of_a_user()
    {
        Assert.StartsWith(
            "After=postgresql.service of 'web': the host has no such unit for users, only for the system, so ",
            Assert.Single(AbsentUnitRule.Rule.Find(HostCase.User(Units), With("Unit", "After=postgresql.service pipewire.service"))).Message,
            StringComparison.Ordinal);
        Assert.Empty(AbsentUnitRule.Rule.Find(HostCase.User(Units), With("Unit", "After=network-online.target")));
        Assert.Empty(AbsentUnitRule.Rule.Find(HostCase.System("\"userUnits\": []"), With("Unit", "After=no-such.service")));
    }

    [Fact]
    public void The_name_is_corrected_among_others_or_declared()
    {
        var units = With("Unit", "After=network-online.target postgresq.service");
        var finding = Assert.Single(AbsentUnitRule.Rule.Find(HostCase.System(Units), units));
        Assert.Equal("network-online.target\npostgresql.service", HostCase.Apply(units, finding, "CorrectUnit").Values("After"));
        Assert.Empty(AbsentUnitRule.Rule.Find(HostCase.System(Units), With("Unit", "# poddsl: ExpectsUnit=postgresq.service\nAfter=postgresq.service")));
        Assert.Equal(
            "'web' declares ExpectsUnit, but the host has 'postgresql.service', or nothing depends on it. Remove the declaration.",
            Assert.Single(AbsentUnitRule.Rule.Find(HostCase.System(Units), With("Unit", "# poddsl: ExpectsUnit=postgresql.service\nAfter=postgresql.service"))).Message);
    }

    [Fact]
    public void A_service_that_hides_one_of_the_distribution_is_reported()
    {
        const string Lines = "--- postgresql.container\n[Container]\nImage=docker.io/library/postgres:17\n";
        var finding = Assert.Single(VendorServiceRule.Rule.Find(HostCase.System(Units), Lines));
        Assert.Equal(
            "'postgresql' makes postgresql.service, and the distribution has a service of that name, which is hidden by it. Give it another name, or declare '# poddsl: Replaces=postgresql.service'.",
            finding.Message);
        Assert.Equal("postgresql-container", HostCase.Apply(Lines, finding, "RenameService").Values("ServiceName"));
        Assert.DoesNotContain(Assert.Single(VendorServiceRule.Rule.Find(HostCase.System(Units) with { Podman = new PodmanVersion(5, 2) }, Lines)).Fixes, fix => fix.Key == "RenameService");
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.System(Units), "--- nginx.container\n[Container]\nImage=docker.io/library/nginx:1.29\n"));
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.System(Units), "--- postgresql.volume\n[Volume]\n"));
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.User(Units), Lines));
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.System(Units), Lines + "# poddsl: Replaces=postgresql.service\n"));
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.System(Units), Lines + "ServiceName=database\n"));
    }

    [Fact]
    public void A_host_with_control_groups_of_version_1_runs_no_podman_6()
    {
        const string Facts = "\"podman\": \"6.1.1\", \"cgroups\": 1";
        Assert.Equal(
            "Podman 6.1, which the units are written for, needs control groups of version 2, and the host has those of version 1, where it runs no container. Boot the host with systemd.unified_cgroup_hierarchy=1.",
            Assert.Single(OldHostRule.Rule.Find(HostCase.System(Facts), Web(""))).Message);
        Assert.Empty(OldHostRule.Rule.Find(HostCase.System(Facts) with { Podman = new PodmanVersion(5, 8) }, Web("")));
    }

    [Fact]
    public void A_host_that_is_too_old_is_reported()
    {
        Assert.Equal(
            "The units are written for podman 6.1, and the host has podman 5.4.2. Set --podman to 5.4.2, or upgrade the host.",
            Assert.Single(OldHostRule.Rule.Find(HostCase.System("\"podman\": \"5.4.2\""), Web("\n--- back.network\n[Network]\n"))).Message);
        Assert.Equal(
            "Upholds= of 'web' needs systemd 249, and the host has systemd 247, which passes over it. Remove it, or upgrade the host.",
            Assert.Single(OldHostRule.Rule.Find(HostCase.System("\"systemd\": 247"), With("Unit", "Upholds=a.service\nAfter=a.service"))).Message);
    }

    [Theory]
    [InlineData("\"podman\": \"6.1\"")]
    [InlineData("\"podman\": \"6.1.1\", \"systemd\": 249")]
    [InlineData("\"podman\": null")]
    public void A_host_that_is_new_enough_is_not(string facts) =>
        Assert.Empty(OldHostRule.Rule.Find(HostCase.System(facts), With("Unit", "Upholds=a.service")));

    [Fact]
    public void Limits_of_a_user_on_control_groups_of_version_1_are_reported()
    {
        const string Old = "\"cgroups\": 1";
        Assert.Equal(
            "Memory of 'web' has no effect for a user on the host, which has control groups of version 1. Boot it with systemd.unified_cgroup_hierarchy=1, or run the unit as root.",
            Assert.Single(CgroupLimitsRule.Rule.Find(HostCase.User(Old), Web("Memory=1g\nShmSize=1g"))).Message);
        Assert.Empty(CgroupLimitsRule.Rule.Find(HostCase.User("\"cgroups\": 2"), Web("Memory=1g")));
        Assert.Empty(CgroupLimitsRule.Rule.Find(HostCase.System(Old), Web("Memory=1g")));
        Assert.Empty(CgroupLimitsRule.Rule.Find(HostCase.User("\"cgroups\": null"), Web("Memory=1g")));
    }
}
