namespace PodDsl.Cli.Ids;

/// <summary>The command line of <c>poddsl ids</c>.</summary>
/// <param name="Units">The units.</param>
internal sealed record IdsSettings(UnitSettings Units)
{
    public bool IsJson { get; init; }

    /// <summary>Ids of the host, such as <c>ls -n</c> shows.</summary>
    public IReadOnlyList<long> HostIds { get; init; } = [];

    /// <summary>Ids as containers see them.</summary>
    public IReadOnlyList<long> ContainerIds { get; init; } = [];
}
