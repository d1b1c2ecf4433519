using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Lets a unit run on one of the hosts of the project.</summary>
/// <remarks>Which one is a decision; who has taken it for one unit may take it for all.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRunsOnCodeFixProvider)), Shared]
public sealed class AddRunsOnCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LanguageRules.NoHost.Id];

    /// <summary>The key of the action for a host, given by the full name of its record.</summary>
    public static string EquivalenceKey(string host) => "RunsOn." + host;

    /// <summary>Each edit is before a declaration of its own.</summary>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ProjectUnits.ReadAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { } units)
        {
            return;
        }

        foreach (var host in units.Graph.Settings.Hosts.Where(static host => host.IsUsable))
        {
            foreach (var diagnostic in context.Diagnostics)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        FixKind.Label("Run it on " + host.RecordName, FixClass.Decision),
                        cancellation => AddAsync(context.Document, diagnostic, host.DeclaredName, cancellation),
                        EquivalenceKey(host.DeclaredName)),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> AddAsync(Document document, Diagnostic diagnostic, string host, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration)
        {
            return document;
        }

        var name = SyntaxFactory.ParseTypeName("global::" + host);
        var type = model.GetSpeculativeTypeInfo(declaration.SpanStart, name, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        var shortName = type is null ? name.ToString() : type.ToMinimalDisplayString(model, declaration.SpanStart);
        var (_, change) = UnitChanges.NewLine(declaration.AttributeLists.LastOrDefault(), declaration, $"[RunsOn<{shortName}>]");
        return document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(change));
    }
}
