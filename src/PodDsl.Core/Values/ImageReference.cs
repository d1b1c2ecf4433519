using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// The name of an image: <c>[registry/]path[:tag][@digest]</c>, an id, or a place such as <c>oci:/srv/image</c>.
/// </summary>
public sealed record ImageReference : SettingValue
{
    private const string Localhost = "localhost";

    /// <summary>Prefixes, with a colon after them, that name an image in a file or in another store.</summary>
    private static readonly string[] Transports =
        ["containers-storage", "dir", "docker", "docker-archive", "docker-daemon", "oci", "oci-archive", "sif", "ostree"];

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

    private static readonly Regex RegistryForm = new(
        "^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(\\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(:[0-9]+)?$",
        RegexOptions.CultureInvariant);

    private static readonly Regex PathForm = new(
        "^[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*$", RegexOptions.CultureInvariant);

    private static readonly Regex TagForm = new("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$", RegexOptions.CultureInvariant);

    private static readonly Regex DigestForm = new(
        "^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$", RegexOptions.CultureInvariant);

    private ImageReference(Text written) => Written = written;

    /// <summary>The text as its author wrote it.</summary>
    public Text Written { get; }

    /// <summary>The way to an image outside of a registry: <c>oci</c>, <c>dir</c>, ...; null for a name or an id.</summary>
    public string? Transport { get; private init; }

    public bool IsId { get; private init; }

    /// <summary>The registry, or null if the text names none.</summary>
    public string? Registry { get; private init; }

    /// <summary>The part between the registry and the tag. Empty for an id, or after a transport.</summary>
    public string Path { get; private init; } = "";

    public Text? Tag { get; private init; }

    public Text? Digest { get; private init; }

    /// <summary>True for a name that a registry, or the store of the host, looks up.</summary>
    public bool IsName => Path.Length > 0;

    /// <summary>True for an image from the host itself.</summary>
    public bool IsLocal => Registry == Localhost;

    /// <summary>The last part of the path, such as <c>nginx</c> of <c>docker.io/library/nginx:1.29</c>.</summary>
    public string LastPart => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The same name with its registry, by podman's own list of short names, or Docker Hub.</summary>
    public string Qualified
    {
        get
        {
            var text = Written.Marked;
            return OtherRegistries.TryGetValue(Path, out var full)
                ? full + text.Substring(Path.Length)
                : (Path.IndexOf('/') < 0 ? "docker.io/library/" : "docker.io/") + text;
        }
    }

    public static Parsed<ImageReference> Parse(Text text)
    {
        var marked = text.Marked ?? "";
        if (marked.Length == 0)
        {
            return new Refusal("the name of the image is empty");
        }

        if (marked[0] == '-')
        {
            return new Refusal("podman takes it for an option");
        }

        if (Array.Find(Transports, transport => marked.StartsWith(transport + ":", StringComparison.Ordinal)) is { } found)
        {
            return new ImageReference(text) { Transport = found };
        }

        if (IsIdentifier(marked))
        {
            return new ImageReference(text) { IsId = true };
        }

        return Split(text) is { } image ? text.HasHoles ? image : image.FindRefusal() is { } refusal ? refusal : image : Parsed<ImageReference>.Unknown;
    }

    public override Text ToArgument() => Written;

    /// <summary>The parts of a name, or null if systemd fills in the registry or the path.</summary>
    private static ImageReference? Split(Text text)
    {
        var marked = text.Marked;
        var at = marked.IndexOf('@');
        var name = at < 0 ? marked : marked.Substring(0, at);
        var slash = name.IndexOf('/');
        var first = slash < 0 ? "" : name.Substring(0, slash);
        var registry = first == Localhost || first.IndexOfAny(['.', ':']) >= 0 ? first : null;
        var rest = registry is null ? name : name.Substring(slash + 1);
        var colon = rest.LastIndexOf(':');
        var path = colon < 0 ? rest : rest.Substring(0, colon);
        return new Text(registry ?? "").HasHoles || new Text(path).HasHoles
            ? null
            : new ImageReference(text)
            {
                Registry = registry,
                Path = path,
                Tag = colon < 0 ? default(Text?) : new Text(rest.Substring(colon + 1)),
                Digest = at < 0 ? default(Text?) : new Text(marked.Substring(at + 1)),
            };
    }

    private Refusal? FindRefusal()
    {
        if (Registry is not null && !RegistryForm.IsMatch(Registry))
        {
            return new Refusal($"'{Registry}' is no name of a registry");
        }

        if (!PathForm.IsMatch(Path))
        {
            return PathForm.IsMatch(Path.ToLowerInvariant())
                ? new Refusal("the name of an image is in lower case")
                : new Refusal($"'{Path}' is no name of an image");
        }

        return Tag is { } tag && !TagForm.IsMatch(tag.Marked) ? new Refusal($"'{tag}' is no tag")
            : Digest is { } digest && !DigestForm.IsMatch(digest.Marked) ? new Refusal($"'{digest}' is no digest")
            : null;
    }

    private static bool IsIdentifier(string text) =>
        (text.StartsWith("sha256:", StringComparison.Ordinal) ? text.Substring(7) : text) is { Length: 64 } id && id.All(Uri.IsHexDigit);
}
