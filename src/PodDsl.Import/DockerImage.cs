using PodDsl.Core.Primitives;

namespace PodDsl.Import;

/// <summary>Names of images as docker reads them.</summary>
internal static class DockerImage
{
    private const string Registry = "docker.io/";

    /// <summary>
    /// The full name, which podman reads like docker does: a first part that is no host is a path at Docker Hub, and a single part one of its
    /// library. An id, and a name that systemd completes, stay.
    /// </summary>
    public static Text Qualify(Text image)
    {
        var name = image.Marked;
        if (name.Length == 0 || name[0] is Text.SpecifierMark or Text.VariableMark or Text.WordsVariableMark || IsId(name))
        {
            return image;
        }

        var slash = name.IndexOf('/');
        if (slash < 0)
        {
            return new Text(Registry + "library/") + image;
        }

        var first = name[..slash];
        return first == "localhost" || first.IndexOfAny(['.', ':']) >= 0 || new Text(first).HasHoles ? image : new Text(Registry) + image;
    }

    private static bool IsId(string name)
    {
        var id = name.StartsWith("sha256:", StringComparison.Ordinal) ? name["sha256:".Length..] : name;
        return id.Length == 64 && id.All(char.IsAsciiHexDigitLower);
    }
}
