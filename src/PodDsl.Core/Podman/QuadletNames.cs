using PodDsl.Core.Primitives;

namespace PodDsl.Core.Podman;

/// <summary>The names that Quadlet gives what a unit runs or makes, where the unit itself gives none.</summary>
public static class QuadletNames
{
    private const string Prefix = "systemd-";

    /// <summary>The name of a container as Quadlet writes it: systemd fills in the service, or the template and the instance.</summary>
    public static Text OfContainer(string unitName) => new Text(Prefix) + (TemplateNames.IsOfTemplate(unitName)
        ? Text.Specifier('p') + "_" + Text.Specifier('i')
        : Text.Specifier('N'));

    /// <summary>The name of a resource that is called like its file, whatever that is.</summary>
    public static string OfFile(string unitName) => Prefix + unitName;

    /// <summary>The name as podman knows it in the end.</summary>
    /// <param name="kind">The kind of the unit.</param>
    /// <param name="unitName">The name of its file without extension.</param>
    /// <param name="serviceName">The name of its service without suffix, which a container has in its own.</param>
    public static string Of(UnitKind kind, string unitName, string serviceName)
    {
        var isOfTemplate = TemplateNames.IsOfTemplate(unitName);
        return kind switch
        {
            UnitKind.Container when isOfTemplate => OfContainer(unitName).Marked,
            UnitKind.Container => Prefix + serviceName,

            // Quadlet drops the last character, which is the @ in a template only.
            UnitKind.Volume or UnitKind.Network when isOfTemplate =>
                Prefix + unitName.Substring(0, unitName.Length - 1) + "-" + Text.Specifier('i').Marked,
            UnitKind.Image or UnitKind.Build or UnitKind.Artifact => unitName,
            _ => OfFile(unitName),
        };
    }

    /// <summary>
    /// The name by Quadlet of a podman, or null if it is that of the newest: older ones take the names of templates of volumes
    /// and networks as they are.
    /// </summary>
    public static string? OfOlder(UnitKind kind, string unitName, PodmanVersion podman) =>
        !podman.Has(Behaviors.KeepsTemplates) && kind is UnitKind.Volume or UnitKind.Network && TemplateNames.IsOfTemplate(unitName)
            ? OfFile(unitName)
            : null;
}
