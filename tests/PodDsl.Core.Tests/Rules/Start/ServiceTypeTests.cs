using PodDsl.Core.Catalogue;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4013: values of <c>Type=</c>, <c>KillMode=</c> and <c>Restart=</c> that Quadlet or systemd refuses.</summary>
public sealed class ServiceTypeTests
{
    [Theory]
    [InlineData("Type", "simple", "Type=simple of 'web' is refused: Quadlet starts podman as notify or oneshot only. Leave it out.")]
    [InlineData("KillMode", "none", "KillMode=none of 'web' is refused: Quadlet takes mixed and control-group only. Leave it out, and it is mixed.")]
    public void What_quadlet_refuses_is_an_error(string name, string value, string message)
    {
        var unit = TestUnits.Container("").WithService(name, value);
        var finding = Assert.Single(ServiceTypeRule.Rule.Findings(unit));
        Assert.Equal(message, finding.Message);
        Assert.True(finding.IsError);
        Assert.Empty(ServiceTypeRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveDirective").Apply(unit))));
        Assert.Empty(ServiceTypeRule.Rule.Findings(unit.With("Foreground")));
    }

    [Theory]
    [InlineData("Type", "oneshot")]
    [InlineData("KillMode", "control-group")]
    public void Quotes_that_only_quadlet_takes_off_are_an_error(string name, string value)
    {
        var unit = TestUnits.Container($"[Service]\n{name}=\"{value}\"");
        var finding = Assert.Single(ServiceTypeRule.Rule.Findings(unit));
        Assert.Equal($"{name}=\"{value}\" of 'web' is refused: systemd takes no quotes there, and ignores the line. Remove the quotes.", finding.Message);
        Assert.Equal($"{name}={value}", finding.After("RemoveQuotes", [unit], Section.Service));
    }

    [Theory]
    [InlineData("# web.container\n[Service]\nType=oneshot\nRestart=always\n")]
    [InlineData("# web.network\n[Network]\n[Service]\nRestart=on-success\n")]
    public void A_oneshot_that_is_always_restarted_is_an_error(string text)
    {
        var unit = TestUnits.Read(text)[0];
        var finding = Assert.Single(ServiceTypeRule.Rule.Findings(unit));
        Assert.EndsWith("of 'web' is refused: systemd does not start a oneshot again that ended well. Use on-failure.", finding.Message, StringComparison.Ordinal);
        Assert.Empty(ServiceTypeRule.Rule.Findings(Assert.Single(finding.FixOf("RestartOnFailure").Apply(unit))));
    }

    [Theory]
    [InlineData("# web.container\n[Service]\nType=oneshot\nRestart=on-failure\nKillMode=mixed\n")]
    [InlineData("# web.container\n[Service]\nRestart=always\nKillMode=control-group\nType=notify\n")]
    [InlineData("# web.pod\n[Pod]\n[Service]\nRestart=always\nType=oneshot\n")] // Quadlet has its own
    [InlineData("# web.network\n[Network]\n[Service]\nType=exec\nRestart=always\nKillMode=process\n")]
    public void What_is_taken_is_not_reported(string text) =>
        Assert.Empty(ServiceTypeRule.Rule.Findings(TestUnits.Read(text)[0]));
}
