using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;

namespace PodDsl.Analyzers;

/// <summary>
/// Tells the rules that are off, whose findings the compiler throws away: it looks at each word around a finding before. A rule that is off by
/// default can find something in every record.
/// </summary>
internal sealed class EnabledRules(CompilationOptions options)
{
    /// <summary>False for a rule that is off by default, as long as nothing is said of it for the compilation or for a file of the type.</summary>
    public bool Has(RuleDescriptor rule, INamedTypeSymbol type, CancellationToken cancellation) =>
        rule.IsEnabledByDefault
        || options.SpecificDiagnosticOptions.ContainsKey(rule.Id)
        || (options.SyntaxTreeOptionsProvider is { } files
            && (files.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out _)
                || type.DeclaringSyntaxReferences.Any(part => files.TryGetDiagnosticValue(part.SyntaxTree, rule.Id, cancellation, out _))));
}
