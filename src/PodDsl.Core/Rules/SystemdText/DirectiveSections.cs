using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>The sections that a unit has, and who reads them.</summary>
internal static class DirectiveSections
{
    private static readonly string[] OfService = ["Unit", "Service", "Install"];
    private static readonly string[] OfRecord = ["Unit", "Service", "Install", "Timer", "Socket"];

    /// <summary>The name of the section of systemd that a setting stands in, or null where podman or PodDsl reads it.</summary>
    public static string? Of(Unit unit, Option option) => option.Section switch
    {
        Section.Unit => nameof(Section.Unit),
        Section.Service => nameof(Section.Service),
        Section.Install => nameof(Section.Install),
        Section.Timer => nameof(Section.Timer),
        Section.Socket => nameof(Section.Socket),
        Section.Kind when unit.DropInFor is { QuadletKind: null, MainSection: { } main } && SystemdDirectives.HasSection(main) => main,
        _ => null,
    };

    /// <summary>The sections in which a setting of the unit can stand, that of Quadlet first.</summary>
    public static IReadOnlyList<SectionPlace> For(Unit unit)
    {
        var kind = unit.DropInFor is { } changed ? changed.QuadletKind : unit.Kind;
        var names = unit.DropInFor is { QuadletKind: null } other ? other.Sections
            : unit.Language == Language.CSharp && unit.DropInFor is null ? OfRecord
            : OfService;
        return [.. kind is { } known ? new[] { new SectionPlace(known.ToString(), known, unit) } : [], .. names.Select(name => new SectionPlace(name, null, unit))];
    }

    /// <summary>The section of a unit of another type that has a directive, or null if none has.</summary>
    public static string? FileOf(string name) =>
        SystemdDirectives.SectionsOf(name).FirstOrDefault(section => section is "Timer" or "Socket" or "Path");
}

/// <summary>A section in which a setting can stand.</summary>
/// <param name="Name">The name between the brackets.</param>
/// <param name="Kind">The kind of unit whose section it is, or null for one of systemd.</param>
/// <param name="Unit">The unit.</param>
internal sealed record SectionPlace(string Name, UnitKind? Kind, Unit Unit)
{
    /// <summary>Whether something of that name is read there.</summary>
    public bool Has(string name, PodmanVersion podman) => Kind is { } kind
        ? Options.Find(kind, Section.Kind, name) is { IsQuadletKey: true } option && option.Since <= podman
        : SystemdDirectives.Exists(Name, name);

    /// <summary>The name that is the most like another one, or null if none is near.</summary>
    public string? Nearest(string name, PodmanVersion podman) => Spelling.Nearest(name, Names(podman));

    /// <summary>The name that can only be meant.</summary>
    public string? Certain(string name, PodmanVersion podman) => Spelling.Certain(name, Names(podman));

    /// <summary>What is set by that name there.</summary>
    public Option Option(string name)
    {
        if (Unit.DropInFor is { } changed)
        {
            return changed.Place(Name, name) ?? new Option(Section.Unit, name);
        }

        var section = Kind is null ? Sections.Find(Name) ?? Section.Unit : Section.Kind;
        return Options.Find(Unit.Kind, section, name) ?? new Option(section, name) { Order = Options.OrderOf(section, name) };
    }

    private IReadOnlyCollection<string> Names(PodmanVersion podman) => Kind is { } kind
        ? [.. Options.All.Where(row => row.Kind == kind && row.Section == Section.Kind && row.IsQuadletKey && row.Since <= podman).Select(row => row.Name)]
        : SystemdDirectives.Names(Name);
}
