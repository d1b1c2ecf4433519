using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Findings;

namespace PodDsl.Symbols;

/// <summary>The severities of findings in hand-written unit files, by the <c>.editorconfig</c> files around them, which the build passes on.</summary>
public sealed class UnitFileSeverities
{
    private const string Mark = "build_metadata.AdditionalFiles.PodDslEditorConfig";

    private static readonly ConditionalWeakTable<SourceText, AnalyzerConfig> Known = new();

    private readonly AnalyzerConfigSet? _configurations;
    private readonly Dictionary<string, AnalyzerConfigOptionsResult> _ofFiles = new(StringComparer.Ordinal);

    private UnitFileSeverities(AnalyzerConfigSet? configurations) => _configurations = configurations;

    public static UnitFileSeverities Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var configurations = new List<AnalyzerConfig>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles)
        {
            if (options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(Mark, out var mark) && mark.Length > 0
                && file.GetText(cancellation) is { } text && paths.Add(file.Path))
            {
                configurations.Add(Known.GetValue(text, key => AnalyzerConfig.Parse(key, file.Path)));
            }
        }

        return new UnitFileSeverities(configurations.Count == 0 ? null : AnalyzerConfigSet.Create(configurations));
    }

    /// <summary>The severity of a rule in a file, or null if it is off.</summary>
    public Severity? Of(RuleDescriptor rule, string path)
    {
        if (_configurations is null)
        {
            return rule.IsEnabledByDefault ? rule.Severity : null;
        }

        lock (_ofFiles)
        {
            if (!_ofFiles.TryGetValue(path, out var options))
            {
                _ofFiles.Add(path, options = _configurations.GetOptionsForSourcePath(path));
            }

            return ConfiguredSeverity.Of(options, rule, isNamed: false);
        }
    }
}
