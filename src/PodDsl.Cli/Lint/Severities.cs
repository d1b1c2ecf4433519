using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Files;
using PodDsl.Symbols;

namespace PodDsl.Cli.Lint;

/// <summary>The severities of findings, by the <c>.editorconfig</c> files around their files.</summary>
internal sealed class Severities
{
    private const string FileName = ".editorconfig";

    private readonly AnalyzerConfigSet _configurations;
    private readonly Dictionary<string, AnalyzerConfigOptionsResult> _known = new(StringComparer.Ordinal);

    private readonly RuleChoice _rules;

    /// <summary>What the files say.</summary>
    private readonly IReadOnlyList<string> _texts;

    private Severities(AnalyzerConfigSet configurations, IReadOnlyList<string> texts, RuleChoice rules) =>
        (_configurations, _texts, _rules) = (configurations, texts, rules);

    /// <summary>Reads the <c>.editorconfig</c> files in the folders of the files and above them.</summary>
    /// <param name="files">Absolute paths.</param>
    /// <param name="rules">The rules to report; what is named is so even if it is off by default.</param>
    /// <param name="messages">Gets what is unreadable; then there is no result.</param>
    public static Severities? Load(IEnumerable<string> files, RuleChoice rules, Printer messages)
    {
        var isComplete = true;
        var configurations = ImmutableArray.CreateBuilder<AnalyzerConfig>();
        var texts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var folder = Path.GetDirectoryName(file); folder is not null && seen.Add(folder); folder = Path.GetDirectoryName(folder))
            {
                var path = Path.Combine(folder, FileName);
                try
                {
                    // A folder of that name does not count; everything else of that name should be readable.
                    if (FileStatus.Of(path).Kind is not (PathKind.Missing or PathKind.Folder))
                    {
                        texts.Add(InputText.Read(path));
                        configurations.Add(AnalyzerConfig.Parse(texts[^1], path));
                    }
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    isComplete = false;
                    messages.Error(path, $"The file cannot be read: {exception.Message}");
                }
            }
        }

        return isComplete ? new Severities(AnalyzerConfigSet.Create(configurations), texts, rules) : null;
    }

    /// <summary>False for a rule that is off in all files.</summary>
    public bool MayBeOn(RuleDescriptor rule) => _rules.Has(rule.Id)
        && (rule.IsEnabledByDefault || _rules.Names(rule.Id) || _texts.Any(text => text.Contains(rule.Id, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The severity of a finding, or null if it is off.</summary>
    public Severity? Of(Finding finding)
    {
        if (!_rules.Has(finding.Rule.Id))
        {
            return null;
        }

        var file = finding.Source.File;
        if (!_known.TryGetValue(file, out var options))
        {
            _known.Add(file, options = _configurations.GetOptionsForSourcePath(file));
        }

        return ConfiguredSeverity.Of(options, finding.Rule, _rules.Names(finding.Rule.Id));
    }
}
