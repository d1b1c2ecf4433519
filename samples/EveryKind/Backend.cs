using PodDsl;

namespace EveryKind;

/// <summary>The network of the pod. It goes when it is stopped.</summary>
[Subnet("10.89.2.0/24")]
[NetworkDeleteOnStop]
public partial record Backend : Network;
