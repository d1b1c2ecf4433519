using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.View;

/// <summary>
/// Answers questions of rules and writers about one unit, including flags in <c>PodmanArgs=</c>. It computes each answer at the first
/// question.
/// </summary>
internal sealed class UnitView
{
    private UnitView(Unit unit) => Unit = PassedSettings.With(unit);

    /// <summary>The unit as podman gets it.</summary>
    public Unit Unit { get; }

    /// <summary>The networks that it joins, in order.</summary>
    public IReadOnlyList<NetworkUse> Networks => field ??= NetworkUse.Of(Unit);

    /// <summary>The paths that it mounts, as far as they are known.</summary>
    public IReadOnlyList<MountedPath> Mounts => field ??= MountedPath.Of(Unit);

    /// <summary>The ports of the host that it listens on, as far as they are known.</summary>
    public IReadOnlyList<PublishedPort> Ports => field ??= Unit.MayHave(Keys.PublishPort) ? [.. PublishedPort.Of(Unit)] : [];

    /// <summary>The update by podman auto-update, or null if there is none.</summary>
    public ImageUpdate? Update => ImageUpdate.Of(Unit);

    public static UnitView Of(Unit unit) => unit.Keep(static asked => new UnitView(asked));
}
