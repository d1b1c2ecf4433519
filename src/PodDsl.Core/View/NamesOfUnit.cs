using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>The units that a unit names in its directives, found by directive and by name. Made once for all that ask.</summary>
internal sealed class NamesOfUnit
{
    private readonly Dictionary<(Section, string), List<NamedUnit>> _byDirective = [];

    private NamesOfUnit(Unit unit)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section is Section.Kind or Section.Service or Section.Intent or Section.Style)
            {
                continue;
            }

            var directive = (setting.Option.Section, setting.Option.Name);
            if (!_byDirective.TryGetValue(directive, out var names))
            {
                _byDirective.Add(directive, names = []);
            }

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

    private ILookup<(Section, string, string), NamedUnit> ByName => field ??= _byDirective
        .SelectMany(directive => directive.Value, (directive, name) => (Key: (directive.Key.Item1, directive.Key.Item2, name.Name), Name: name))
        .ToLookup(named => named.Key, named => named.Name);

    public static NamesOfUnit Of(Unit unit) => unit.Keep(static asked => new NamesOfUnit(asked));

    /// <summary>Every name in a directive, in order.</summary>
    public IReadOnlyList<NamedUnit> In(Section section, string directive) =>
        _byDirective.TryGetValue((section, directive), out var names) ? names : [];

    /// <summary>Each time that a directive has that name.</summary>
    public IEnumerable<NamedUnit> Named(Section section, string directive, string name) => ByName[(section, directive, name)];

    /// <summary>The author of a file wrote the name of a file; a reference by type stands for the service.</summary>
    private static string NameIn(Setting setting) => setting switch
    {
        { Written: not null } => setting.Value.ToQuadlet().ToString(),
        { Value.Reference: { } unit } => unit.ServiceUnit,
        _ => setting.Value.ToArgument().ToString(),
    };
}
