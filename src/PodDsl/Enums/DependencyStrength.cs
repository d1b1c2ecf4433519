namespace PodDsl;

/// <summary>Says what happens to a unit when a unit that it depends on fails or stops.</summary>
/// <remarks>Source: systemd.unit(5), Wants=, Requires=, BindsTo=.</remarks>
public enum DependencyStrength
{
    /// <summary>Nothing: it starts and goes on without the other one.</summary>
    Wants,

    /// <summary>It does not start if the other one fails to start, and it stops when somebody stops the other one.</summary>
    Requires,

    /// <summary>Like <see cref="Requires"/>, and it also stops when the other one ends for any reason.</summary>
    BindsTo,
}
