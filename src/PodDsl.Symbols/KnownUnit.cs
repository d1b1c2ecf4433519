using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>A record as it was read once, with what is wrong with it by itself. It holds nothing of a compilation.</summary>
internal sealed class KnownUnit(UnitReading reading, IReadOnlyList<TypeDeclaration> declarations)
{
    private static readonly ReadingMemory<KnownUnit?> Memory = new();

    private Checked? _checked;

    public UnitReading Reading { get; } = reading;

    /// <summary>Every part of the record that can be taken for it.</summary>
    public IReadOnlyList<TypeDeclaration> Declarations { get; } = declarations;

    public static KnownUnit? At(Compilation compilation, CompilationNames names, SyntaxTree tree, DeclarationPlace place, CancellationToken cancellation) =>
        Memory.GetOrRead(compilation, names, place.Declaration, () => Read(compilation, names, tree, place.Span.Start, cancellation), Follow, cancellation);

    /// <summary>What is known of a record after an edit; null if it must be read.</summary>
    public static ReadingMemory<KnownUnit?>.Entry? Find(Compilation compilation, CompilationNames names, TypeDeclaration declaration, CancellationToken cancellation) =>
        Memory.Find(compilation, names, declaration, Follow, cancellation);

    /// <summary>Keeps what the generator has read of a record, so that it is read once.</summary>
    public static void Keep(
        CompilationNames names, SyntaxNode declaration, INamedTypeSymbol type, UnitReading reading, ReadingDependencies dependencies)
    {
        if (names.DeclarationsOf(declaration.SyntaxTree)?.Of(declaration) is { } place && dependencies.AreLasting(SourceTrees.Of(names)))
        {
            Memory.Keep(names, place.Declaration, new KnownUnit(reading, DeclarationsOf(type, names)), dependencies);
        }
    }

    /// <summary>
    /// What the record's own rules and the writers say of it. The same settings are not asked for twice, unless somebody cancelled.
    /// </summary>
    /// <param name="settings">The targets and formats.</param>
    /// <param name="joined">The record with its drop-ins, for each systemd where it has some.</param>
    /// <param name="cancellation">Stops it; then nothing is remembered.</param>
    public EquatableArray<Finding> Findings(BuildSettings settings, IReadOnlyList<JoinedUnit> joined, CancellationToken cancellation)
    {
        if (_checked is not { } known || !(known.Settings.Equals(settings) || IsSame(known.Settings, settings)) || !known.Joined.SequenceEqual(joined))
        {
            _checked = known = new Checked(settings, joined, Check(settings, joined, cancellation).ToEquatableArray());
        }

        return known.Findings;
    }

    /// <summary>True if the settings differ only in what is of other hosts.</summary>
    private bool IsSame(BuildSettings before, BuildSettings settings) =>
        !settings.Hosts.IsEmpty
        && Manager.AllOf(Reading.Unit.RunsOn, settings.Hosts) is { Count: > 0 } managers
        && before.IsSameFor(managers, settings);

    private static KnownUnit? Follow(KnownUnit? known, EditedBases edited) =>
        known?.Reading.Follow(edited) is not { } reading ? null
        : ReferenceEquals(reading, known.Reading) ? known
        : new KnownUnit(reading, known.Declarations);

    private static (KnownUnit? Unit, ReadingDependencies? Dependencies) Read(
        Compilation compilation, CompilationNames names, SyntaxTree tree, int position, CancellationToken cancellation)
    {
        if (CandidateSyntax.TypeAt(compilation, tree, position, cancellation) is not { } type)
        {
            return (null, null);
        }

        var trees = SourceTrees.Of(names);
        var constants = new ConstantReader(compilation, cancellation);
        var reading = UnitReader.Read(type, constants, trees, cancellation);
        var dependencies = ReadingDependencies.Of(type, constants);
        return (
            reading is null ? null : new KnownUnit(reading, DeclarationsOf(type, names)),
            dependencies.AreLasting(trees) ? dependencies : null);
    }

    private static List<TypeDeclaration> DeclarationsOf(INamedTypeSymbol type, CompilationNames names) =>
    [
        .. type.DeclaringSyntaxReferences
            .Select(reference => names.DeclarationsOf(reference.SyntaxTree)?.StartingAt(reference.Span.Start))
            .Where(static place => place is { IsCandidate: true })
            .Select(static place => place!.Declaration),
    ];

    private List<Finding> Check(BuildSettings settings, IReadOnlyList<JoinedUnit> joined, CancellationToken cancellation)
    {
        var findings = new List<Finding>(Reading.Problems);
        findings.AddRange(PlacementRules.Check(Reading.Unit, settings.Hosts).Where(Reading.Supports));
        IReadOnlyList<Placement> placements = PlacedUnits.Of(Reading.Unit, settings) is { Count: > 0 } placed ? placed : [PlacedUnits.WithBlock(new Placement(Manager.OfProject, Reading.Unit), settings)];
        findings.AddRange(OfEach(placements, placement => Check(placement.Unit, settings.TargetOf(placement.Manager))).Where(Reading.Supports));
        if (Reading.IsUsable && !findings.Any(finding => finding.IsError))
        {
            findings.AddRange(OfEach(placements, placement =>
                Once(UnitWriting.Write(placement.Unit, settings.For(placement.Manager), default, cancellation).SelectMany(result => result.Problems))));
        }

        return findings;

        IEnumerable<Finding> Check(Unit unit, Target target) =>
            joined.FirstOrDefault(with => ReferenceEquals(with.Own, unit))?.Findings(target, cancellation) ?? UnitRules.Check(unit, target, cancellation);
    }

    /// <summary>What is the same on several hosts is said once.</summary>
    private static IEnumerable<Finding> OfEach(IReadOnlyList<Placement> placements, Func<Placement, IEnumerable<Finding>> find) => placements.Count == 1
        ? find(placements[0])
        : placements.SelectMany(find).GroupBy(static finding => (finding.Rule.Id, finding.Source, finding.Message)).Select(static same => same.First());

    /// <summary>
    /// An attribute may be written in several formats, and as several directives; what is wrong with it is said once.
    /// </summary>
    private static IEnumerable<Finding> Once(IEnumerable<Finding> findings)
    {
        List<Finding> all = [.. findings];
        return all.Count < 2 ? all : all.GroupBy(static finding => (
                finding.Rule.Id,
                finding.Source,
                What: finding.Rule == WriterRules.NotExpressible ? finding.Arguments[2] : finding.Message))
            .Select(static group => group.First());
    }

    private sealed record Checked(BuildSettings Settings, IReadOnlyList<JoinedUnit> Joined, EquatableArray<Finding> Findings);
}
