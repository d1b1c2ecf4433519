using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Core.View;

/// <summary>What containers have from the pod that they are in.</summary>
internal static class Pods
{
    /// <summary>
    /// The pod of the set whose namespaces a container uses, or null if there is none: it is in no pod, in one that is
    /// declared elsewhere, or in one that says itself what it shares.
    /// </summary>
    public static Unit? SharedBy(Unit container, UnitIndex units) =>
        units.PodOf(container) is { Kind: UnitKind.Pod } pod && !PassedFlags.HasAny(pod, "--share", "--infra") ? pod : null;

    /// <summary>Whether a container is in a pod, which may be one that is not known here.</summary>
    public static bool IsMember(Unit unit) => unit.Kind == UnitKind.Container && unit.Find("Pod") is not null;

    /// <summary>The unit and, if it is a container in a pod, that pod.</summary>
    public static IEnumerable<Unit> WithPod(Unit unit, UnitIndex units)
    {
        yield return unit;
        if (units.PodOf(unit) is { } pod)
        {
            yield return pod;
        }
    }
}
