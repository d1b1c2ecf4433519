using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Templates;

namespace PodDsl.Core.Tests.Rules.Templates;

/// <summary>POD9014: a unit names a template where only an instance can run.</summary>
public sealed class MissingInstanceTests
{
    [Theory]
    [InlineData("OnFailure=backup@.service", "OnFailure")]
    [InlineData("After=db.service backup@.service", "After")]
    [InlineData("Wants=backup@.service", "Wants")]
    [InlineData("Requires=backup@.service", "Requires")]
    public void A_template_without_an_instance_is_reported(string line, string directive)
    {
        var finding = Assert.Single(MissingInstanceRule.Rule.FindingsIn($"[Unit]\n{line}"));
        Assert.Equal(
            $"{directive}= of 'web' names the template 'backup@.service' without an instance, so systemd takes the name of 'web' for one. "
                + $"Name the instance that is meant, for example {directive}=backup@NAME.service.",
            finding.Message);
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
    }

    [Fact]
    public void One_declaration_that_makes_two_settings_is_reported_once()
    {
        var unit = TestUnits.Container("[Unit]\nWants=backup@.service\nAfter=backup@.service");
        Assert.Equal(2, MissingInstanceRule.Rule.Findings(unit).Count);
        unit = unit with { Settings = [.. unit.Settings.Select(setting => setting with { Source = unit.Settings[^1].Source })] };
        Assert.Single(MissingInstanceRule.Rule.Findings(unit));
    }

    [Theory]
    [InlineData("OnFailure=backup@home.service", "web")]
    [InlineData("OnFailure=backup@%n.service", "web")]
    [InlineData("After=backup.service", "web")]
    [InlineData("After=backup@.target", "web")] // no service
    [InlineData("OnFailure=backup@.service", "web@")] // it means the instance of its own name
    [InlineData("Description=Runs backup@.service", "web")]
    public void An_instance_is_not_reported(string line, string name) =>
        Assert.Empty(MissingInstanceRule.Rule.Findings(TestUnits.Container($"[Unit]\n{line}", name)));
}
