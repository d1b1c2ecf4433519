using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Import.CSharp;

/// <summary>Gives units the names of records: <c>home-assistant</c> is <c>HomeAssistant</c>.</summary>
internal sealed class RecordNames
{
    /// <summary>Types that a record of the same name would hide.</summary>
    private static readonly HashSet<string> Taken = new(
        [
            .. Enum.GetNames<UnitKind>(), .. Options.All.Select(option => option.Enum?.Name).OfType<string>(),
            TargetConstants.TypeName, SystemdSpecifiers.TypeName, "Unit", "Host", "PodDsl", "System", "PortProtocol", "Relabel", "MountType", "SecretType",
            "DependencyStrength", "UnitFileFormat", "SuppressMessage", SettingsClass.TypeName,
        ],
        StringComparer.Ordinal);

    private readonly Dictionary<string, string> _byFile = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(Taken, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _services = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _containers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitReference> _references = new(StringComparer.Ordinal);

    /// <param name="units">The units, which may name each other.</param>
    /// <param name="space">The namespace of the records.</param>
    public RecordNames(IEnumerable<Unit> units, string space)
    {
        _used.UnionWith(space.Split('.'));
        foreach (var unit in units.OrderBy(static unit => unit.Kind != UnitKind.Container))
        {
            var name = Identifier(unit.Name);
            if (!_used.Add(name))
            {
                name += unit.Kind;
                for (var number = 2; !_used.Add(name); number++)
                {
                    name = Identifier(unit.Name) + unit.Kind + number;
                }
            }

            _byFile[unit.FileName] = name;
            _services[unit.FileName] = unit.ServiceName;
            if (unit.Kind == UnitKind.Container && !unit.IsTemplate)
            {
                _containers.TryAdd(unit.ResourceName, name);
            }

            _references.TryAdd(unit.ServiceName + ".service", unit.ToReference());
        }
    }

    /// <summary>The record of a unit.</summary>
    public string this[Unit unit] => _byFile[unit.FileName];

    /// <summary>The record that another one names, or null: a unit of elsewhere, or an instance of a template.</summary>
    public string? Of(UnitReference unit) =>
        _byFile.TryGetValue(unit.FileName, out var name) && _services[unit.FileName] == unit.ServiceName ? name : null;

    /// <summary>The record of a container by podman's name for it, or null if it is of elsewhere.</summary>
    public string? OfContainer(string name) => _containers.GetValueOrDefault(name);

    /// <summary>The unit of a service, or null if it is of elsewhere.</summary>
    public UnitReference? OfService(string service) => _references.GetValueOrDefault(service);

    /// <summary>The template of an instance, with the instance; null for anything else.</summary>
    public (string Record, string Instance)? OfInstance(UnitReference unit) =>
        _byFile.TryGetValue(unit.FileName, out var name) && TemplateNames.IsTemplate(_services[unit.FileName])
        && unit.ServiceName.StartsWith(_services[unit.FileName], StringComparison.Ordinal) && unit.ServiceName.Length > _services[unit.FileName].Length
            ? (name, unit.ServiceName[_services[unit.FileName].Length..])
            : null;

    /// <summary>A name that no record has.</summary>
    public string Unused(string name)
    {
        while (!_used.Add(name))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>A name that no record has, with a suffix if needed.</summary>
    public string Unused(string name, string suffix) => _used.Contains(name) ? Unused(name + suffix) : Unused(name);

    /// <summary>The words of a name, each with a capital, as one identifier.</summary>
    public static string Identifier(string name)
    {
        var identifier = new StringBuilder(name.Length);
        var startsWord = true;
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            if (identifier.Length == 0 && char.IsAsciiDigit(character))
            {
                identifier.Append('_');
            }

            identifier.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return identifier.Length == 0 ? "_" : identifier.ToString();
    }
}
