namespace PodDsl.Core.Podman;

/// <summary>
/// Behaviour that differs between versions of podman. Nothing else in PodDsl compares a version of podman with a number, except the columns
/// of the catalogue for the first version with a key, a flag or a directive.
/// </summary>
public static partial class Behaviors
{
    /// <summary>Runs real generators over the units of a row; see the class in PodDsl.Host.Tests.</summary>
    private const string Probe = "BehaviorProbes";

    /// <summary>Runs podman on booted hosts; see the class in PodDsl.Host.Tests.</summary>
    private const string Run = "BehaviorRuns";

    /// <summary>Observed in one run of each minor release from 4.4 to 5.8, which no test repeats.</summary>
    private const string EachMinor = "the generators of all minor releases from 4.4 to 5.8 were run";
}
