using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Images;

/// <summary>The name of an image that is pulled: <c>[registry/]path[:tag][@digest]</c>.</summary>
/// <param name="Setting">Where it is said.</param>
/// <param name="Text">The whole name.</param>
/// <param name="Registry">The registry, or null if there is none.</param>
/// <param name="Path">What stands between the registry and the tag.</param>
/// <param name="Tag">The tag, or null.</param>
/// <param name="Digest">The digest, or null.</param>
internal sealed record ImageReference(Setting Setting, string Text, string? Registry, string Path, string? Tag, string? Digest)
{
    private const string Localhost = "localhost";

    /// <summary>Forms that name an image in a file or in another store, with a colon behind.</summary>
    private static readonly string[] Transports =
    [
        "containers-storage:", "dir:", "docker:", "docker-archive:", "docker-daemon:", "oci:", "oci-archive:", "sif:", "ostree:",
    ];

    /// <summary>What no name has; it is the placeholder of a template, such as <c>{{ image }}</c>, or no image at all.</summary>
    private static readonly char[] NeverInName = ['{', '}', '<', '>', ' ', '\t'];

    /// <summary>Short names that the list of podman's package does not take from Docker Hub.</summary>
    private static readonly Dictionary<string, string> OtherRegistries = new(StringComparer.Ordinal)
    {
        ["fedora"] = "registry.fedoraproject.org/fedora",
        ["fedora-minimal"] = "registry.fedoraproject.org/fedora-minimal",
        ["centos"] = "quay.io/centos/centos",
        ["ubi7"] = "registry.access.redhat.com/ubi7",
        ["ubi8"] = "registry.access.redhat.com/ubi8",
        ["ubi9"] = "registry.access.redhat.com/ubi9",
    };

    public bool IsLocal => Registry == Localhost;

    /// <summary>The same name with its registry, as podman's own list of short names and Docker Hub have it.</summary>
    public string Qualified
    {
        get
        {
            var rest = Text.Substring(Path.Length);
            return OtherRegistries.TryGetValue(Path, out var full)
                ? full + rest
                : (Path.IndexOf('/') < 0 ? "docker.io/library/" : "docker.io/") + Text;
        }
    }

    /// <summary>
    /// The image of a container or image unit. Null where it is another unit, an id, a file, or not known as text.
    /// </summary>
    public static ImageReference? Read(Unit unit)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Image)
            || unit.FindSetting(Section.Kind, Keys.Image) is not { Value: TextValue or RawValue } setting
            || setting.KnownText is not { Length: > 0 } text
            || Transports.Any(transport => text.StartsWith(transport, StringComparison.Ordinal))
            || text[0] is '/' or '.' or '-'
            || text.IndexOfAny(NeverInName) >= 0
            || text.EndsWith(".image", StringComparison.Ordinal) || text.EndsWith(".build", StringComparison.Ordinal)
            || IsId(text))
        {
            return null;
        }

        var at = text.IndexOf('@');
        var name = at < 0 ? text : text.Substring(0, at);
        var slash = name.IndexOf('/');
        var first = slash < 0 ? "" : name.Substring(0, slash);
        var registry = first == Localhost || first.IndexOfAny(['.', ':']) >= 0 ? first : null;
        var path = registry is null ? name : name.Substring(slash + 1);
        var colon = path.LastIndexOf(':');
        return new ImageReference(
            setting,
            text,
            registry,
            colon < 0 ? path : path.Substring(0, colon),
            colon < 0 ? null : path.Substring(colon + 1),
            at < 0 ? null : text.Substring(at + 1));
    }

    private static bool IsId(string text) =>
        (text.StartsWith("sha256:", StringComparison.Ordinal) ? text.Substring(7) : text) is { Length: 64 } id && id.All(Uri.IsHexDigit);
}
