using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>A network as docker names it: also <c>name=NET,alias=X,ip=ADDRESS</c>.</summary>
/// <param name="Argument">The text for podman.</param>
/// <param name="Lost">What podman does not have of it, or null.</param>
internal sealed record DockerNetwork(Text Argument, string? Lost)
{
    /// <summary>The network of the value; none for the default one of docker, which podman uses by itself.</summary>
    public static IEnumerable<DockerNetwork> Read(Text value, bool isDocker)
    {
        var text = value.Marked;
        if (!isDocker)
        {
            return [new DockerNetwork(value, null)];
        }

        if (text is "bridge" or "default" or "")
        {
            return [];
        }

        if (text.IndexOf('=') < 0 || CsvRecord.Split(text) is not { } fields)
        {
            return [new DockerNetwork(value, null)];
        }

        var name = "";
        var options = new List<string>();
        string? lost = null;
        foreach (var field in fields)
        {
            var equals = field.IndexOf('=');
            var key = equals < 0 ? "name" : field[..equals];
            var rest = field[(equals + 1)..];
            switch (key)
            {
                case "name":
                    name = rest;
                    break;
                case "alias" or "ip" or "ip6":
                    options.Add($"{key}={rest}");
                    break;
                case "mac-address":
                    options.Add("mac=" + rest);
                    break;
                case "driver-opt" when rest.StartsWith("com.docker.network.endpoint.ifname=", StringComparison.Ordinal):
                    options.Add("interface_name=" + rest[(rest.IndexOf('=') + 1)..]);
                    break;
                default:
                    lost = $"podman has no '{key}' of a network, so the container is in the network without it.";
                    break;
            }
        }

        return [new DockerNetwork(options.Count == 0 ? name : $"{name}:{string.Join(',', options)}", lost)];
    }
}

/// <summary>A mount in the long form, with the options as podman calls them.</summary>
/// <param name="Argument">The text for podman.</param>
/// <param name="Notes">What is not the same.</param>
internal sealed record DockerMount(Text Argument, IReadOnlyList<(NoteKind Kind, string Message, string Remedy)> Notes)
{
    public static DockerMount Read(Text value, Text folder, bool isDocker)
    {
        var notes = new List<(NoteKind, string, string)>();
        if (CsvRecord.Split(value.Marked) is not { } fields)
        {
            return new DockerMount(value, notes);
        }

        // docker mounts a volume, and podman as well, unless the mount says its type.
        var type = fields.Find(field => field.StartsWith("type=", StringComparison.Ordinal)) is { } given ? given["type=".Length..] : "volume";
        var parts = new List<string> { "type=" + type };
        foreach (var field in fields)
        {
            var equals = field.IndexOf('=');
            var name = equals < 0 ? field : field[..equals];
            var text = equals < 0 ? null : field[(equals + 1)..];
            switch (name)
            {
                case "type":
                    break;
                case "source" or "src":
                    parts.Add("source=" + SourceOf(type, text ?? "", folder, isDocker, notes).Marked);
                    break;
                case "target" or "dst" or "destination":
                    parts.Add("destination=" + text);
                    break;
                case "volume-nocopy" when text is "false" or "0":
                    break;
                case "volume-nocopy":
                    notes.Add((NoteKind.Lost, "podman fills an empty volume with what the image has at its place, also in a mount that says not to.", "Write Volume=NAME:PATH:nocopy instead."));
                    break;
                case "volume-subpath":
                    parts.Add("subpath=" + text);
                    break;
                case "bind-recursive":
                    if (text == "disabled")
                    {
                        parts.Add("bind-nonrecursive");
                    }
                    else if (text is "writable" or "readonly")
                    {
                        notes.Add((NoteKind.Lost, $"podman has no 'bind-recursive={text}', so mounts below the path are as podman makes them.", "Mount each with options of its own."));
                    }

                    break;
                case "volume-driver":
                    notes.Add((NoteKind.Lost, $"A mount of podman names no driver, so the volume gets 'local', and not '{text}'.", "Make a .volume unit with Driver=."));
                    break;
                case "bind-create-src" or "image-subpath":
                    notes.Add((NoteKind.Lost, $"podman has no '{name}' of a mount, so it mounts without it.", ""));
                    break;
                default:
                    parts.Add(field);
                    break;
            }
        }

        return new DockerMount(CsvRecord.Join(parts), notes);
    }

    private static Text SourceOf(string type, string source, Text folder, bool isDocker, List<(NoteKind, string, string)> notes)
    {
        if (type is not ("bind" or "glob" or "image" or "artifact"))
        {
            return source;
        }

        if (isDocker && HostPaths.IsDockerSocket(source))
        {
            notes.Add((
                NoteKind.Changed, "There is no docker, so the container gets the socket of podman, which understands the same requests.",
                "Start it: systemctl enable --now podman.socket, with --user for a user."));
            return HostPaths.PodmanSocket;
        }

        return type is "bind" or "glob" ? HostPaths.Resolve(source, folder)
            : type == "image" && isDocker ? DockerImage.Qualify(source)
            : source;
    }
}

/// <summary>Graphics processors as docker names them, for CDI.</summary>
internal static class DockerGpus
{
    public const string Kind = "nvidia.com/gpu=";
    public const string All = Kind + "all";

    /// <summary>The devices of <c>all</c>, <c>2</c>, <c>device=0,1</c> or <c>"device=GPU-1",capabilities=utility</c>.</summary>
    public static IEnumerable<string> Devices(string value)
    {
        var text = value.Trim('"');
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 64)
        {
            return Enumerable.Range(0, count).Select(index => Kind + index.ToString(CultureInfo.InvariantCulture));
        }

        var start = text.IndexOf("device=", StringComparison.Ordinal);
        if (start < 0)
        {
            return [All];
        }

        var devices = text[(start + "device=".Length)..].Split(['"', ','], StringSplitOptions.RemoveEmptyEntries).TakeWhile(part => part.IndexOf('=') < 0);
        return devices.Select(device => Kind + device);
    }
}
