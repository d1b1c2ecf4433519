using PodDsl.Core.Primitives;

namespace PodDsl.Import;

/// <summary>Paths of the host, as a unit needs them.</summary>
internal static class HostPaths
{
    public const string DockerData = "Docker keeps its containers there, and podman does not.";

    public const string PodmanData = "podman has /var/lib/containers/storage, and %h/.local/share/containers/storage for a user; see if the program reads it.";

    /// <summary>True for the folder in which docker keeps its data, and what is in it.</summary>
    public static bool IsDockerData(string path) => path.TrimEnd('/') is "/var/lib/docker" || path.StartsWith("/var/lib/docker/", StringComparison.Ordinal);

    /// <summary>The socket of podman's API: systemd's <c>%t</c> is <c>/run</c> for the system, and the folder of a user otherwise.</summary>
    public static Text PodmanSocket { get; } = Text.Specifier('t') + "/podman/podman.sock";

    /// <summary>True for the socket of docker's daemon.</summary>
    public static bool IsDockerSocket(string path) => path is "/var/run/docker.sock" or "/run/docker.sock";

    /// <summary>True for a path, in contrast to the name of a volume.</summary>
    public static bool IsPath(string source) => source.Length > 0 && source[0] is '/' or '.' or '~' or Text.SpecifierMark;

    /// <summary>The path from the root on: a relative one starts at the folder.</summary>
    public static Text Resolve(Text path, Text folder)
    {
        var text = path.Marked;
        if (text.Length == 0 || text[0] is '/' or Text.SpecifierMark or Text.VariableMark or Text.WordsVariableMark)
        {
            return path;
        }

        if (text == "~" || text.StartsWith("~/", StringComparison.Ordinal))
        {
            return Text.Specifier('h') + text[1..];
        }

        // The home of another user: nobody here knows it, and podman refuses the path, which a rule says.
        if (text[0] == '~')
        {
            return path;
        }

        // Only the last part may be a pattern or the like, so parts are taken one by one.
        var parts = new List<string>(folder.Marked.Split('/'));
        foreach (var part in text.Split('/'))
        {
            if (part == ".." && parts.Count > 1 && !new Text(parts[^1]).HasHoles)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or "" or ".."))
            {
                parts.Add(part);
            }
        }

        var resolved = string.Join('/', parts.Where((part, index) => index == 0 || part.Length > 0));
        return resolved.Length == 0 ? "/" : resolved;
    }
}
