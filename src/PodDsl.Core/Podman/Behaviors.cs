namespace PodDsl.Core.Podman;

/// <summary>
/// What podman does in some versions and not in others. Nothing else in PodDsl compares a version of podman with a
/// number, except the columns of the catalogue that say since when there is a key, a flag or a directive.
/// </summary>
public static partial class Behaviors
{
    /// <summary>Runs real generators over the units of a row; see the class in PodDsl.Host.Tests.</summary>
    private const string Probe = "BehaviorProbes";

    /// <summary>Runs podman on booted hosts; see the class in PodDsl.Host.Tests.</summary>
    private const string Run = "BehaviorRuns";

    /// <summary>Was there when each minor release from 4.4 to 5.8 was run once, which no test repeats.</summary>
    private const string EachMinor = "the generators of all minor releases from 4.4 to 5.8 were run";
}
