using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Import.Commands;

/// <summary>Makes a build of <c>podman build</c> or <c>docker build</c>.</summary>
internal static class BuildCommand
{
    /// <summary>Flags without a meaning for a service.</summary>
    private static readonly HashSet<string> Needless = new(
        ["--help", "--quiet", "--rm", "--progress", "--load", "--disable-content-trust", "--compress", "--builder", "--debug"], StringComparer.Ordinal);

    /// <summary>Flags of docker that podman does not have.</summary>
    private static readonly Dictionary<string, (string Message, string Remedy)> Missing = new(StringComparer.Ordinal)
    {
        ["--push"] = ("The service builds the image, and pushes it nowhere.", "Run podman push by hand, or with ExecStartPost= in [Service]."),
        ["--attest"] = ("podman attests nothing.", "Attest the image after the build."),
        ["--provenance"] = ("podman attests nothing.", "Attest the image after the build."),
        ["--allow"] = ("podman build grants no entitlements one by one.", "Check what the build needs."),
        ["--no-cache-filter"] = ("podman builds all stages anew, or none.", "Use --no-cache."),
        ["--call"] = ("podman build has only one method.", ""),
        ["--check"] = ("podman build checks nothing by itself.", ""),
    };

    /// <summary>The build, or null if nothing can come of it.</summary>
    public static UnitDraft? Read(Invocation call, CommandReading reading)
    {
        var unit = new UnitDraft(UnitKind.Build, call.Program.Source);
        GlobalFlags.Set(call, unit, reading);
        var (flags, rest) = FlagParser.Read(call.Arguments, FlagTable.Build);
        foreach (var flag in flags)
        {
            reading.AddText(flag.Value.InterpolatedIn(flag.Value.Text));
            Set(unit, flag, call, reading);
        }

        if (unit.Settings.Find(setting => setting.Option.Name == Keys.ImageTag) is not { } tag)
        {
            reading.Note(
                NoteKind.Lost, call.Verb, "The image gets no name, so no unit can have it.", "Give it one with -t.", call.Program.Source);
            return null;
        }

        var name = UnitNaming.OfImage(tag.Value.ToArgument().Marked);
        unit.WantedName = new Text(name) is { HasHoles: false } plain ? plain.Marked : "image";
        return SetContext(unit, rest, call, reading) ? unit : null;
    }

    private static void Set(UnitDraft unit, GivenFlag flag, Invocation call, CommandReading reading)
    {
        switch (flag.Name)
        {
            case "--tag":
                unit.Key(Keys.ImageTag, call.IsDocker ? DockerImage.Qualify(flag.Value.Text) : flag.Value.Text, flag.Source);
                break;
            case "--file" when flag.Value.Marked is "-":
                reading.Note(NoteKind.Lost, flag.Written, "The Containerfile comes from another command, which no service has.", "Write it to a file, and name that with File=.", flag.Source);
                break;
            case "--file":
                unit.Key(Keys.File, IsAddress(flag.Value.Marked) ? flag.Value.Text : HostPaths.Resolve(flag.Value.Text, reading.Folder), flag.Source);
                break;
            case "--pull":
                unit.Key(Keys.Pull, flag.Value.Marked switch { "true" => "always", "false" => "missing", _ => flag.Value.Text }, flag.Source);
                break;
            case "--iidfile" or "--metadata-file":
                reading.Note(NoteKind.Told, flag.Written, "Nothing writes the id of the image into a file: its name stands for it.", "Ask podman image inspect --format '{{.Id}}' NAME.", flag.Source);
                break;
            case var name when Needless.Contains(name):
                reading.LeaveToQuadlet(flag.Written, flag.Source);
                break;
            case var name when Missing.TryGetValue(name, out var missing):
                reading.Note(NoteKind.Lost, flag.Written, missing.Message, missing.Remedy, flag.Source);
                break;
            case var name when !flag.IsKnown:
                reading.Note(NoteKind.Lost, flag.Written, $"podman build has no flag '{flag.Written}', so no unit has it.", FlagSpelling.Remedy(flag.Written, FlagTable.Build), flag.Source);
                break;
            case var name when PodmanFlags.RowsOf(UnitKind.Build, name) is { Count: > 0 } rows && PodmanFlags.RowOf(rows, flag.Value.Text) is { } option:
                unit.Set(option, flag.Value.Marked[option.FlagPrefix.Length..], flag.Source);
                break;
            case var name when FlagTable.Build.IsSwitch(name) == true && flag.Value.Marked == "true":
                unit.Argument(name, flag.Source);
                break;
            default:
                unit.Argument(flag.Argument, flag.Source);
                break;
        }
    }

    private static bool SetContext(UnitDraft unit, IReadOnlyList<Word> rest, Invocation call, CommandReading reading)
    {
        if (rest.Count > 0 && rest[0].Marked == "-")
        {
            reading.Note(NoteKind.Lost, call.Verb, "The context comes from another command, which no service has.", "Write it to a folder, and build that.", rest[0].Source);
            return false;
        }

        if (rest.Count == 0 && unit.Settings.Exists(setting => setting.Option.Name == Keys.File))
        {
            return true;
        }

        // Without a word, the folder of the command is the context.
        var context = rest.Count > 0 ? rest[0] : Word.At(".", call.Program.Source);
        unit.Key(Keys.SetWorkingDirectory, IsAddress(context.Marked) ? context.Text : HostPaths.Resolve(context.Text, reading.Folder), context.Source);
        return true;
    }

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.StartsWith("git@", StringComparison.Ordinal) || text.StartsWith("github.com/", StringComparison.Ordinal);
}
