using PodDsl.Core.Catalogue;
using PodDsl.Core.Values;

namespace PodDsl.Import.Commands;

/// <summary>The flags of podman and docker themselves, before the subcommand.</summary>
internal static class GlobalFlags
{
    /// <summary>Flags that name another podman, or another docker.</summary>
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "--remote", "--url", "--connection", "--identity", "--ssh", "--host", "--context", "--tls", "--tlsverify", "--tlscacert", "--tlscert", "--tlskey",
    };

    public static void Set(Invocation call, UnitDraft unit, CommandReading reading)
    {
        foreach (var flag in call.GlobalFlags)
        {
            if (Elsewhere.Contains(flag.Name))
            {
                reading.Note(
                    NoteKind.Lost, flag.Written, "A unit runs podman on its own host, and does not talk to another one.", "Install the unit on the host that it is for.", flag.Source);
            }
            else if (call.IsDocker || !flag.IsKnown)
            {
                reading.Note(NoteKind.Lost, flag.Written, $"podman has no flag '{flag.Written}' of this kind, so no unit has it.", "", flag.Source);
            }
            else if (flag.Name == "--module")
            {
                unit.Key(Keys.ContainersConfModule, HostPaths.Resolve(flag.Value.Text, reading.Folder), flag.Source);
            }
            else
            {
                unit.Key(Keys.GlobalArgs, new WordsValue([flag.Value.Marked == "true" ? flag.Name : flag.Argument]), flag.Source);
            }
        }
    }
}
