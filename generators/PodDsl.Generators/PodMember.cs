using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Generators;

/// <summary>A container that names its pod; the pod's service starts it.</summary>
/// <param name="Pod">The file of the pod.</param>
/// <param name="Service">The service of the container.</param>
/// <param name="RunsOn">Where it runs.</param>
internal sealed record PodMember(string Pod, string Service, EquatableArray<RunsOn> RunsOn)
{
    public static PodMember? Of(Unit unit) =>
        Pods.StartsWithPod(unit) && unit.Find(Keys.Pod)?.Reference is { } pod
            ? new PodMember(pod.FileName, unit.ServiceName + ".service", unit.RunsOn)
            : null;

    public static EquatableArray<PodMember> Of(Unit unit, EquatableArray<PodMember> members) =>
        unit.Kind == UnitKind.Pod ? members.Where(member => member.Pod == unit.FileName).ToEquatableArray() : default;

    /// <summary>The services of those that a systemd runs.</summary>
    public static EquatableArray<string> ServicesOn(Manager manager, EquatableArray<PodMember> members, EquatableArray<Host> hosts) =>
        members.Where(member => Manager.AllOf(member.RunsOn, hosts).Contains(manager)).Select(static member => member.Service).ToEquatableArray();
}
