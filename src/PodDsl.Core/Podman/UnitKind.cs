namespace PodDsl.Core.Podman;

/// <summary>The kinds of units in podman-systemd.unit(5), and drop-ins for units from elsewhere.</summary>
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

    /// <summary>A part of a unit of another project, or of the distribution.</summary>
    DropIn,
}

/// <summary>Facts that follow from the kind of a unit alone.</summary>
public static class UnitKinds
{
    /// <summary>The kinds with a Quadlet file of their own.</summary>
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

    /// <summary>The behavior of a podman whose Quadlet reads such files.</summary>
    public static Behavior Reading(this UnitKind kind) => kind switch
    {
        UnitKind.Image => Behaviors.ReadsImages,
        UnitKind.Pod => Behaviors.ReadsPods,
        UnitKind.Build => Behaviors.ReadsBuilds,
        UnitKind.Artifact => Behaviors.ReadsArtifacts,
        _ => Behaviors.HasQuadlet,
    };

    /// <summary>The name of the Quadlet file. A name that is only an extension, such as <c>.volume</c>, is the name of the unit
    /// too.</summary>
    public static string FileName(this UnitKind kind, string unitName)
    {
        var extension = kind == UnitKind.Container ? ".container" : "." + kind.Extension();
        return unitName == extension ? unitName : unitName + extension;
    }

    /// <summary>The suffix that the Quadlet generator adds to the file's name to get the name of the service.</summary>
    public static string ServiceSuffix(this UnitKind kind) => kind switch
    {
        UnitKind.Container or UnitKind.Kube => "",
        UnitKind.Pod => "-pod",
        UnitKind.Network => "-network",
        UnitKind.Volume => "-volume",
        UnitKind.Image => "-image",
        UnitKind.Build => "-build",
        _ => "-" + kind.Extension(),
    };

    /// <summary>The name of the service, without <c>.service</c>; that of a template keeps its <c>@</c> at the end.</summary>
    public static string ServiceName(this UnitKind kind, string unitName) => TemplateNames.IsTemplate(unitName)
        ? unitName.Substring(0, unitName.Length - 1) + kind.ServiceSuffix() + "@"
        : unitName + kind.ServiceSuffix();

    /// <summary>
    /// The name that the Quadlet of a podman gives the service. Older ones put the suffix after the <c>@</c> of a template, which makes it
    /// an instance.
    /// </summary>
    public static string ServiceName(this UnitKind kind, string unitName, PodmanVersion podman) =>
        podman.Has(Behaviors.KeepsTemplates) ? kind.ServiceName(unitName) : unitName + kind.ServiceSuffix();

    /// <summary>The kind for a file name extension (without the dot), or null.</summary>
    public static UnitKind? FromExtension(string extension) => OfExtension(extension.AsSpan());

    /// <summary>The same for a part of a text.</summary>
    internal static UnitKind? OfExtension(ReadOnlySpan<char> extension) => extension switch
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
