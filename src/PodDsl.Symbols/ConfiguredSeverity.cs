using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;

namespace PodDsl.Symbols;

/// <summary>The severity of findings in unit files by <c>.editorconfig</c>, for the tool and for the analyzers alike: the compiler weighs only those in C#.</summary>
internal static class ConfiguredSeverity
{
    /// <summary>The severity of a rule in a file, or null if it is off.</summary>
    /// <param name="options">What the <c>.editorconfig</c> files around the file say.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="isNamed">True if the caller asks for this very rule, even if it is off by default.</param>
    public static Severity? Of(AnalyzerConfigOptionsResult options, RuleDescriptor rule, bool isNamed)
    {
        if (options.TreeOptions.TryGetValue(rule.Id, out var own) && own != ReportDiagnostic.Default)
        {
            return own switch
            {
                ReportDiagnostic.Error => Severity.Error,
                ReportDiagnostic.Warn => Severity.Warning,
                ReportDiagnostic.Info => Severity.Suggestion,
                _ => null,
            };
        }

        // As with the compiler, only a rule's own line switches on a rule that is off by default.
        if (!rule.IsEnabledByDefault)
        {
            return isNamed ? rule.Severity : null;
        }

        return Read(options, $"dotnet_analyzer_diagnostic.category-{rule.Category}.severity", rule.Severity, out var severity)
            || Read(options, "dotnet_analyzer_diagnostic.severity", rule.Severity, out severity)
                ? severity
                : rule.Severity;
    }

    private static bool Read(AnalyzerConfigOptionsResult options, string key, Severity byDefault, out Severity? severity)
    {
        severity = null;
        if (!options.AnalyzerOptions.TryGetValue(key, out var word))
        {
            return false;
        }

        severity = word.ToLowerInvariant() switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "suggestion" => Severity.Suggestion,
            "none" or "silent" or "refactoring" => null,
            _ => byDefault,
        };
        return true;
    }
}
