namespace PodDsl.BuildTasks;

/// <summary>A unit file with the type that carries it.</summary>
/// <param name="Row">The row of the type in the metadata.</param>
/// <param name="Unit">The file.</param>
/// <remarks>
/// A class, as all that the task that runs in each build keeps in lists: each build compiles the framework's lists and queries of a structure
/// anew, and those of classes are compiled already.
/// </remarks>
internal sealed record CarriedUnit(int Row, EmittedUnit Unit);
