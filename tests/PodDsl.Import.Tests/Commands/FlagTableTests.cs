using PodDsl.Import.Commands;

namespace PodDsl.Import.Tests.Commands;

public sealed class FlagTableTests
{
    private static readonly DataTable Table = DataTable.Read("podman-run-flags.tsv");

    public static TheoryData<string, string, string> Flags => [.. Table.Rows.Where(row => Table[row, "since"].Length > 0).Select(row => (Table[row, "flag"], Table[row, "short"], Table[row, "value_kind"]))];

    [Theory]
    [MemberData(nameof(Flags))]
    public void Every_flag_of_podman_run_is_known(string flag, string letter, string kind)
    {
        var isSwitch = kind.StartsWith("bool", StringComparison.Ordinal) || kind == "optional bool";

        Assert.Equal(isSwitch, FlagTable.PodmanRun.IsSwitch(FlagTable.PodmanRun.NameOf(flag)));
        Assert.Equal(isSwitch, FlagTable.DockerRun.IsSwitch(FlagTable.DockerRun.NameOf(flag)));
        if (letter.Length > 0)
        {
            Assert.Equal(flag, FlagTable.PodmanRun.Letters[letter[1]]);
        }
    }

    /// <summary>No flag is read and then forgotten: the unit has it, or a note says why not.</summary>
    [Theory]
    [MemberData(nameof(Flags))]
    public void No_flag_is_lost_in_silence(string flag, string letter, string kind)
    {
        _ = letter;
        if (flag is "--detach" or "--rm" or "--replace" or "--help" or "--disable-content-trust" or "--rootfs" or "--name" or "--env-host")
        {
            return;
        }

        var value = kind.StartsWith("bool", StringComparison.Ordinal) || kind == "optional bool" ? "" : " " + ExampleOf(flag, kind);
        var plain = CommandText.Read("podman run --rm docker.io/library/x");
        var given = CommandText.Read($"podman run --rm {flag}{value} docker.io/library/x");

        Assert.True(
            given.Notes.Count > plain.Notes.Count || CommandText.LinesOf(given) != CommandText.LinesOf(plain),
            $"Nothing became of {flag}{value}.");
    }

    private static string ExampleOf(string flag, string kind) => flag switch
    {
        "--sdnotify" => "healthy",
        "--restart" => "always",
        "--security-opt" => "no-new-privileges",
        _ when kind.Contains("int", StringComparison.Ordinal) => "7",
        _ when kind.Contains('=', StringComparison.Ordinal) => "a=b",
        _ when kind.Contains("duration", StringComparison.Ordinal) => "7s",
        _ => "/x",
    };
}
