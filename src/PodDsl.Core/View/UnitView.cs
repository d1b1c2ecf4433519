using System.Runtime.CompilerServices;
using PodDsl.Core.Model;

namespace PodDsl.Core.View;

/// <summary>
/// What rules and writers ask of one unit, flags in <c>PodmanArgs=</c> included. Each answer is worked out when somebody asks
/// for it first.
/// </summary>
internal sealed class UnitView
{
    private static readonly ConditionalWeakTable<Unit, UnitView> Known = new();

    private UnitView(Unit unit) => Unit = PassedSettings.With(unit);

    /// <summary>The unit as podman gets it.</summary>
    public Unit Unit { get; }

    /// <summary>The networks that it joins, in order.</summary>
    public IReadOnlyList<NetworkUse> Networks => field ??= [.. NetworkUse.Of(Unit)];

    /// <summary>The paths that it mounts, as far as they are known.</summary>
    public IReadOnlyList<MountedPath> Mounts => field ??= [.. MountedPath.Of(Unit)];

    /// <summary>The ports of the host that it listens on, as far as they are known.</summary>
    public IReadOnlyList<PublishedPort> Ports => field ??= [.. PublishedPort.Of(Unit)];

    /// <summary>How podman replaces it by a new image, or null if it does not.</summary>
    public ImageUpdate? Update => ImageUpdate.Of(Unit);

    public static UnitView Of(Unit unit) => Known.GetValue(unit, static asked => new UnitView(asked));
}
