using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5025: lines of a script end in CR LF, and a shell takes the CR for text.</summary>
public sealed class ShellLineEndTests
{
    [Fact]
    public void A_script_of_a_record_is_reported_with_the_way_to_keep_LF()
    {
        var unit = Record(new WordsValue(["sh", "-c", "cd /srv\r\nrun\r\n"]), Keys.Exec);

        var finding = Assert.Single(ShellLineEndRule.Rule.Findings(unit));

        Assert.Equal(
            "Lines of the script in [Exec] of 'web' end in CR LF, and the shell takes the CR for a part of the last word: it looks for files and words with a CR in their name. Save the source with LF, or write \\n.",
            finding.Message);
        Assert.Equal("cd /srv\nrun\n", ((WordsValue)Assert.Single(finding.FixOf("WriteLineFeeds").Apply(unit)).Find(Keys.Exec)!).Words[2].Marked);
    }

    [Theory]
    [InlineData("Exec=sh -c \"cd /srv\\r\\nrun\"", "web: Exec=sh -c cd /srv\nweb: run")]
    [InlineData("Exec=/bin/bash -ec \"echo 'a b'\\r\\nrun\"", "web: Exec=/bin/bash -ec echo 'a b'\nweb: run")]
    [InlineData("ReloadCmd=sh -c \"a\\r\\nb\"", "web: ReloadCmd=sh -c a\nweb: b")]
    [InlineData("[Service]\nExecStartPre=/bin/sh -c \"a\\r\\nb\"", "web: ExecStartPre=/bin/sh -c a\nweb: b")]
    public void A_script_of_a_file_is_mended(string lines, string mended)
    {
        var text = "# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n" + lines;

        Assert.EndsWith("Write \\n in place of \\r\\n.", Assert.Single(RuleFindings.Find("POD5025", text)).Message, StringComparison.Ordinal);
        Assert.Equal(mended, RuleFindings.Fixed("POD5025", "WriteLineFeeds", text));
    }

    [Fact]
    public void Text_below_an_entry_point_that_is_a_shell_is_a_script() => Assert.Single(ShellLineEndRule.Rule.FindingsIn("Entrypoint=[\"/bin/sh\", \"-c\"]\nExec=\"a\\r\\nb\""));

    [Fact]
    public void A_health_check_is_read_by_a_shell() => Assert.Single(ShellLineEndRule.Rule.Findings(Record(new TextValue("test -e /a\r\ntest -e /b"), Keys.HealthCmd)));

    [Theory]
    [InlineData("Exec=sh -c \"a\\nb\"")]
    [InlineData("Exec=sh -c \"printf 'a\\r\\n'\"")] // the text that is printed
    [InlineData("Exec=printf \"a\\r\\nb\"")]
    [InlineData("Exec=sh -c \"a\\rb\"")]
    [InlineData("Exec=python3 -c \"a\\r\\nb\"")] // takes both
    public void What_no_shell_stumbles_over_is_not_reported(string lines) => Assert.Empty(ShellLineEndRule.Rule.FindingsIn(lines));

    private static Unit Record(SettingValue value, string key) =>
        new(UnitKind.Container, "web", [new Setting(Options.Key(UnitKind.Container, key), value)], "Web") { Language = Language.CSharp };
}
