using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>Findings of writers: settings that a format, or a version of podman, cannot express.</summary>
public static class WriterRules
{
    public static readonly RuleDescriptor NotExpressible = new(
        "POD5002",
        "A text cannot be written into a unit",
        RuleCategory.Text,
        Severity.Error,
        "{0} of '{1}' cannot be written. {2}");

    public static readonly RuleDescriptor TooNew = new(
        "POD8001",
        "A setting is newer than the podman that the units are for",
        RuleCategory.Host,
        Severity.Error,
        "{0} of '{1}' needs podman {2}, and the units are for {3}. Raise {4}, or remove the setting.");

    public static readonly RuleDescriptor NoQuadlet = new(
        "POD8002",
        "The podman that the units are for has no Quadlet",
        RuleCategory.Host,
        Severity.Error,
        $"Quadlet came with podman {Behaviors.HasQuadlet.Since}, and '{{0}}' is for podman {{1}}. {{2}}, or raise {{3}}.");

    public static readonly RuleDescriptor UnknownKey = new(
        "POD5003",
        "A key that PodDsl does not know cannot be written as a service",
        RuleCategory.Text,
        Severity.Error,
        "{0} of '{1}' is a Quadlet key that PodDsl does not know, so the service format cannot say it. Use {2} with the flag of podman, or write the format quadlet only.");

    public static readonly RuleDescriptor DependsOnFolder = new(
        "POD5004",
        "A path that depends on the folder of the Quadlet file cannot be written as a service",
        RuleCategory.Text,
        Severity.Error,
        "{0} of '{1}' is relative to the folder that the Quadlet file is in, which a service does not have. Write an absolute path, or the format quadlet only.");

    public static readonly IReadOnlyList<RuleDescriptor> All = [NotExpressible, TooNew, NoQuadlet, UnknownKey, DependsOnFolder];

    /// <summary>A setting that cannot be written.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="reason">Why, and what to do.</param>
    internal static Finding CannotWrite(Unit unit, Setting setting, Shown reason) =>
        new(NotExpressible, unit, setting.Source, [Parts.Name(unit, setting.Option), unit.Name, reason]);
}
