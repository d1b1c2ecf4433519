using PodDsl.Core.Facts;
using PodDsl.Core.Findings;

namespace PodDsl.Cli.Lint;

/// <summary>The settings of one <c>poddsl lint</c>.</summary>
internal sealed record LintSettings
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required Target Target { get; init; }

    /// <summary>True if the scope of the target is said; else it is that of which the files look like.</summary>
    public bool HasScope { get; init; }

    /// <summary>The path of a file of host facts, or null.</summary>
    public string? HostFacts { get; init; }

    /// <summary>The user whose units these are, by name; null if nobody says.</summary>
    public string? User { get; init; }

    public ReportFormat Format { get; init; }

    /// <summary>The lowest severity that makes the exit code 1; null is none.</summary>
    public Severity? FailOn { get; init; } = Severity.Warning;

    /// <summary>How much of the text is printed.</summary>
    public TextDetail Detail { get; init; }

    /// <summary>The rules whose findings are wanted.</summary>
    public RuleChoice Rules { get; init; } = new([]);

    /// <summary>The file of the findings that are not reported, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>True if the present findings become the baseline.</summary>
    public bool UpdateBaseline { get; init; }

    public bool Fix { get; init; }

    /// <summary>The kinds of fixes to apply; if empty, all that are no decision.</summary>
    public IReadOnlyList<string> FixKeys { get; init; } = [];

    /// <summary>The class that fixes without a key must not exceed.</summary>
    public FixClass FixClass { get; init; } = FixClass.Additive;

    /// <summary>The line of the one finding to mend, or null for all.</summary>
    public FixPlace? At { get; init; }

    public bool Diff { get; init; }

    public bool UseColor { get; init; }

    /// <summary>True if a person reads the output directly.</summary>
    public bool IsTerminal { get; init; }
}

/// <summary>The format of findings.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
}

/// <summary>How much of the findings is printed as text.</summary>
internal enum TextDetail
{
    /// <summary>Each finding with its line and its fixes, and the counts of the rules.</summary>
    Full,

    /// <summary>A line for each finding.</summary>
    Quiet,

    /// <summary>The counts of the rules.</summary>
    Summary,
}
