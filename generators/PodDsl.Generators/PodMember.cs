using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Generators;

/// <summary>A container that names its pod; the pod's service starts it.</summary>
internal sealed record PodMember(string Pod, string Service)
{
    public static PodMember? Of(Unit unit) =>
        Pods.StartsWithPod(unit) && unit.Find(Keys.Pod)?.Reference is { } pod
            ? new PodMember(pod.FileName, unit.ServiceName + ".service")
            : null;

    public static EquatableArray<string> ServicesOf(Unit unit, EquatableArray<PodMember> members) =>
        unit.Kind == UnitKind.Pod
            ? members.Where(member => member.Pod == unit.FileName).Select(member => member.Service).ToEquatableArray()
            : default;
}
