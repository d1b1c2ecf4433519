namespace PodDsl;

/// <summary>The root of everything that becomes a systemd unit.</summary>
public abstract record Unit;
