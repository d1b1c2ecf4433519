namespace PodDsl;

/// <summary>What becomes of a unit when one that it depends on fails or stops.</summary>
/// <remarks>Source: systemd.unit(5), Wants=, Requires=, BindsTo=.</remarks>
public enum DependencyStrength
{
    /// <summary>Nothing: it starts and goes on without the other one.</summary>
    Wants,

    /// <summary>It does not start if the other one fails to, and it is stopped when the other one is stopped.</summary>
    Requires,

    /// <summary>As <see cref="Requires"/>, and it is also stopped when the other one ends for any reason.</summary>
    BindsTo,
}
