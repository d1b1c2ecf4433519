using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>One unit that starts another one, or starts after it.</summary>
/// <param name="From">The unit that starts the other, or waits for it.</param>
/// <param name="To">The other unit.</param>
/// <param name="Directive">The directive: <c>Requires</c>, <c>After</c>, ...; for a reference the key, such as <c>Pod</c>.</param>
/// <param name="Name">The name in the directive; null if a reference of a key brings the dependency.</param>
/// <param name="Source">Its place.</param>
internal sealed record StartEdge(int From, int To, string Directive, NamedUnit? Name, SourceSpan Source);

/// <summary>The units of a set that start each other, and that start after each other. Made once for all rules.</summary>
/// <remarks>Each question is a step of the set.</remarks>
internal sealed class StartGraph
{
    /// <summary>The directives of <c>[Unit]</c> that start other units.</summary>
    private static readonly string[] Starters = [Keys.Wants, Keys.Requires, Keys.BindsTo, Keys.Upholds, Keys.OnFailure, Keys.OnSuccess];

    /// <summary>The directives that order the starts of units.</summary>
    private static readonly string[] Orders = [Keys.After, Keys.Before];

    /// <summary>The directives of <c>[Install]</c> by which another unit starts this one.</summary>
    public static readonly string[] Enablers = [Keys.WantedBy, Keys.RequiredBy, Keys.UpheldBy];

    private static readonly List<StartEdge> None = [];

    private readonly Dictionary<string, int> _aliases = new(StringComparer.Ordinal);
    private readonly UnitIndex _units;
    private readonly PodmanVersion _podman;
    private readonly List<StartEdge>?[] _after;
    private readonly List<StartEdge>?[] _starts;
    private readonly List<StartEdge>?[] _startedBy;
    private readonly Shown?[] _enabledBy;

    private readonly HashSet<string> _targets;

    // The names that a file without a valid syntax seems to start.
    private readonly bool[] _hinted;

    private StartGraph(UnitSet set, PodmanVersion podman)
    {
        _podman = podman;
        _units = UnitIndex.Of(set);
        Steps = set.Steps;
        _targets = new HashSet<string>(set.Targets, StringComparer.Ordinal);
        _hinted = new bool[Units.Count];
        _after = new List<StartEdge>?[Units.Count];
        _starts = new List<StartEdge>?[Units.Count];
        _startedBy = new List<StartEdge>?[Units.Count];
        _enabledBy = new Shown?[Units.Count];
        foreach (var index in Indexes)
        {
            AddAliases(index);
        }

        if (!set.Unparsable.IsEmpty)
        {
            var members = Indexes.ToLookup(index => Units[index].Find(Keys.Pod)?.Reference?.Name);
            foreach (var unit in Steps.Over(set.Unparsable))
            {
                AddHints(unit, members);
            }
        }

        foreach (var index in Indexes)
        {
            AddDirectives(index);
            AddReferences(index);
            AddInstall(index);
            AddCompanions(index);
        }

        foreach (var starter in Steps.Over(set.Starters))
        {
            if (Find(starter.Started) is { } started)
            {
                _enabledBy[started] ??= starter.FileName;
            }
        }
    }

    /// <summary>The steps of the set.</summary>
    public Steps Steps { get; }

    /// <summary>The units of the set, the first of each name.</summary>
    public List<Unit> Units => _units.Units;

    /// <summary>The units one after the other, each of them a step.</summary>
    public IEnumerable<Unit> Each => Steps.Over(Units);

    /// <summary>The places of all units; each is a step.</summary>
    public IEnumerable<int> Indexes
    {
        get
        {
            for (var index = 0; index < Units.Count; index++)
            {
                Steps.Next();
                yield return index;
            }
        }
    }

    /// <summary>The places of the units that have a setting of one of some names; each is a step.</summary>
    public IEnumerable<int> Having(params string[] keys)
    {
        foreach (var unit in _units.Having(keys))
        {
            yield return _units.PlaceOf(unit.Kind, unit.Name);
        }
    }

    public static StartGraph Of(UnitSet set, PodmanVersion podman) =>
        set.Keep(static _ => new OfVersions()).Of(set, podman);

