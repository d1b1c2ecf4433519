using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>A record as read once, with its own findings. It keeps no part of a compilation alive.</summary>
internal sealed class KnownUnit(UnitReading reading, IReadOnlyList<(SyntaxTree Tree, int Position)> declarations)
{
    private static readonly TreeMemory<KnownUnit?> Memory = new();

    private Checked? _checked;

    public UnitReading Reading { get; } = reading;

    /// <summary>The declarations that can stand for the record.</summary>
    public IReadOnlyList<(SyntaxTree Tree, int Position)> Declarations { get; } = declarations;

    public static KnownUnit? At(Compilation compilation, SyntaxTree tree, int position, SourceTrees trees, CancellationToken cancellation) =>
        Memory.GetOrRead(compilation, tree, position, () => Read(compilation, tree, position, trees, cancellation), cancellation);

    /// <summary>
    /// The findings of the rules about one unit, and of the writers. It computes them once for the same settings, unless somebody
    /// cancelled.
    /// </summary>
    public EquatableArray<Finding> Findings(BuildSettings settings, CancellationToken cancellation)
    {
        if (_checked is not { } known || !known.Settings.Equals(settings))
        {
            _checked = known = new Checked(settings, Check(settings, cancellation).ToEquatableArray());
        }

        return known.Findings;
    }

    private static (KnownUnit? Unit, IReadOnlyCollection<SyntaxTree>? Dependencies) Read(
        Compilation compilation, SyntaxTree tree, int position, SourceTrees trees, CancellationToken cancellation)
    {
        if (CandidatePositions.TypeAt(compilation, tree, position, cancellation) is not { } type)
        {
            return (null, null);
        }

        var constants = new ConstantReader(compilation, cancellation);
        var reading = UnitReader.Read(type, constants, trees, cancellation);
        var dependencies = ReadingDependencies.Of(type, constants);
        return (
            reading is null ? null : new KnownUnit(reading, DeclarationsOf(type, cancellation)),
            dependencies.All(trees.IsNamedByPath) ? dependencies : null);
    }

    private static List<(SyntaxTree, int)> DeclarationsOf(INamedTypeSymbol type, CancellationToken cancellation) =>
    [
        .. type.DeclaringSyntaxReferences
            .Where(reference => CandidateSyntax.IsCandidate(reference.GetSyntax(cancellation)))
            .Select(reference => (reference.SyntaxTree, reference.Span.Start)),
    ];

    private List<Finding> Check(BuildSettings settings, CancellationToken cancellation)
    {
        var findings = new List<Finding>(Reading.Problems);
        findings.AddRange(UnitRules.Check(Reading.Unit, settings.Target, cancellation).Where(Reading.Supports));
        if (Reading.IsUsable && !findings.Any(finding => finding.IsError))
        {
            findings.AddRange(Once(UnitWriting.Write(Reading.Unit, settings, default, cancellation).SelectMany(result => result.Problems)));
        }

        return findings;
    }

    /// <summary>
    /// An attribute may appear in several formats, and as several directives; a problem of it is reported once.
    /// </summary>
    private static IEnumerable<Finding> Once(IEnumerable<Finding> findings) =>
        findings.GroupBy(static finding => (
                finding.Rule.Id,
                finding.Source,
                What: finding.Rule == WriterRules.NotExpressible ? finding.Arguments[2] : finding.Message))
            .Select(static group => group.First());

    private sealed record Checked(BuildSettings Settings, EquatableArray<Finding> Findings);
}
