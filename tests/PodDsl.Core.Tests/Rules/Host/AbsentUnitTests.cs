using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD4052: a unit depends on another one that neither the host nor the set has.</summary>
public sealed class AbsentUnitTests
{
    private const string Units =
        """
        "user": "alice",
        "systemUnits": [
          { "name": "postgresql.service", "vendor": true }, { "name": "openvpn@.service", "vendor": true },
          { "name": "network-online.target", "vendor": true }, { "name": "nginx.service", "vendor": false }],
        "userUnits": [{ "name": "pipewire.service", "vendor": true }]
        """;

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

    private static string Web(string lines) => "--- web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n" + lines;

    private static string With(string section, string line) => Web($"[{section}]\n{line}\n");
}
