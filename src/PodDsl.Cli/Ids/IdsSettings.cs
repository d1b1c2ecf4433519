using PodDsl.Core.Facts;

namespace PodDsl.Cli.Ids;

/// <summary>The command line of <c>poddsl ids</c>.</summary>
internal sealed record IdsSettings
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required Target Target { get; init; }

    /// <summary>True if <see cref="Target"/> has the scope from the command line.</summary>
    public required bool HasScope { get; init; }

    public string? HostFacts { get; init; }

    /// <summary>The host whose units count, of a project that has several.</summary>
    public string? Host { get; init; }

    /// <summary>The user of the host whose units count; null for those of root.</summary>
    public string? User { get; init; }

    public UnitChoice Choice => new(Inputs, Target.Scope, Host, User);

    public bool IsJson { get; init; }

    /// <summary>Ids of the host, such as <c>ls -n</c> shows.</summary>
    public IReadOnlyList<long> HostIds { get; init; } = [];

    /// <summary>Ids as containers see them.</summary>
    public IReadOnlyList<long> ContainerIds { get; init; } = [];
}
