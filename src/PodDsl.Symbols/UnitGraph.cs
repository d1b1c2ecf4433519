using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>Units that rules judge together.</summary>
/// <param name="Units">The units.</param>
/// <param name="Target">What they are for.</param>
/// <param name="IsOfWholeHost">True for all units of a host that several systemds run, which only some rules judge together.</param>
public sealed record JudgedSet(UnitSet Units, Target Target, bool IsOfWholeHost);

/// <summary>All units of a compilation with their findings, including those that concern units of referenced projects.</summary>
public sealed class UnitGraph
{
    private static readonly LatestOfProject<BuildSettings> LatestSettings = new(new RecentProjects<BuildSettings>());

    private readonly Compilation _compilation;
    private readonly CompilationNames _names;
    private readonly Dictionary<TypeDeclaration, KnownUnit> _byDeclaration;
    private readonly Dictionary<TypeDeclaration, KnownHost> _hosts = [];
    private readonly Dictionary<Unit, KnownUnit> _byUnit;
    private readonly List<KnownUnit> _own;
    private readonly Dictionary<KnownUnit, List<JoinedUnit>> _joined = new(ReferenceComparer<KnownUnit>.Instance);
    private readonly Dictionary<KnownUnit, List<Finding>> _between = new(ReferenceComparer<KnownUnit>.Instance);
    private readonly Dictionary<Unit, CheckedSet> _sets = new(ReferenceComparer<Unit>.Instance);
    private readonly List<JudgedSet> _judged = [];
    private readonly Dictionary<string, List<Finding>> _inFiles = new(StringComparer.Ordinal);

    private UnitGraph(Compilation compilation, BuildSettings settings, ProjectUnitFiles files, CancellationToken cancellation)
    {
        _compilation = compilation;
        Files = files;
        _names = CompilationNames.Of(compilation, cancellation);
        _byDeclaration = new(_names.Count);
        _byUnit = new(_names.Count, ReferenceComparer<Unit>.Instance);
        Trees = SourceTrees.Of(_names);
        _own = Read(cancellation);
        Settings = settings = LatestOf(compilation, settings.With(RetiredBlocks.Of(compilation, cancellation)) with { Hosts = HostsOf(compilation, cancellation) });
        var placements = Place(_own.Select(static known => known.Reading.Unit).Concat(ReferencedUnits.Of(compilation, cancellation)));
        var known = CheckedSets.Of(compilation, placements, files, settings, cancellation);
        var sets = Sets = known.All;
        WholeHosts = known.WholeHosts;
        Units = sets.Count == 1 ? sets[0].Findings.Units : new UnitSet(sets.SelectMany(static set => set.Findings.Units.Units).ToEquatableArray());
        foreach (var set in Settings.Hosts.IsEmpty ? [] : sets)
        {
            foreach (var unit in set.Findings.Units.Units)
            {
                _sets[unit] = set;
            }
        }

        foreach (var unit in sets.SelectMany(static set => set.Files?.Joined ?? []))
        {
            Add(unit);
        }

        Check(placements, cancellation);
    }

    /// <summary>
    /// The units of the compilation, followed by those of the referenced projects; in a project with several hosts, the units of each host
    /// one after the other.
    /// </summary>
    public UnitSet Units { get; }

    /// <summary>The units of each systemd, with what is wrong between them.</summary>
    internal IReadOnlyList<CheckedSet> Sets { get; }

    /// <summary>The hosts with several of them.</summary>
    internal IReadOnlyList<CheckedHost> WholeHosts { get; }

    public BuildSettings Settings { get; }

    /// <summary>All sets that rules judge: the units of each systemd, and those of each host with several.</summary>
    public IReadOnlyList<JudgedSet> JudgedSets => _judged;

    /// <summary>The files of the places of settings.</summary>
    public SourceTrees Trees { get; }

    /// <summary>The hand-written unit files of the project.</summary>
    public ProjectUnitFiles Files { get; }

