using PodDsl;

namespace EveryKind;

/// <summary>A file from a registry, here one without TLS on the host itself.</summary>
[Artifact("localhost:5000/greeting:1.0"), TlsVerify(false)]
public partial record Greeting : Artifact;
