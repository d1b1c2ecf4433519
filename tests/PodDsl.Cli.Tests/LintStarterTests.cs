namespace PodDsl.Cli.Tests;

/// <summary>Timers, sockets and paths beside Quadlet files are read for what they start, and are no files of their own.</summary>
public sealed class LintStarterTests : Tool
{
    private const string Job = "[Container]\nImage=docker.io/restic/restic:0.18.0\n[Service]\nType=oneshot\nRemainAfterExit=yes\n";

    [Theory]
    [InlineData("units")]
    [InlineData("units/backup.container")]
    public async Task A_timer_beside_a_container_is_read(string input)
    {
        Write("units/backup.container", Job);
        Write("units/backup.timer", "[Timer]\nOnCalendar=daily\n");

        var result = await RunAsync("lint", input);

        Assert.Contains("units/backup.container:5:1: warning POD4027: 'backup' stays active", result.Output, StringComparison.Ordinal);
        Assert.Contains("= see also: units/backup.timer:2:1\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 warning in 1 file.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_leaves_the_timer_alone()
    {
        Write("units/backup.container", Job);
        Write("units/backup.timer", "[Timer]\nOnCalendar=daily\n");

        var result = await RunAsync("lint", "units", "--fix", "--fix-key", "EndAfterRun");

        Assert.Contains("1 mended.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("RemainAfterExit", Read("units/backup.container"), StringComparison.Ordinal);
        Assert.Equal("[Timer]\nOnCalendar=daily\n", Read("units/backup.timer"));
    }

    [Fact]
    public async Task A_folder_of_timers_alone_has_no_Quadlet_file()
    {
        Write("units/backup.timer", "[Timer]\nOnCalendar=daily\n");
        Assert.Contains("There is no Quadlet file in this folder", (await RunAsync("lint", "units")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversion_does_not_look_at_them()
    {
        Write("units/backup.container", Job);
        Write("units/backup.timer", "[Timer]\nOnCalendar=daily\n");

        Assert.Equal(0, (await RunAsync("convert", "units", "--to", "service", "-o", PathOf("out"))).Code);
        Assert.False(File.Exists(PathOf("out/backup.timer")));
    }
}
