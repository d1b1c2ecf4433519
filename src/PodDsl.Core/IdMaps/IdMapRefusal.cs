namespace PodDsl.Core.IdMaps;

/// <summary>The reasons why a container with its maps does not start.</summary>
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

    /// <summary>Root of the container maps to no id outside.</summary>
    RootUnmapped,

    /// <summary>A range goes beyond the last id.</summary>
    OutOfRange,

    /// <summary>A range of a user's container leads to ids that the user does not have.</summary>
    NotAvailable,

    /// <summary>The kernel does not take that many lines.</summary>
    TooLong,
}

/// <summary>The refusal of a container's maps by podman, or by the kernel.</summary>
/// <param name="Problem">The reason.</param>
/// <param name="Message">podman's message.</param>
public sealed record IdMapRefusal(IdMapProblem Problem, string Message);
