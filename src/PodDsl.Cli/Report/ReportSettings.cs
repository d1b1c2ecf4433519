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
/// <param name="Units">The units.</param>
/// <param name="Format">The format.</param>
/// <param name="Output">The file to write; null for standard output.</param>
internal sealed record ReportSettings(UnitSettings Units, ReportFormat Format, string? Output);
