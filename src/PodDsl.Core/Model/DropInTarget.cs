using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Model;

/// <summary>The unit that a drop-in changes, and its settings.</summary>
/// <param name="Unit">The name with its suffix: <c>sshd.service</c>, <c>getty@.service</c>, <c>web.container</c>; or just
/// the type for all units of it: <c>service</c>.</param>
public sealed record DropInTarget(string Unit)
{
    private static readonly string[] SystemdTypes =
        ["service", "socket", "timer", "path", "slice", "scope", "mount", "automount", "swap", "target", "device"];

    /// <summary>The folder of its drop-ins.</summary>
    public string Folder => Unit + ".d";

    /// <summary>The text after the last dot.</summary>
    public string Type => Unit.Substring(Unit.LastIndexOf('.') + 1);

    /// <summary>The kind of the Quadlet file, or null for a unit of systemd.</summary>
    public UnitKind? QuadletKind => UnitKinds.FromExtension(Type);

    /// <summary>The section named after the type, for example <c>Service</c>; targets and devices have none.</summary>
    public string? MainSection => Type is "target" or "device" ? null : char.ToUpperInvariant(Type[0]) + Type.Substring(1);

    /// <summary>The sections that a file of this type has, in their order.</summary>
    public IReadOnlyList<string> Sections => QuadletKind is not null
        ? ["Unit", MainSection!, "Quadlet", "Service", "Install"]
        : MainSection is { } main ? ["Unit", main, "Install"] : ["Unit", "Install"];

    /// <summary>The problem of the name, or null.</summary>
    public string? Problem
    {
        get
        {
            if (!SystemdTypes.Contains(Type) && QuadletKind is null)
            {
                return Unit.IndexOf('.') < 0 ? "has no suffix that tells its type" : $"ends in '.{Type}', which is no type of unit";
            }

            return Unit == Type || UnitNameSyntax.IsValid(Unit) ? null : "is no name that systemd takes for a unit";
        }
    }

    /// <summary>
    /// The place of a row of the catalogue in this type of unit, or null if such a unit does not have it. Limits of resources are in
    /// <c>[Service]</c> of a service, and in <c>[Slice]</c> of a slice.
    /// </summary>
    public Option? Place(Option option)
    {
        if (option.Section is Section.Unit or Section.Install)
        {
            return option;
        }

        if (QuadletKind is { } kind)
        {
            return option.Section is Section.Service or Section.Quadlet || (option.Section == Section.Kind && option.Kind == kind)
                ? option
                : null;
        }

        if (MainSection is not { } main)
        {
            return null;
        }

        if (option.Section.ToString() == main)
        {
            return option;
        }

        return option.Section == Section.Service && SystemdDirectives.Exists(main, option.Name)
            ? option.MovedTo(Catalogue.Sections.Find(main) ?? Section.Kind)
            : null;
    }

    /// <summary>The row of a directive, by its name, or null if there is no such section.</summary>
    public Option? Place(string section, string name)
    {
        if (!Sections.Contains(section))
        {
            return null;
        }

        var known = Catalogue.Sections.Find(section) ?? Section.Kind;
        return (QuadletKind is { } kind ? Options.Find(kind, known, name) : Options.Find(UnitKind.DropIn, known, name))
            ?? new Option(known, name, known == Section.Kind ? QuadletKind ?? UnitKind.DropIn : null)
            {
                Repeat = Repeat.Each,
                Order = Options.OrderOf(known, name),
            };
    }

    /// <summary>The section that has a key or directive of that name, or null if none has.</summary>
    public string? SectionWith(string name)
    {
        foreach (var section in MainSection is { } main ? Sections.OrderBy(section => section != main) : Sections.AsEnumerable())
        {
            var isKnown = section == MainSection && QuadletKind is { } kind
                ? Options.Find(kind, Section.Kind, name) is { IsQuadletKey: true }
                : SystemdDirectives.HasSection(section) ? SystemdDirectives.Exists(section, name) : section == MainSection;
            if (isKnown)
            {
                return section;
            }
        }

        return null;
    }
}