    /// <summary>The findings in one of them, or in a drop-in of one.</summary>
    public IReadOnlyList<Finding> FindingsOf(AdditionalText file) => FindingsOf(file.Path);

    /// <summary>The same by the path of the file.</summary>
    public IReadOnlyList<Finding> FindingsOf(string path) => _inFiles.TryGetValue(ProjectUnitFiles.PathOf(path), out var findings) ? findings : [];

    /// <summary>The unit files of each systemd that has some, to be mended beside its records.</summary>
    public IEnumerable<FixesBesideUnits> FilesToMend => Sets.Where(static set => set.Files is not null).Select(static set => set.Files!.FixesIn(set.Findings.Units));

    /// <summary>Everything that was found in the records of the compilation.</summary>
    public IEnumerable<Finding> Findings => FindingsIn(CancellationToken.None);

    /// <summary>Reads every unit of the compilation and applies every rule between units, once. It keeps readings from before a cancellation for the next
    /// time.</summary>
    public static UnitGraph Build(Compilation compilation, BuildSettings settings, CancellationToken cancellation) =>
        Build(compilation, settings, ProjectUnitFiles.None, cancellation);

    /// <summary>The same with hand-written unit files.</summary>
    public static UnitGraph Build(Compilation compilation, BuildSettings settings, ProjectUnitFiles files, CancellationToken cancellation) =>
        new(compilation, settings, files, cancellation);

    /// <summary>The findings in the unit, or the host, of a record.</summary>
    public IReadOnlyList<Finding> FindingsOf(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (_names.DeclarationsOf(reference.SyntaxTree)?.StartingAt(reference.Span.Start) is not { Declaration: var declaration })
            {
                continue;
            }

            if (_byDeclaration.TryGetValue(declaration, out var known))
            {
                return FindingsOf(known, cancellation);
            }

            if (_hosts.TryGetValue(declaration, out var host))
            {
                return FindingsOf(host.Reading);
            }
        }

