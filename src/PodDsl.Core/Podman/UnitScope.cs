namespace PodDsl.Core.Podman;

/// <summary>The manager of units: that of the system, or that of a user.</summary>
public enum UnitScope
{
    System,
    User,
}
