using PodDsl.Core.Primitives;

namespace PodDsl.Core.Podman;

/// <summary>The names that Quadlet gives to the resource of a unit that names none itself.</summary>
public static class QuadletNames
{
    private const string Prefix = "systemd-";

    /// <summary>The name of a container, as Quadlet writes it: systemd fills in the service, or the template and the instance.</summary>
    public static Text OfContainer(string unitName) => new Text(Prefix) + (TemplateNames.IsOfTemplate(unitName)
        ? Text.Specifier('p') + "_" + Text.Specifier('i')
        : Text.Specifier('N'));

    /// <summary>The name of a resource that has the name of its file.</summary>
    public static string OfFile(string unitName) => Prefix + unitName;

    /// <summary>The name as podman knows it in the end.</summary>
    /// <param name="kind">The kind of the unit.</param>
    /// <param name="unitName">The name of its file without extension.</param>
    /// <param name="serviceName">The name of its service without suffix, which is part of the name of a container.</param>
    public static string Of(UnitKind kind, string unitName, string serviceName)
    {
        var isOfTemplate = TemplateNames.IsOfTemplate(unitName);
        return kind switch
        {
            UnitKind.Container when isOfTemplate => OfContainer(unitName).Marked,
            UnitKind.Container => Prefix + serviceName,

            // Quadlet drops the last character, which is an @ only in a template.
            UnitKind.Volume or UnitKind.Network when isOfTemplate =>
                Prefix + unitName.Substring(0, unitName.Length - 1) + "-" + Text.Specifier('i').Marked,
            UnitKind.Image or UnitKind.Build or UnitKind.Artifact => unitName,
            _ => OfFile(unitName),
        };
    }

    /// <summary>
    /// The name from the Quadlet of a podman, or null if it is the same as the newest's: older ones use the names of templates of volumes
    /// and networks unchanged.
    /// </summary>
    public static string? OfOlder(UnitKind kind, string unitName, PodmanVersion podman) =>
        !podman.Has(Behaviors.KeepsTemplates) && kind is UnitKind.Volume or UnitKind.Network && TemplateNames.IsOfTemplate(unitName)
            ? OfFile(unitName)
            : null;
}
