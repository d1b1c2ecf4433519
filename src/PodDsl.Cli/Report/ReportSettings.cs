using PodDsl.Core.Facts;

namespace PodDsl.Cli.Report;

/// <summary>The formats of a report.</summary>
internal enum ReportFormat
{
    Html,
    Json,
    Mermaid,
    Dot,
}

/// <summary>The command line of <c>poddsl report</c>.</summary>
internal sealed record ReportSettings
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required Target Target { get; init; }

    /// <summary>True if <see cref="Target"/> has the scope from the command line.</summary>
    public required bool HasScope { get; init; }

    public string? HostFacts { get; init; }

    /// <summary>The host whose units count; null for all of a project.</summary>
    public string? Host { get; init; }

    /// <summary>The user of the host whose units count; null for those of root.</summary>
    public string? User { get; init; }

    public required ReportFormat Format { get; init; }

    /// <summary>The file to write; null for standard output.</summary>
    public string? Output { get; init; }
}
