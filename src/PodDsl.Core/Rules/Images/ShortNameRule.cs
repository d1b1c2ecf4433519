using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.Images;

/// <summary>POD6002 and POD6005: the name of an image without its registry.</summary>
public static class ShortNameRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD6002",
        "An image does not name its registry",
        RuleCategory.Images,
        Severity.Warning,
        "The image '{0}' of '{1}' does not name its registry, so the configuration of the host decides which one is meant. Write it in full, for example '{2}'.");

    public static RuleDescriptor AutoUpdate { get; } = new(
        "POD6005",
        "Updates need the full name of the image",
        RuleCategory.Images,
        Severity.Warning,
        "'{1}' has AutoUpdate=registry, and podman auto-update looks only for images that name their registry, which '{0}' does not. Write it in full, for example '{2}'.");

    public static UnitRule Rule { get; } = new([Descriptor, AutoUpdate], (unit, _) => Check(unit) is { } finding ? [finding] : []);

    private static Finding? Check(Unit unit)
    {
        if (ImageReference.Read(unit) is not { Registry: null } image)
        {
            return null;
        }

        // What is never pulled is an image of the host.
        var isUpdated = AutoUpdates.PolicyOf(unit) == "registry";
        if (!isUpdated && unit.Find("Pull") is { } pull && LiteralText.Of(pull) == "never")
        {
            return null;
        }

        return new Finding(isUpdated ? AutoUpdate : Descriptor, unit, image.Setting.Source, [image.Text, unit.Name, image.Qualified])
        {
            Parameter = "reference",
            Fixes =
            [
                new Fix(
                    "QualifyImage",
                    $"Write '{image.Qualified}'",
                    [Edit.Replace(unit, image.Setting, image.Setting with { Value = new TextValue(image.Qualified) })]),
            ],
        };
    }
}
