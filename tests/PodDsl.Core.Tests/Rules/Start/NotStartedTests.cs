using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4016: nothing starts a container, pod or Kubernetes file.</summary>
public sealed class NotStartedTests
{
    [Fact]
    public void What_nothing_starts_is_a_suggestion()
    {
        var unit = TestUnits.Container("");
        var finding = Assert.Single(NotStartedRule.Rule.Findings(unit));
        Assert.Equal(
            "Nothing starts 'web': it is not enabled, and no other unit wants it. Add WantedBy=multi-user.target to start it at boot, or declare '# poddsl: ManualStart'.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.All(finding.Fixes, fix => Assert.Empty(NotStartedRule.Rule.Findings(fix.Apply(unit))));
        Assert.Contains("WantedBy=default.target", Assert.Single(NotStartedRule.Rule.Findings(RuleFindings.User, unit)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 1, false)]
    [InlineData(5, 8, true)]
    public void A_pod_starts_its_templates_until_podman_6(int major, int minor, bool isStarted)
    {
        var units = TestUnits.Read("# web@.container\nPod=app.pod\n# app.pod\n[Pod]\n[Install]\nWantedBy=multi-user.target\n");
        var findings = NotStartedRule.Rule.Findings(
            new Target(new PodmanVersion(major, minor), UnitScope.System), [units[0].With("ManualStart"), units[1]]);
        Assert.Equal(isStarted, findings.Any(finding => finding.Message.Contains("'app' starts it", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_a_pod_and_its_members_the_pod_is_reported() => Assert.Equal("app", Assert.Single(NotStartedRule.Rule.FindingsIn(
        "# web.container\nPod=app.pod\n# app.pod\n[Pod]\n")).Unit!.Name);

    [Theory]
    [InlineData("# web.container\n[Install]\nWantedBy=multi-user.target\n[Unit]\nWants=db.service\n# db.container\n")]
    [InlineData("# web.container\n[Container]\nImage=docker.io/library/web:1\nPod=app.pod\n[Install]\nWantedBy=multi-user.target\n# app.pod\n[Pod]\n")]
    [InlineData("# web@.container\n")]
    [InlineData("# web.container\n[Unit]\nStopWhenUnneeded=yes\n")]
    [InlineData("# net.network\n[Network]\n# data.volume\n[Volume]\n# i.image\n[Image]\nImage=docker.io/library/web:1\n")]
    [InlineData("# web.container\n[Install]\nUpheldBy=other.service\n")]
    public void What_is_started_is_not_reported(string text) => Assert.Empty(NotStartedRule.Rule.FindingsIn(text));

    [Fact]
    public void An_instance_with_a_file_of_its_own_is_started_like_any_unit() => Assert.Equal("web@one", Assert.Single(NotStartedRule.Rule.FindingsIn(
        "# web@.container\n# web@one.container\n# web@two.container\n[Install]\nWantedBy=multi-user.target\n")).Unit!.Name);

    [Fact]
    public void What_a_timer_or_a_hand_starts_is_not_reported()
    {
        var unit = TestUnits.Container("");
        Assert.Empty(NotStartedRule.Rule.Findings(unit.With("ManualStart")));
        Assert.Empty(NotStartedRule.Rule.Findings(unit with
        {
            Settings = unit.Settings.Add(new Setting(Options.Common(Section.Timer, "OnCalendar"), new TextValue("daily"))),
        }));
    }

    [Theory]
    [InlineData("[Install]\nWantedBy=multi-user.target\n", "WantedBy=multi-user.target starts it")]
    [InlineData("# db.container\n[Unit]\nWants=web.service\n[Install]\nWantedBy=multi-user.target\n", "'db' starts it")]
    public void A_declaration_that_is_not_so_is_reported(string text, string reason)
    {
        var units = TestUnits.Read("# web.container\n" + text);
        units[0] = units[0].With("ManualStart");
        var finding = Assert.Single(NotStartedRule.Rule.Findings(units));
        Assert.Equal($"'web' declares ManualStart, but {reason}. Remove the declaration.", finding.Message);
        Assert.Empty(NotStartedRule.Rule.Findings(finding.FixOf("RemoveDeclaration").Apply(units)));
    }
}
