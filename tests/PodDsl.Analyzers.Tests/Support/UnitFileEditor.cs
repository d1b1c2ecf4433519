using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.CodeFixes;
using PodDsl.Core.Lint;

namespace PodDsl.Analyzers.Tests.Support;

/// <summary>A light bulb in a unit file.</summary>
/// <param name="Diagnostic">The finding that it stands at.</param>
/// <param name="Action">The action.</param>
internal sealed record LightBulb(Diagnostic Diagnostic, CodeAction Action)
{
    public string Key => Action.EquivalenceKey!;

    public string Place => UnitFileProject.Short(Diagnostic);

    public string Message => Diagnostic.GetMessage(CultureInfo.InvariantCulture);
}

/// <summary>An editor that shows the unit files of a project. The library for tests of fixes asks for none outside of sources.</summary>
internal sealed class UnitFileEditor(UnitFileProject project)
{
    private static readonly CodeFixProvider[] Providers = [new UnitFileCodeFixProvider(), new UnitFileDecisionCodeFixProvider()];

    private readonly Project _project = project.InEditor();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>All light bulbs in the files.</summary>
    public async Task<IReadOnlyList<LightBulb>> LightBulbsAsync()
    {
        var bulbs = new List<LightBulb>();
        foreach (var diagnostic in (await FindAsync()).Where(found => found.Location.Kind == LocationKind.ExternalFile))
        {
            var document = _project.AdditionalDocuments.Single(file => file.FilePath == diagnostic.Location.GetLineSpan().Path);
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(
                    document, diagnostic.Location.SourceSpan, [diagnostic], (action, _) => bulbs.Add(new LightBulb(diagnostic, action)), Cancellation));
            }
        }

        return bulbs;
    }

    /// <summary>The files after a light bulb, which changes nothing else.</summary>
    public async Task<string> ApplyAsync(LightBulb bulb) => await TextsAsync(bulb.Action);

    /// <summary>The files after a fix of all findings of some rules in the project.</summary>
    public async Task<string> FixAllAsync(string key)
    {
        var provider = Providers[0];
        var action = await provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            _project, provider, FixAllScope.Project, key, QuadletLint.Rules.Select(rule => rule.Id), new Nothing(), Cancellation));
        return await TextsAsync(action!);
    }

    private async Task<ImmutableArray<Diagnostic>> FindAsync() => await (await _project.GetCompilationAsync(Cancellation))!
        .WithAnalyzers([new UnitAnalyzer()], _project.AnalyzerOptions)
        .GetAnalyzerDiagnosticsAsync(Cancellation);

    private async Task<string> TextsAsync(CodeAction action)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(Cancellation)));
        var after = operation.ChangedSolution.GetProject(_project.Id)!;
        Assert.Empty(after.GetChanges(_project).GetChangedDocuments());
        return Joined(await Task.WhenAll(after.AdditionalDocuments.Select(async file => (file.FilePath!, (await file.GetTextAsync(Cancellation)).ToString()))));
    }

    /// <summary>Texts of files as one, to be compared.</summary>
    public static string Joined(IEnumerable<(string Path, string Text)> files) =>
        string.Concat(files.Where(file => file.Path.StartsWith("/units/", StringComparison.Ordinal) && !file.Path.EndsWith(".editorconfig", StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"== {file.Path}\n{file.Text}\n"));

    /// <summary>The fix of all looks for itself.</summary>
    private sealed class Nothing : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