    /// <summary>The edges to the units after which a unit starts.</summary>
    public List<StartEdge> After(int unit) => Asked(_after[unit]);

    /// <summary>The edges to the units that a unit starts.</summary>
    public List<StartEdge> Starts(int unit) => Asked(_starts[unit]);

    /// <summary>The edges from the units that start a unit.</summary>
    public List<StartEdge> StartedBy(int unit) => Asked(_startedBy[unit]);

    /// <summary>Says in words what starts a unit from outside of the set; null if nothing does.</summary>
    public Shown? EnabledBy(int unit) => _enabledBy[unit];

    /// <summary>Whether a unit may be started by one whose file cannot be parsed, or is meant to be enabled and is not.</summary>
    public bool MayBeStarted(int unit) => _hinted[unit];

    /// <summary>True if a name is that of a target that lies beside the files.</summary>
    public bool HasTarget(string name) => _targets.Contains(name);

    /// <summary>True if a name is that of a unit from a file without a valid syntax.</summary>
    public bool IsUnparsable(string name) => _units.IsUnparsable(name);

    /// <summary>The place of a unit in the set, or null if it is not one of these.</summary>
    public int? IndexOf(Unit? unit) =>
        unit is not null && _units.PlaceOf(unit.Kind, unit.Name) is >= 0 and var index ? index : null;

    /// <summary>The unit that a name in a directive means, or null if it is not one of these.</summary>
    public int? Find(NamedUnit name) =>
        name.Setting.Value.Reference is not { } reference ? Find(name.Name)
            : TemplateNames.IsTemplate(reference.Name) && FindInstance(reference, name.Owner) is { } instance ? instance
            : IndexOf(_units.Find(reference.Kind, reference.Name));

    /// <summary>
    /// The instance with a file of its own that a reference to a template means: the named one, or that of the unit's own instance, which systemd
    /// fills in.
    /// </summary>
    private int? FindInstance(UnitReference template, Unit owner) =>
        !template.IsTemplate ? FindExact(template.ServiceUnit)
        : TemplateNames.InstanceOf(owner.Name) is { } own ? FindExact(template.WithInstance(own).ServiceUnit)
        : null;

    /// <summary>The unit of a service (<c>web.service</c>), an alias or a Quadlet file (<c>web.container</c>), or null.</summary>
    public int? Find(string name)
    {
        Steps.Next();

        // All instances of a template are one unit here.
        if (UnitName.TemplateOf(name) is { } template)
        {
            return FindExact(name) ?? FindExact(template);
        }

        return name.IndexOf('%') < 0 ? FindExact(name) : null;
    }

    private List<StartEdge> Asked(List<StartEdge>? edges)
    {
        Steps.Next();
        return edges ?? None;
    }

    private int? FindExact(string name) =>
        _aliases.TryGetValue(name, out var index)
            ? index
            : IndexOf(_units.FindByService(name) ?? _units.Resolve(new Text(name).Literal ?? ""));

    private void AddAliases(int index)
    {
        foreach (var alias in NamedUnit.In(Units[index], Section.Install, Keys.Alias))
        {
            _aliases[alias.Name] = index;
        }
    }

    private void AddHints(Unit unparsable, ILookup<string?, int> members)
    {
        foreach (var name in Starters.SelectMany(directive => NamedUnit.In(unparsable, Section.Unit, directive)))
        {
            if (Find(name) is { } other)
            {
                _hinted[other] = true;
            }
        }

        foreach (var setting in unparsable.Settings)
        {
            if (setting.Option.Section == Section.Kind && setting.Value.Reference is { } reference
                && _units.PlaceOf(reference.Kind, reference.Name) is >= 0 and var other)
            {
                _hinted[other] = true;
            }
        }

        if (unparsable.Kind == UnitKind.Pod)
        {
            foreach (var member in members[unparsable.Name])
            {
                _hinted[member] = true;
            }
        }
    }

