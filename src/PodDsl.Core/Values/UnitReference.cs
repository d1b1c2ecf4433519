using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>A unit, as another unit names it.</summary>
/// <param name="Kind">The kind of the named unit.</param>
/// <param name="Name">Its name: that of the Quadlet file without extension.</param>
/// <param name="ResourceName">podman's name for the resource: the container, network, volume, pod or image name.</param>
/// <param name="ServiceName">The name of its service, without <c>.service</c>.</param>
public sealed record UnitReference(UnitKind Kind, string Name, string ResourceName, string ServiceName)
{
    /// <summary>The name of the Quadlet file, for example <c>backend.network</c>.</summary>
    public string FileName => Kind.FileName(Name);

    /// <summary>True if it is a template without an instance.</summary>
    public bool IsTemplate => TemplateNames.IsTemplate(ServiceName);

    /// <summary>An instance of a template.</summary>
    public UnitReference WithInstance(Text instance) => this with { ServiceName = ServiceName + instance.Marked };

    /// <summary>The name of the service unit, for example <c>backend-network.service</c>.</summary>
    public string ServiceUnit => ServiceName + ".service";
}
