using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>The units that a unit names in its directives, found by directive and by name. Made once for all that ask.</summary>
internal sealed class NamesOfUnit
{
    /// <summary>Up to so many directives are looked through one by one; nearly all units have fewer.</summary>
    private const int Few = 12;

    private readonly List<OfDirective> _directives = [];

    /// <summary>The directives by name, where there are more than a few.</summary>
    private readonly Dictionary<(Section, string), OfDirective>? _byDirective;

    private NamesOfUnit(Unit unit)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section is Section.Kind or Section.Service or Section.Intent or Section.Style)
            {
                continue;
            }

            if (Find(setting.Option.Section, setting.Option.Name) is not { } directive)
            {
                _directives.Add(directive = new OfDirective(setting.Option.Section, setting.Option.Name, []));
                _byDirective?.Add((directive.Section, directive.Name), directive);
                if (_byDirective is null && _directives.Count > Few)
                {
                    _byDirective = _directives.ToDictionary(one => (one.Section, one.Name));
                }
            }

            var names = directive.Names;

            if (setting.Value is not ClearValue)
            {
                names.Add(new NamedUnit(unit, setting, NameIn(setting)));
            }
            else if (setting.Option.Section == Section.Install)
            {
                names.Clear();
            }
        }
    }

    private ILookup<(Section, string, string), NamedUnit> ByName => field ??= _directives
        .SelectMany(directive => directive.Names, (directive, name) => (Key: (directive.Section, directive.Name, name.Name), Name: name))
        .ToLookup(named => named.Key, named => named.Name);

    /// <summary>What a directive has that a unit does not have.</summary>
    public static List<NamedUnit> None { get; } = [];

    public static NamesOfUnit Of(Unit unit) => unit.Keep(static asked => new NamesOfUnit(asked));

    /// <summary>Every name in a directive, in order.</summary>
    public List<NamedUnit> In(Section section, string directive) =>
        Find(section, directive)?.Names ?? None;

    /// <summary>Each time that a directive has that name.</summary>
    public IEnumerable<NamedUnit> Named(Section section, string directive, string name) => ByName[(section, directive, name)];

    private OfDirective? Find(Section section, string name)
    {
        if (_byDirective is not null)
        {
            return _byDirective.TryGetValue((section, name), out var known) ? known : null;
        }

        foreach (var directive in _directives)
        {
            if (directive.Section == section && directive.Name == name)
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>The author of a file wrote the name of a file; a reference by type stands for the service.</summary>
    private static string NameIn(Setting setting) => setting switch
    {
        { Written: not null } => setting.Value.ToQuadlet().ToString(),
        { Value.Reference: { } unit } => unit.ServiceUnit,
        _ => setting.Value.ToArgument().ToString(),
    };

    /// <summary>The names in one directive.</summary>
    private sealed record OfDirective(Section Section, string Name, List<NamedUnit> Names);
}
