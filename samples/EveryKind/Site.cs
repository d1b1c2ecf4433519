using PodDsl;

namespace EveryKind;

/// <summary>Containers that share one network address: they reach each other on localhost.</summary>
[Network<Backend>]
[Publish(80, HostPort = 8080, HostAddress = "127.0.0.1")]
[WantedBy(Targets.MultiUser)]
public partial record Site : Pod;
