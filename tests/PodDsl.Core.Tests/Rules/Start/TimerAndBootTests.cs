using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4031: a unit that a timer starts is started at boot as well.</summary>
public sealed class TimerAndBootTests
{
    private const string Job = "# backup.container\n[Container]\nImage=docker.io/restic/restic:0.18.0\n[Service]\nType=oneshot\n";

    private const string Enabled = Job + "[Install]\nWantedBy=multi-user.target\n";

    [Theory]
    [InlineData(Enabled + "# backup.timer\n[Timer]\nOnCalendar=daily\n", "WantedBy=multi-user.target")]
    [InlineData(Job + "[Install]\nWantedBy=timers.target\n# backup.timer\n[Timer]\nOnCalendar=daily\n", "WantedBy=timers.target")]
    [InlineData(Job + "# backup.timer\n[Unit]\nRequires=backup.service\n[Timer]\nOnCalendar=daily\n", "Requires=backup.service of backup.timer")]
    [InlineData(Enabled + "# backup.timer\n[Unit]\nWants=other.service backup.service\n[Timer]\nOnCalendar=daily\n", "WantedBy=multi-user.target and Wants=backup.service of backup.timer")]
    public void Both_starts_are_told(string text, string boot)
    {
        var finding = Assert.Single(Lint(text));
        Assert.Equal(
            $"'backup' is started by OnCalendar=daily of backup.timer, and at each boot as well by {boot}. Take that out if only the timer is to start it; Persistent=true makes up for missed runs.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Equal(text.Contains("WantedBy", StringComparison.Ordinal), finding.Fixes.Count > 0);
    }

    [Theory]
    [InlineData("multi-user.target", 1)]
    [InlineData("timers.target", 0)] // that is the timer's
    public void So_are_those_of_a_record(string target, int count)
    {
        var unit = TestUnits.Read(Job + $"[Install]\nWantedBy={target}\n")[0];
        var record = unit with
        {
            Language = Language.CSharp,
            Settings = unit.Settings.Add(new Setting(Options.Common(Section.Timer, Keys.OnCalendar), new TextValue("daily"), new SourceSpan("own", 0, 1, 1, 1))),
        };
        var findings = TimerAndBootRule.Rule.Findings(record);
        Assert.Equal(count, findings.Count);
        Assert.All(findings, finding => Assert.Empty(TimerAndBootRule.Rule.Findings(finding.FixOf("LeaveToTimer").Apply(record))));
    }

    [Theory]
    [InlineData(Enabled)]
    [InlineData(Enabled + "# backup.timer\n[Timer]\nOnBootSec=10min\n")] // once more after the boot
    [InlineData(Enabled + "# backup.path\n[Path]\nPathExists=/srv/in\n")]
    [InlineData(Job + "# backup.timer\n[Unit]\nRequires=other.service\n[Timer]\nOnCalendar=daily\n")]
    [InlineData(Job + "[Install]\nWantedBy=other.service\n# backup.timer\n[Timer]\nOnCalendar=daily\n")]
    [InlineData("# app.image\n[Image]\nImage=docker.io/library/nginx:1.29\n[Install]\nWantedBy=multi-user.target\n# app-image.timer\n[Timer]\nOnCalendar=daily\n")]
    public void Others_are_not_reported(string text) => Assert.Empty(Lint(text));

    private static IReadOnlyList<Finding> Lint(string text) =>
        [.. QuadletLint.Check(TestSupport.UnitFiles.Split(text), Target.Default).Findings.Where(finding => finding.Rule.Id == "POD4031")];
}
