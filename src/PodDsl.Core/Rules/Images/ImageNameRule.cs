using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Images;

/// <summary>POD6001: no image, an empty one, or one that podman takes for an option.</summary>
public static class ImageNameRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD6001",
        "A unit has no usable image",
        RuleCategory.Images,
        Severity.Error,
        "'{0}' has {1}. Name one, with its registry, for example {2}.");

    public static UnitRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        var key = unit.Kind switch
        {
            UnitKind.Container or UnitKind.Image => Keys.Image,
            UnitKind.Artifact => Keys.Artifact,
            _ => null,
        };
        if (key is null)
        {
            yield break;
        }

        var setting = unit.FindSetting(Section.Kind, key);
        if (setting is null && !(unit.Kind == UnitKind.Container && unit.Find(Keys.Rootfs) is not null))
        {
            yield return new Finding(Descriptor, unit, unit.Source, [unit.Name, "no image", Example(unit)]);
        }
        else if (setting is { Value: TextValue { Text: var image } })
        {
            if (string.IsNullOrWhiteSpace(image.Marked))
            {
                yield return Report(unit, setting, "an empty image name");
            }
            else if (image.StartsWith('-'))
            {
                yield return Report(unit, setting, "an image name that starts with '-', which podman takes for an option");
            }
        }
    }

    private static SettingPart Example(Unit unit) => unit.Kind == UnitKind.Artifact
        ? Parts.Set(unit, Keys.Artifact, "quay.io/example/settings:1.0")
        : Parts.Set(unit, Keys.Image, "docker.io/library/nginx:1.29");

    private static Finding Report(Unit unit, Setting setting, string what) =>
        new(Descriptor, unit, setting.Source, [unit.Name, what, Example(unit)]) { Parameter = "reference" };
}