    private void AddDirectives(int index)
    {
        var unit = Units[index];
        foreach (var directive in Starters)
        {
            foreach (var name in NamedUnit.In(unit, Section.Unit, directive))
            {
                if (Find(name) is { } other)
                {
                    AddStart(new StartEdge(index, other, directive, name, name.Setting.Source));
                }
            }
        }

        foreach (var directive in Orders)
        {
            foreach (var name in NamedUnit.In(unit, Section.Unit, directive))
            {
                if (Find(name) is { } other)
                {
                    AddOrder(directive == Keys.After
                        ? new StartEdge(index, other, directive, name, name.Setting.Source)
                        : new StartEdge(other, index, directive, name, name.Setting.Source));
                }
            }
        }
    }

    /// <summary>A unit starts the unit that a key names, before itself; a pod starts its members.</summary>
    private void AddReferences(int index)
    {
        var unit = Units[index];
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section != Section.Kind || setting.Value.Reference is not { } reference
                || IndexOf(_units.Find(reference.Kind, reference.Name)) is not { } other)
            {
                continue;
            }

            var edge = new StartEdge(index, other, setting.Option.Name, null, setting.Source);
            AddStart(edge);
            AddOrder(edge);
            if (setting.Option.Name == Keys.Pod && Pods.StartsWithPod(unit, _podman))
            {
                AddStart(edge with { From = other, To = index });
            }
        }
    }

    private void AddInstall(int index)
    {
        if (IsMeantToBeEnabled(Units[index]))
        {
            _hinted[index] = true;
        }

        foreach (var directive in Enablers)
        {
            foreach (var name in NamedUnit.In(Units[index], Section.Install, directive))
            {
                if (Find(name) is { } other)
                {
                    AddStart(new StartEdge(other, index, directive, name, name.Setting.Source));
                }
                else
                {
                    _enabledBy[index] ??= name.Part();
                }
            }
        }

        foreach (var setting in Units[index].FindAll(Section.Intent, Pragma.StartedBy))
        {
            _enabledBy[index] ??= setting.Value.ToArgument();
        }
    }

    /// <summary>Whether its author enables the unit where systemd does not look; that is what there is to say then.</summary>
    private static bool IsMeantToBeEnabled(Unit unit)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option is { Section: Section.Unit or Section.Service, Name: Keys.WantedBy or Keys.RequiredBy or Keys.UpheldBy })
            {
                return true;
            }
        }

        return !unit.OtherSections.IsEmpty && unit.OtherSections.Any(section => section.Entries.Any(entry => Enablers.Contains(entry.Key)));
    }

    /// <summary>The timer and the socket of a unit start it, unless they name another one.</summary>
    private void AddCompanions(int index)
    {
        foreach (var companion in Companion.Of(Units[index]))
        {
            var named = NamedUnit.In(Units[index], companion.Section, companion.Key);
            var started = named.Count == 0 ? index : Find(named[named.Count - 1]);
            if (started is { } other)
            {
                _enabledBy[other] ??= (Shown)$"the {companion.Extension} of '{Units[index].Name}'";
            }
        }
    }

    private void AddStart(StartEdge edge)
    {
        if (edge.From != edge.To)
        {
            (_starts[edge.From] ??= []).Add(edge);
            (_startedBy[edge.To] ??= []).Add(edge);
        }
    }

    private void AddOrder(StartEdge edge)
    {
        if (edge.From != edge.To)
        {
            (_after[edge.From] ??= []).Add(edge);
        }
    }

    /// <summary>The graphs of a set, nearly always one.</summary>
    private sealed class OfVersions
    {
        private readonly List<StartGraph> _graphs = [];

        public StartGraph Of(UnitSet set, PodmanVersion podman)
        {
            if (Find(podman) is { } known)
            {
                return known;
            }

            var made = new StartGraph(set, podman);
            lock (_graphs)
            {
                if (Find(podman) is { } other)
                {
                    return other;
                }

                _graphs.Add(made);
                return made;
            }
        }

        private StartGraph? Find(PodmanVersion podman)
        {
            lock (_graphs)
            {
                foreach (var graph in _graphs)
                {
                    if (graph._podman == podman)
                    {
                        return graph;
                    }
                }
            }

            return null;
        }
    }
}
