using System.Text;
using PodDsl.BuildTasks;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Parsing;
using PodDsl.Core.Readers;

namespace PodDsl.Cli.Ids;

/// <summary>Services of an assembly as Quadlet files that have the same ids: a host may have a podman without Quadlet.</summary>
internal static class ServiceIds
{
    private const string PodSuffix = "-pod";

    private static readonly Dictionary<string, string> KeyOfFlag = new(StringComparer.Ordinal)
    {
        ["--uidmap"] = Keys.UIDMap,
        ["--gidmap"] = Keys.GIDMap,
        ["--subuidname"] = Keys.SubUIDMap,
        ["--subgidname"] = Keys.SubGIDMap,
        ["--userns"] = Keys.UserNS,
    };

    /// <summary>The containers and pods among the services.</summary>
    public static IReadOnlyList<QuadletSource> Read(string assembly, IEnumerable<EmittedUnit> services)
    {
        var commands = services.Select(Find).OfType<Command>().ToList();
        var pods = commands.Where(static command => command.IsPod).ToLookup(static pod => pod.ValueOf("--name"), static pod => pod.Name);
        return [.. commands.Select(command => new QuadletSource($"{assembly}/{command.Name}{(command.IsPod ? ".pod" : ".container")}", Write(command, pods)))];
    }

    /// <summary>The command that makes the container or pod of a service, or null if it makes none.</summary>
    private static Command? Find(EmittedUnit unit)
    {
        var name = Path.GetFileNameWithoutExtension(unit.RelativePath);
        var file = UnitFileReader.Read(unit.RelativePath, unit.Text, UnitDialect.Systemd);
        foreach (var entry in file.Entries("Service", Keys.ExecStartPre).Concat(file.Entries("Service", Keys.ExecStart)))
        {
            foreach (var command in SystemdCommandLine.Parse(entry.Value).Commands)
            {
                string[] words = [.. command.Arguments.Select(static word => word.Marked)];
                if (IndexOf(words, "pod", "create") is var pod and >= 0)
                {
                    return new Command(name.EndsWith(PodSuffix, StringComparison.Ordinal) ? name[..^PodSuffix.Length] : name, IsPod: true, words[pod..]);
                }

                if (IndexOf(words, "run") is var run and >= 0)
                {
                    return new Command(name, IsPod: false, words[run..]);
                }
            }
        }

        return null;
    }

    private static int IndexOf(string[] words, params string[] part) => words.AsSpan().IndexOf(part);

    private static string Write(Command command, ILookup<string?, string> pods)
    {
        var text = new StringBuilder(command.IsPod ? "[Pod]\n" : "[Container]\nImage=localhost/any:1\n");
        foreach (var (flag, value) in command.Flags)
        {
            if (KeyOfFlag.TryGetValue(flag, out var key))
            {
                text.Append(key).Append('=').Append(value).Append('\n');
            }
        }

        if (PodOf(command, pods) is { } pod)
        {
            text.Append(Keys.Pod).Append('=').Append(pod).Append(".pod\n");
        }

        return text.ToString();
    }

    private static string? PodOf(Command command, ILookup<string?, string> pods)
    {
        var suffix = PodSuffix + ".pod-id";
        return command.IsPod ? null
            : command.ValueOf("--pod-id-file") is { } file && file.EndsWith(suffix, StringComparison.Ordinal) ? file[(file.LastIndexOf('/') + 1)..^suffix.Length]
            : command.ValueOf("--pod") is { } name ? pods[name].FirstOrDefault()
            : null;
    }

    /// <summary>A command that makes the container or pod of a unit.</summary>
    private sealed record Command(string Name, bool IsPod, string[] Words)
    {
        /// <summary>The flags with the values that follow them, in whichever way.</summary>
        public IEnumerable<(string Flag, string Value)> Flags => Words.Select((word, index) => word.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            ? (word[..at], word[(at + 1)..])
            : (word, index + 1 < Words.Length ? Words[index + 1] : ""));

        public string? ValueOf(string flag) => Flags.Where(other => other.Flag == flag).Select(static other => other.Value).FirstOrDefault();
    }
}
