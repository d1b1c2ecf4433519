namespace PodDsl.Core.Parsing;

/// <summary>The readers of a unit file. The two differ in lines, continuations and the mistakes that they forgive.</summary>
public enum UnitDialect
{
    /// <summary>podman's Quadlet generator: <c>.container</c>, <c>.network</c> and so on; as of podman 5.8.</summary>
    Quadlet,

    /// <summary>systemd: <c>.service</c> and so on; as of systemd 257 to 262.</summary>
    Systemd,
}
