using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4027: a timer starts a unit that stays active after its first run.</summary>
public sealed class OnlyOnceTests
{
    private const string Job = "# backup.container\n[Container]\nImage=docker.io/restic/restic:0.18.0\n[Service]\nType=oneshot\nRemainAfterExit=yes\n";

    [Theory]
    [InlineData("# backup.timer\n[Timer]\nOnCalendar=daily\n", "OnCalendar=daily of backup.timer")]
    [InlineData("# backup.timer\n[Timer]\nOnBootSec=1min\nOnUnitActiveSec=1d\n", "OnUnitActiveSec=1d of backup.timer")]
    [InlineData("# nightly.timer\n[Timer]\nUnit=backup.service\nOnCalendar=*-*-* 03:00\n", "OnCalendar=*-*-* 03:00 of nightly.timer")]
    [InlineData("# backup.path\n[Path]\nPathExists=/srv/in\n", "PathExists=/srv/in of backup.path")]
    public void A_file_that_starts_it_again_is_read(string starter, string when)
    {
        var finding = Assert.Single(Lint(Job + starter));
        Assert.Equal($"'backup' stays active after its first run (RemainAfterExit=true), so {when} starts it once and never again. Take RemainAfterExit= out.", finding.Message);
        Assert.Equal(("/units/backup.container", 5), (finding.Source.File, finding.Source.Line));
        Assert.Equal("/units/" + starter[2..starter.IndexOf('\n', StringComparison.Ordinal)], Assert.Single(finding.AdditionalSources).File);
        Assert.DoesNotContain("RemainAfterExit", finding.Mended("EndAfterRun"), StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_the_timer_of_a_record()
    {
        var record = Timed(TestUnits.Read(Job)[0]);
        var finding = Assert.Single(OnlyOnceRule.Rule.Findings(record));
        Assert.Equal("'backup' stays active after its first run ([RemainAfterExit]), so [OnCalendar(\"daily\")] starts it once and never again. Take [RemainAfterExit] out.", finding.Message);
        Assert.Empty(OnlyOnceRule.Rule.Findings(finding.FixOf("EndAfterRun").Apply(record)));
    }

    [Theory]
    [InlineData("# app.image\n[Image]\nImage=docker.io/library/nginx:1.29\n# app-image.timer\n[Timer]\nOnCalendar=daily\n")]
    [InlineData("# app.build\n[Build]\nImageTag=localhost/app\nFile=/srv/Containerfile\n# app-build.timer\n[Timer]\nOnCalendar=daily\n")]
    public void What_stays_active_by_itself_is_told_to_end(string text)
    {
        var finding = Assert.Single(Lint(text));
        Assert.Contains("Set RemainAfterExit=false.", finding.Message, StringComparison.Ordinal);
        Assert.Contains("RemainAfterExit=false", finding.Mended("EndAfterRun"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Job)]
    [InlineData(Job + "# backup.timer\n[Timer]\nOnBootSec=5min\n")] // once is what it says
    [InlineData(Job + "# backup.timer\n[Timer]\nOnCalendar=0 3 * * *\n")] // systemd ignores it
    [InlineData(Job + "# backup.timer\n[Timer]\nOnCalendar=daily\nOnCalendar=\n")]
    [InlineData(Job + "# other.timer\n[Timer]\nOnCalendar=daily\n")]
    [InlineData(Job + "# backup.socket\n[Socket]\nListenStream=80\n")]
    [InlineData(Job + "RemainAfterExit=no\n# backup.timer\n[Timer]\nOnCalendar=daily\n")]
    [InlineData("# app.image\n[Image]\nImage=docker.io/library/nginx:1.29\n[Service]\nRemainAfterExit=no\n# app-image.timer\n[Timer]\nOnCalendar=daily\n")]
    [InlineData("# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n# web.timer\n[Timer]\nOnCalendar=daily\n")]
    public void What_ends_or_is_started_once_is_not_reported(string text) => Assert.Empty(Lint(text));

    [Fact]
    public void A_timer_starts_a_unit_for_other_rules_too()
    {
        const string Text = "# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n";
        Assert.Single(Lint(Text, "POD4016"));
        Assert.Empty(Lint(Text + "# web.socket\n[Socket]\nListenStream=80\n", "POD4016"));
    }

    [Theory]
    [InlineData("no section at all\n")]
    [InlineData("[Timer]\nOnCalendar\n")]
    [InlineData("[Timer\nOnCalendar=daily\n")]
    public void A_broken_timer_breaks_nothing(string text) => _ = Lint(Job + "# backup.timer\n" + text);

    private static Unit Timed(Unit unit) => unit with
    {
        Language = Language.CSharp,
        Settings = unit.Settings.Add(new Setting(Options.Common(Section.Timer, Keys.OnCalendar), new TextValue("daily"), new SourceSpan("own", 0, 1, 1, 1))),
    };

    private static IReadOnlyList<Finding> Lint(string text, string id = "POD4027") =>
        [.. QuadletLint.Check(TestSupport.UnitFiles.Split(text), Target.Default).Findings.Where(finding => finding.Rule.Id == id)];
}
