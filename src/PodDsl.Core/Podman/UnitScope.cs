namespace PodDsl.Core.Podman;

/// <summary>Whether units are for the system's manager or for that of a user.</summary>
public enum UnitScope
{
    System,
    User,
}
