using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Facts;

/// <summary>The target of units.</summary>
/// <param name="Podman">The oldest podman that they must work on.</param>
/// <param name="Scope">System or user units.</param>
public sealed record Target(PodmanVersion Podman, UnitScope Scope)
{
    /// <summary>The facts about the host, or null.</summary>
    public HostFacts? Facts { get; init; }

    /// <summary>The author's name for the host, which has the settings of the target; null in a project without hosts.</summary>
    public string? Host { get; init; }

    /// <summary>The ids that id blocks are cut from; null for <see cref="IdPool.Default"/>.</summary>
    public IdPool? IdPool { get; init; }

    /// <summary>The id blocks that no unit may have again.</summary>
    public EquatableArray<RetiredIdBlock> RetiredIdBlocks { get; init; }

    /// <summary>The same for Quadlet: a podman from before it reads nothing, so files for it are those of the newest.</summary>
    public Target ForQuadlet => Podman.Has(Behaviors.HasQuadlet) ? this : this with { Podman = PodmanVersion.Newest };

    /// <summary>System units for the newest podman.</summary>
    public static Target Default { get; } = new(PodmanVersion.Newest, UnitScope.System);
}
