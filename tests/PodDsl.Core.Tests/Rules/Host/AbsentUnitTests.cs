using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD4052: a unit depends on another one that neither the host nor the set has.</summary>
public sealed class AbsentUnitTests
{
    [Theory]
    [InlineData("After=postgresq.service", "After=postgresq.service of 'web': the host has no such unit, so systemd passes over it in silence. Did you mean postgresql.service? Correct the name, or declare '# poddsl: ExpectsUnit=postgresq.service'.")]
    [InlineData("Requires=redis.service", "Requires=redis.service of 'web': the host has no such unit, so it does not start. Correct the name, or declare '# poddsl: ExpectsUnit=redis.service'.")]
    public void Units_that_the_host_does_not_have_are_reported(string line, string message) =>
        Assert.Equal(message, Assert.Single(AbsentUnitRule.Rule.FindingsIn("[Unit]\n" + line, HostCase.System(HostCase.Units))).Message);

    [Theory]
    [InlineData("After=postgresql.service network-online.target")]
    [InlineData("After=openvpn@office.service")]
    [InlineData("After=web.timer.mount dev-sda.device srv-data.mount user.slice")]
    [InlineData("After=%p-other.service")]
    [InlineData("Before=no-such.service")]
    [InlineData("Conflicts=no-such.service")]
    [InlineData("After=db.service\n# db.container")]
    [InlineData("After=db.container\n# db.container")]
    [InlineData("After=store.service\n# db.container\n[Install]\nAlias=store.service")]
    [InlineData("After=db@1.service\n# db@.container")]
    [InlineData("# poddsl: ExpectsUnit=vpn.service\nAfter=vpn.service")]
    public void Units_that_are_there_or_come_are_not(string lines) =>
        Assert.Empty(AbsentUnitRule.Rule.FindingsIn("[Unit]\n" + lines, HostCase.System(HostCase.Units)));

    [Fact]
    public void A_unit_of_the_system_is_none_of_a_user()
    {
        Assert.StartsWith(
            "After=postgresql.service of 'web': the host has no such unit for users, only for the system, so ",
            Assert.Single(AbsentUnitRule.Rule.FindingsIn("[Unit]\nAfter=postgresql.service pipewire.service", HostCase.User(HostCase.Units))).Message,
            StringComparison.Ordinal);
        Assert.Empty(AbsentUnitRule.Rule.FindingsIn("[Unit]\nAfter=network-online.target", HostCase.User(HostCase.Units)));
        Assert.Empty(AbsentUnitRule.Rule.FindingsIn("[Unit]\nAfter=no-such.service", HostCase.System("\"userUnits\": []")));
    }

    [Fact]
    public void The_name_is_corrected_among_others_or_declared()
    {
        var units = "[Unit]\nAfter=network-online.target postgresq.service";
        var finding = Assert.Single(AbsentUnitRule.Rule.FindingsIn(units, HostCase.System(HostCase.Units)));
        Assert.Equal("network-online.target\npostgresql.service", finding.FixOf("CorrectUnit").Apply(TestUnits.Read(units)).Values("After"));
        Assert.Empty(AbsentUnitRule.Rule.FindingsIn("[Unit]\n# poddsl: ExpectsUnit=postgresq.service\nAfter=postgresq.service", HostCase.System(HostCase.Units)));
        Assert.Equal(
            "'web' declares ExpectsUnit, but the host has 'postgresql.service', or nothing depends on it. Remove the declaration.",
            Assert.Single(AbsentUnitRule.Rule.FindingsIn("[Unit]\n# poddsl: ExpectsUnit=postgresql.service\nAfter=postgresql.service", HostCase.System(HostCase.Units))).Message);
    }


}