        return [];
    }

    private EquatableArray<Finding> FindingsOf(HostReading reading) =>
    [
        .. reading.Problems,
        .. HostReader.FindClash(reading.Host, reading.Source, Settings.Hosts) is { } clash ? new[] { clash } : [],
        .. HostReader.FindMissingFacts(reading, Settings.FactsFiles) is { } missing ? new[] { missing } : [],
        .. PoolRules.Check(reading, Settings, Sets),
    ];

    /// <summary>
    /// The findings in the record of a unit of this graph: those of its own rules, which are asked now unless they were before, and those
    /// between units.
    /// </summary>
    public IReadOnlyList<Finding> FindingsOf(Unit unit, CancellationToken cancellation) =>
        _byUnit.TryGetValue(unit, out var known) ? FindingsOf(known, cancellation) : [];

    public IReadOnlyList<Finding> FindingsOf(Unit unit) => FindingsOf(unit, CancellationToken.None);

    /// <summary>All findings in the records of the compilation.</summary>
    public IEnumerable<Finding> FindingsIn(CancellationToken cancellation) => _own.SelectMany(known => FindingsOf(known, cancellation));

    private EquatableArray<Finding> FindingsOf(KnownUnit known, CancellationToken cancellation)
    {
        var own = known.Findings(Settings, _joined.TryGetValue(known, out var joined) ? joined : [], cancellation);
        return !_between.TryGetValue(known, out var between) && (Settings.Hosts.IsEmpty || known.Reading.Unit.RunsOn.IsEmpty) ? own
            : [.. own, .. ClashesOfReferences(known.Reading.Unit), .. between ?? []];
    }

    /// <summary>The units that the same systemd runs.</summary>
    public UnitSet SetOf(Unit? unit) => unit is not null && _sets.TryGetValue(unit, out var set) ? set.Findings.Units : Units;

    /// <summary>The units that a fix of a finding is about: those of one systemd, or of a host with several.</summary>
    public UnitSet SetOf(Finding finding)
    {
        var own = SetOf(finding.Unit);
        return finding.Unit is not null && finding.Places.Any(place => !ReferenceEquals(SetOf(place.Unit), own))
            ? _judged.Find(set => set.IsOfWholeHost && set.Units.Units.Any(unit => ReferenceEquals(unit, finding.Unit)))?.Units ?? own
            : own;
    }

    /// <summary>The systemd that runs a unit of this graph.</summary>
    public Manager ManagerOf(Unit unit) => _sets.TryGetValue(unit, out var set) ? set.Manager : Manager.OfProject;

    /// <summary>The record of a unit of this graph.</summary>
    public INamedTypeSymbol? TypeOf(Unit? unit) =>
        unit is not null && _byUnit.TryGetValue(unit, out var known) && known.Declarations is [var declaration, ..] && _names.PlaceOf(declaration) is { } place
            ? CandidateSyntax.TypeAt(_compilation, place.Tree, place.Place.Span.Start, CancellationToken.None)
            : null;

    private List<KnownUnit> Read(CancellationToken cancellation)
    {
        var units = new List<KnownUnit>();
        foreach (var tree in _names.Trees)
        {
            foreach (var place in _names.DeclarationsOf(tree)?.All ?? [])
            {
                cancellation.ThrowIfCancellationRequested();
                if (!place.IsCandidate || _byDeclaration.ContainsKey(place.Declaration))
                {
                    continue;
                }

                if (KnownUnit.At(_compilation, _names, tree, place, cancellation) is not { } known)
                {
                    if (KnownHost.At(_compilation, _names, tree, place, cancellation) is { } host)
                    {
                        _hosts[place.Declaration] = host;
                    }

                    continue;
                }

                foreach (var declaration in known.Declarations)
                {
                    _byDeclaration[declaration] = known;
                }

                units.Add(known);
            }
        }

        units.Sort(static (left, right) => string.CompareOrdinal(left.Reading.Unit.DeclaredName, right.Reading.Unit.DeclaredName));
        return units;
    }

    /// <summary>The settings of the look before, as long as they are the same: each unit compares them with those that it knows.</summary>
    private static BuildSettings LatestOf(Compilation compilation, BuildSettings settings)
    {
        if (LatestSettings.Find(compilation) is { } known && known.Equals(settings))
        {
            return known;
        }

        LatestSettings.Set(compilation, settings);
        return settings;
    }

    private EquatableArray<Host> HostsOf(Compilation compilation, CancellationToken cancellation) => HostReader.InOrder(
        _hosts.Values.Select(static host => host.Reading.Host).Concat(ReferencedUnits.HostsOf(compilation, cancellation)));

    private List<Placement> Place(IEnumerable<Unit> units)
    {
        var placements = new List<Placement>();
        var index = 0;
        foreach (var unit in units)
        {
            var known = index < _own.Count ? _own[index] : null;
            index++;
            foreach (var placement in PlacedUnits.Of(unit, Settings))
            {
                placements.Add(placement);
                if (known is not null)
                {
                    _byUnit[placement.Unit] = known;
                }
            }
        }

        return placements;
    }

    /// <summary>A record with drop-ins is that record.</summary>
    private void Add(JoinedUnit unit)
    {
        if (_byUnit.TryGetValue(unit.Own, out var known))
        {
            _byUnit[unit.Joined] = known;
            if (!_joined.TryGetValue(known, out var joined))
            {
                _joined.Add(known, joined = []);
            }

            joined.Add(unit);
        }
    }

    private void Check(List<Placement> placements, CancellationToken cancellation)
    {
        _judged.AddRange(Sets.Select(set => new JudgedSet(set.Findings.Units, Settings.TargetOf(set.Manager), IsOfWholeHost: false)));
        _judged.AddRange(WholeHosts.Select(static host => new JudgedSet(host.Units, host.Target, IsOfWholeHost: true)));
        var inFiles = new List<Finding>();
        foreach (var set in Sets)
        {
            var between = new List<Finding>();
            Divide(set.Findings.All, between);
            inFiles.AddRange(set.Files?.Findings(between) ?? []);
        }

        if (Sets.Count > 1)
        {
            Divide(WholeHosts.SelectMany(static host => host.Findings).Concat(PlacementRules.CheckReferences(placements)), inFiles);
        }

        foreach (var finding in inFiles.Count == 0 ? [] : FilesBesideUnits.Unsuppressed([.. Sets.Select(static set => set.Files).OfType<FilesBesideUnits>()], inFiles, cancellation))
        {
            Add(finding);
        }
    }

    /// <summary>Tells the findings that are of records alone; those with a place in a file are for its comments to judge first.</summary>
    private void Divide(IEnumerable<Finding> findings, List<Finding> ofFiles)
    {
        foreach (var finding in findings)
        {
            if (Files.All.Count > 0 && finding.Places.Any(place => Files.FileOf(place.Source) is not null))
            {
                ofFiles.Add(finding);
            }
            else
            {
                Add(finding);
            }
        }
    }

    /// <summary>Hosts of referenced projects that clash are told where a unit names one: there is no record to tell it on.</summary>
    private IEnumerable<Finding> ClashesOfReferences(Unit unit)
    {
        foreach (var place in unit.RunsOn)
        {
            if (Settings.Hosts.FirstOrDefault(host => host.DeclaredName == place.Host) is { IsUsable: false } host
                && !_hosts.Values.Any(own => own.Reading.Host.Name == host.Name)
                && HostReader.FindClash(host, place.Source, Settings.Hosts) is { } clash)
            {
                yield return clash;
            }
        }
    }

    /// <summary>
    /// Tells a finding on the first of its units, and marks the others. Where records switch the rule off, it is only there, so that
    /// one of them is enough, and no suppression without effect.
    /// </summary>
    private void Add(Finding finding)
    {
        if (finding.Rule.IsCertainOnOneHost && !Settings.Hosts.IsEmpty)
        {
            finding = finding with { IsCertain = true };
        }

        var places = finding.Places.Where(place => _byUnit.ContainsKey(place.Unit) && Files.FileOf(place.Source) is null).ToList();
        var silent = places.Where(place => place.Unit.Suppressions.Any(rule => rule.Id == finding.Rule.Id)).ToList();
        var isTold = false;
        foreach (var place in silent.Count > 0 ? silent : places)
        {
            var seen = ReferenceEquals(place.Unit, finding.Unit) && place.Source == finding.Source ? finding : finding.At(place);
            var known = _byUnit[place.Unit];
            if (!_between.TryGetValue(known, out var between))
            {
                between = [];
            }

            if (known.Reading.Supports(seen) && !(_sets.Count > 0 && between.Exists(other => IsSame(other, seen))))
            {
                _between[known] = between;
                between.Add(isTold || !seen.IsToldElsewhere ? seen : seen with { IsToldElsewhere = false });
                isTold = true;
            }
        }

        if (silent.Count == 0)
        {
            AddToFiles(finding, isTold);
        }
    }

    /// <summary>Tells a finding in the files that have a part in it: as their own, unless a record tells it.</summary>
    private void AddToFiles(Finding finding, bool isTold)
    {
        if (Files.All.Count == 0)
        {
            return;
        }

        var places = finding.Unit is null ? [finding] : finding.Places.Select(place => ReferenceEquals(place.Unit, finding.Unit) && place.Source == finding.Source ? finding : finding.At(place));
        foreach (var seen in places)
        {
            if (Files.FileOf(seen.Source) is not { } file)
            {
                continue;
            }

            if (!_inFiles.TryGetValue(file.Source.Path, out var known))
            {
                _inFiles.Add(file.Source.Path, known = []);
            }

            if (!known.Exists(other => IsSame(other, seen)))
            {
                known.Add(seen with { IsToldElsewhere = isTold });
                isTold = true;
            }
        }
    }

    /// <summary>True if it was found on another host of the same record already.</summary>
    private static bool IsSame(Finding one, Finding other) => one.Rule == other.Rule && one.Source == other.Source && one.Message == other.Message;
}
