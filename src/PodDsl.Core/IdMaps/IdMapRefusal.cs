namespace PodDsl.Core.IdMaps;

/// <summary>Why a container with its maps does not start.</summary>
public enum IdMapProblem
{
    /// <summary>A number that is no id.</summary>
    Malformed,

    /// <summary><c>@</c> names a host id that podman does not have.</summary>
    NotDelegated,

    /// <summary>No entry is left that maps anything.</summary>
    Empty,

    /// <summary>Two entries have an id in common, in the container or outside.</summary>
    Conflict,

    /// <summary>Root of the container is nobody outside.</summary>
    RootUnmapped,

    /// <summary>A range goes beyond the last id.</summary>
    OutOfRange,

    /// <summary>A range of a user's container leads to ids that are not delegated to the user.</summary>
    NotAvailable,

    /// <summary>The kernel does not take that many lines.</summary>
    TooLong,
}

/// <summary>That podman, or the kernel through it, refuses the maps of a container.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Message">What podman prints.</param>
public sealed record IdMapRefusal(IdMapProblem Problem, string Message);
