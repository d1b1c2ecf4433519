namespace PodDsl;

/// <summary>The protocol of a published port.</summary>
/// <remarks>Source: podman-run(1), --publish.</remarks>
public enum PortProtocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>SCTP.</summary>
    Sctp,
}
