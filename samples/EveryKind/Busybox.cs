using PodDsl;

namespace EveryKind;

/// <summary>An image from a file, for hosts that reach no registry.</summary>
[Image("docker-archive:/var/lib/everykind/busybox.tar"), ImageTag("localhost/busybox:1")]
public partial record Busybox : Image;
