using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>The settings that containers have from their pod.</summary>
public static class Pods
{
    /// <summary>
    /// The pod of the set whose namespaces a container uses, or null if there is none: the container is in no pod, in one outside of the
    /// set, or in one that chooses itself what it shares.
    /// </summary>
    internal static Unit? SharedBy(Unit container, UnitIndex units) =>
        units.PodOf(container) is { Kind: UnitKind.Pod } pod && !PassedFlags.HasAny(pod, "--share", "--infra") ? pod : null;

    /// <summary>True if a container is in a pod, even an unknown one.</summary>
    public static bool IsMember(Unit unit) => unit.Kind == UnitKind.Container && unit.Find(Keys.Pod) is not null;

    /// <summary>True if the pod of a container starts it.</summary>
    public static bool StartsWithPod(Unit unit) => IsMember(unit) && unit.Find(Keys.StartWithPod) is not BooleanValue { Value: false };

    /// <summary>The same for a version of podman; newer ones leave out templates.</summary>
    public static bool StartsWithPod(Unit unit, PodmanVersion podman) =>
        StartsWithPod(unit) && (!unit.IsTemplate || podman.Has(Behaviors.StartsTemplatesWithPods));

    /// <summary>The unit and, if it is a container in a pod, that pod.</summary>
    internal static IEnumerable<Unit> WithPod(Unit unit, UnitIndex units)
    {
        yield return unit;
        if (units.PodOf(unit) is { } pod)
        {
            yield return pod;
        }
    }
}
