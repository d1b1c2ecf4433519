using PodDsl;

namespace HomeServer;

/// <summary>The network on which the services find each other by name.</summary>
[Description("Network of the home services")]
[Network(Subnet = "10.89.1.0/24", Gateway = "10.89.1.1")]
public partial record Backend : Network;
