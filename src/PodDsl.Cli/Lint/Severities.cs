using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Rules;

namespace PodDsl.Cli.Lint;

/// <summary>How bad findings are where their files are, by the <c>.editorconfig</c> files there.</summary>
internal sealed class Severities
{
    private const string FileName = ".editorconfig";

    private readonly AnalyzerConfigSet _configurations;
    private readonly Dictionary<string, AnalyzerConfigOptionsResult> _known = new(StringComparer.Ordinal);

    private Severities(AnalyzerConfigSet configurations) => _configurations = configurations;

    /// <summary>Reads the <c>.editorconfig</c> files in the folders of the files and above them.</summary>
    /// <param name="files">Absolute paths.</param>
    /// <param name="report">Gets what cannot be read.</param>
    public static Severities Load(IEnumerable<string> files, Action<string> report)
    {
        var configurations = ImmutableArray.CreateBuilder<AnalyzerConfig>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var folder = Path.GetDirectoryName(file); folder is not null && seen.Add(folder); folder = Path.GetDirectoryName(folder))
            {
                var path = Path.Combine(folder, FileName);
                try
                {
                    if (File.Exists(path))
                    {
                        configurations.Add(AnalyzerConfig.Parse(File.ReadAllText(path), path));
                    }
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    report($"{path}: error: The file cannot be read: {exception.Message}");
                }
            }
        }

        return new Severities(AnalyzerConfigSet.Create(configurations));
    }

    /// <summary>How bad a finding is, or null if it is switched off.</summary>
    public Severity? Of(Finding finding)
    {
        var file = finding.Source.File;
        if (!_known.TryGetValue(file, out var options))
        {
            _known.Add(file, options = _configurations.GetOptionsForSourcePath(file));
        }

        if (options.TreeOptions.TryGetValue(finding.Rule.Id, out var own) && own != ReportDiagnostic.Default)
        {
            return own switch
            {
                ReportDiagnostic.Error => Severity.Error,
                ReportDiagnostic.Warn => Severity.Warning,
                ReportDiagnostic.Info => Severity.Suggestion,
                _ => null,
            };
        }

        // As with the compiler, only a rule's own line switches on what is off until somebody asks for it.
        if (!finding.Rule.IsEnabledByDefault)
        {
            return null;
        }

        return Read(options, $"dotnet_analyzer_diagnostic.category-{finding.Rule.Category}.severity", finding.Rule.Severity, out var severity)
            || Read(options, "dotnet_analyzer_diagnostic.severity", finding.Rule.Severity, out severity)
                ? severity
                : finding.Rule.Severity;
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
