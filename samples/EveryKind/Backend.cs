using PodDsl;

namespace EveryKind;

/// <summary>The network of the pod. Podman deletes it when its service stops.</summary>
[Subnet("10.89.2.0/24")]
[NetworkDeleteOnStop]
public partial record Backend : Network;
