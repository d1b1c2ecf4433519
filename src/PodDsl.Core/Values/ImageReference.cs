using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// The name of an image: <c>[registry/]path[:tag][@digest]</c>, an id, or a place such as <c>oci:/srv/image</c>.
/// </summary>
public sealed record ImageReference : SettingValue
{
    private const string Localhost = "localhost";
    private const string Sha256 = "sha256:";

    /// <summary>Prefixes, with a colon after them, that name an image in a file or in another store.</summary>
    private static readonly string[] Transports =
        ["containers-storage", "dir", "docker-archive", "docker-daemon", "oci", "oci-archive", "sif", "ostree"];

    /// <summary>The prefix of a name in a registry, which needs none.</summary>
    private const string RegistryScheme = "docker://";

    private const int LongestName = 255;

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

    private static readonly Pattern RegistryForm = new(
        "^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(\\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(:[0-9]+)?$",
        RegexOptions.CultureInvariant);

    private static readonly Pattern PathForm = new(
        "^[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*(/[a-z0-9]+(([._]|__|-+)[a-z0-9]+)*)*$", RegexOptions.CultureInvariant);

    private static readonly Pattern TagForm = new("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$", RegexOptions.CultureInvariant);

    private static readonly Pattern DigestForm = new(
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

        if (marked.StartsWith(RegistryScheme, StringComparison.Ordinal))
        {
            var name = marked.Substring(RegistryScheme.Length);
            return name.Length == 0 ? new Refusal("the name of the image is empty")
                : !text.HasHoles && !IsIdentifier(name) && Split(name)?.FindRefusal() is { } refusal ? new Refusal(refusal, Meant(name))
                : new ImageReference(text) { Transport = "docker" };
        }

        if (FindTransport(marked) is { } found)
        {
            return new ImageReference(text) { Transport = found };
        }

        if (IsIdentifier(marked))
        {
            return new ImageReference(text) { IsId = true };
        }

        return Split(text) is not { } image ? Parsed<ImageReference>.Unknown
            : text.HasHoles || image.FindRefusal() is not { } problem ? image
            : new Refusal(problem, Meant(marked));
    }

    public override Text ToArgument() => Written;

    private static string? FindTransport(string text) =>
        Array.Find(Transports, transport => text.Length > transport.Length && text[transport.Length] == ':' && text.StartsWith(transport, StringComparison.Ordinal));

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

    private Shown? FindRefusal()
    {
        var text = Written.Marked;
        if (text.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
        {
            return (Shown)$"'{text.Substring(0, scheme)}://' is no part of the name of an image";
        }

        if (text.Any(char.IsWhiteSpace))
        {
            return "the name of an image has no blanks";
        }

        if (text.StartsWith(Sha256, StringComparison.Ordinal))
        {
            return "an id has 64 hexadecimal digits";
        }

        // A first part with a dot that is no registry is a part of the path.
        if (Registry is not null && !RegistryForm.IsMatch(Registry) && !PathForm.IsMatch(Registry))
        {
            return (Shown)$"'{Registry}' is no name of a registry";
        }

        if (!PathForm.IsMatch(Path))
        {
            return PathForm.IsMatch(Path.ToLowerInvariant()) ? "the name of an image is in lower case"
                : Path.IndexOf(':') > 0 ? "it has more than one tag"
                : (Shown)$"'{Path}' is no name of an image";
        }

        return (Registry is null ? 0 : Registry.Length + 1) + Path.Length > LongestName ? (Shown)$"the name of an image has at most {LongestName.ToString(CultureInfo.InvariantCulture)} characters"
            : Tag is { } tag && !TagForm.IsMatch(tag.Marked) ? tag.Marked.Length == 0 ? "nothing stands behind the ':'" : (Shown)$"'{tag}' is no tag"
            : Digest is { } digest && !DigestForm.IsMatch(digest.Marked) ? (Shown)$"'{digest}' is no digest"
            : default(Shown?);
    }

    /// <summary>The name without what cannot be a part of it, if podman takes the rest.</summary>
    private static MeantText? Meant(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var name = string.Concat(text.Substring(scheme < 0 ? 0 : scheme + 3).Where(character => !char.IsWhiteSpace(character))).TrimEnd('/', ':');
        var path = name.LastIndexOf(':') > name.LastIndexOf('/') ? name.LastIndexOf(':') : name.Length;
        var lower = name.Substring(0, path).ToLowerInvariant() + name.Substring(path);
        return Array.Find([name, lower], candidate => candidate != text && IsPlainName(candidate)) is { } meant
            ? new MeantText(meant, $"Write '{meant}'", IsCertain: false)
            : null;
    }

    private static bool IsPlainName(string text) =>
        text.Length > 0 && FindTransport(text) is null && !IsIdentifier(text) && Split(text) is { IsName: true } image && image.FindRefusal() is null;

    private static bool IsIdentifier(string text) =>
        (text.StartsWith(Sha256, StringComparison.Ordinal) ? text.Substring(Sha256.Length) : text) is { Length: 64 } id && id.All(Uri.IsHexDigit);
}
