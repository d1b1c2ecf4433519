using PodDsl;

namespace EveryKind;

/// <summary>An image that podman builds on the host, on top of another one.</summary>
[File("/etc/everykind/Containerfile"), SetWorkingDirectory("/etc/everykind")]
[ImageTag("localhost/site:1")]
[DependsOn<Busybox>(Strength = DependencyStrength.Requires)]
public partial record SiteImage : Build;
