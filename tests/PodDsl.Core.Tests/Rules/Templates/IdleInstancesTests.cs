using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Templates;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Templates;

/// <summary>POD9015: instances that nothing starts.</summary>
public sealed class IdleInstancesTests
{
    [Fact]
    public void Instances_that_nothing_wants_are_reported()
    {
        var finding = Assert.Single(IdleInstancesRule.Rule.Findings(Template("")));
        Assert.Equal(
            "'web@' names instances, but nothing wants them, so none of them starts. Say what starts them, for example [WantedBy(Targets.MultiUser)] or [OnCalendar(\"daily\")], or remove [Instances].",
            finding.Message);
        Assert.Equal(Severity.Warning, finding.Rule.Severity);
        Assert.Contains(
            "[WantedBy(Targets.Default)]", Assert.Single(IdleInstancesRule.Rule.Findings(Template(""), RuleFindings.User)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Install]\nWantedBy=multi-user.target")]
    [InlineData("[Install]\nRequiredBy=app.service")]
    public void Instances_that_something_wants_are_not_reported(string lines) =>
        Assert.Empty(IdleInstancesRule.Rule.Findings(Template(lines)));

    [Fact]
    public void Instances_with_a_timer_are_not_reported() =>
        Assert.Empty(IdleInstancesRule.Rule.Findings(With(Template(""), Section.Timer, "OnCalendar", new TextValue("daily"))));

    [Fact]
    public void A_template_without_instances_is_not_reported() =>
        Assert.Empty(IdleInstancesRule.Rule.FindingsIn("# web@.container"));

    private static Unit Template(string lines) =>
        With(TestUnits.Container(lines, "web@").Record(), Section.Style, "Instances", new WordsValue(["one", "two"]));

    private static Unit With(Unit unit, Section section, string key, SettingValue value) =>
        unit with { Settings = unit.Settings.Add(new Setting(Options.Common(section, key), value)) };
}
