using PodDsl;

namespace EveryKind;

/// <summary>A pod that Kubernetes YAML describes.</summary>
[Yaml("/etc/everykind/clock.yaml")]
[DependsOn<Busybox>(Strength = DependencyStrength.Requires)]
[WantedBy(Targets.MultiUser)]
public partial record Clock : Kube;
