namespace PodDsl.Core.Podman;

/// <summary>The kinds of units that podman-systemd.unit(5) knows, and drop-ins for units of others.</summary>
public enum UnitKind
{
    Container,
    Pod,
    Network,
    Volume,
    Image,
    Build,
    Kube,
    Artifact,

    /// <summary>A part of a unit that another project, or the distribution, owns.</summary>
    DropIn,
}

/// <summary>What follows from the kind of a unit alone.</summary>
public static class UnitKinds
{
    /// <summary>The first podman that keeps the <c>@</c> of a template at the end of a name; 5.4.2 does not, 5.8.6 does.</summary>
    internal static readonly PodmanVersion KnowsTemplates = new(5, 7);

    /// <summary>The kinds that have a Quadlet file of their own.</summary>
    public static IReadOnlyList<UnitKind> OfQuadlet { get; } =
    [
        UnitKind.Container, UnitKind.Pod, UnitKind.Network, UnitKind.Volume, UnitKind.Image, UnitKind.Build,
        UnitKind.Kube, UnitKind.Artifact,
    ];

    /// <summary>The file name extension of the Quadlet file, without the dot.</summary>
    public static string Extension(this UnitKind kind) => kind switch
    {
        UnitKind.Container => "container",
        UnitKind.Pod => "pod",
        UnitKind.Network => "network",
        UnitKind.Volume => "volume",
        UnitKind.Image => "image",
        UnitKind.Build => "build",
        UnitKind.Kube => "kube",
        UnitKind.Artifact => "artifact",
        UnitKind.DropIn => "conf",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The first podman whose Quadlet reads such files.</summary>
    public static PodmanVersion Since(this UnitKind kind) => kind switch
    {
        UnitKind.Image => new(4, 8),
        UnitKind.Pod => new(5, 0),
        UnitKind.Build => new(5, 2),
        UnitKind.Artifact => new(5, 7),
        _ => PodmanVersion.FirstWithQuadlet,
    };

    /// <summary>The name of the Quadlet file. One that is all extension, as <c>.volume</c>, is the name of the unit too.</summary>
    public static string FileName(this UnitKind kind, string unitName)
    {
        var extension = "." + kind.Extension();
        return unitName == extension ? unitName : unitName + extension;
    }

    /// <summary>What the Quadlet generator puts behind the file's name to get the name of the service.</summary>
    public static string ServiceSuffix(this UnitKind kind) => kind switch
    {
        UnitKind.Container or UnitKind.Kube => "",
        _ => "-" + kind.Extension(),
    };

    /// <summary>The name of the service, without <c>.service</c>; that of a template keeps its <c>@</c> at the end.</summary>
    public static string ServiceName(this UnitKind kind, string unitName) => unitName.EndsWith("@", StringComparison.Ordinal)
        ? unitName.Substring(0, unitName.Length - 1) + kind.ServiceSuffix() + "@"
        : unitName + kind.ServiceSuffix();

    /// <summary>
    /// The name that Quadlet of a podman gives the service. Older ones put the suffix behind the <c>@</c> of a template,
    /// which makes it an instance.
    /// </summary>
    public static string ServiceName(this UnitKind kind, string unitName, PodmanVersion podman) =>
        podman < KnowsTemplates ? unitName + kind.ServiceSuffix() : kind.ServiceName(unitName);

    /// <summary>The kind that a file name extension (without the dot) stands for, or null.</summary>
    public static UnitKind? FromExtension(string extension) => extension switch
    {
        "container" => UnitKind.Container,
        "pod" => UnitKind.Pod,
        "network" => UnitKind.Network,
        "volume" => UnitKind.Volume,
        "image" => UnitKind.Image,
        "build" => UnitKind.Build,
        "kube" => UnitKind.Kube,
        "artifact" => UnitKind.Artifact,
        _ => null,
    };
}
