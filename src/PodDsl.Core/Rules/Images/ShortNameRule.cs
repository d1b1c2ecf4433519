using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Images;

/// <summary>POD6002 and POD6005: the name of an image without its registry.</summary>
public static class ShortNameRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD6002",
        "An image does not name its registry",
        RuleCategory.Images,
        Severity.Warning,
        "The image '{0}' of '{1}' does not name its registry, so the configuration of the host decides which one is meant. Write it in full, for example '{2}'.");

    public static readonly RuleDescriptor AutoUpdate = new(
        "POD6005",
        "Updates need the full name of the image",
        RuleCategory.Images,
        Severity.Warning,
        "'{1}' has {3}, and podman auto-update looks only for images that name their registry, which '{0}' does not. {2}.");

    public static readonly SetRule Rule = new([Descriptor, AutoUpdate], Check) { Needs = [Keys.Image], Reads = Aspects.Images };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        LocalImages? local = null;
        foreach (var unit in set.Having(Keys.Image))
        {
            if (ImageUse.Read(unit) is { Image.Registry: null } image)
            {
                local ??= LocalImages.Of(set);
                if (Check(unit, image, local.Contains(image.Image)) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static Finding? Check(Unit unit, ImageUse image, bool isMadeHere)
    {
        // podman finds an image of the host by its short name; an image with updates from a registry is not one of the host.
        var isUpdated = UnitView.Of(unit).Update is { Policy: ImageUpdate.Registry };
        if (!isUpdated && (isMadeHere || LocalImages.IsMeantBy(unit)))
        {
            return null;
        }

        var remedy = !isUpdated ? (Shown)image.Image.Qualified
            : isMadeHere ? (Shown)$"It is made on this host, so use {Policy("local")}"
            : $"Write it in full, for example '{image.Image.Qualified}'";
        return new Finding(isUpdated ? AutoUpdate : Descriptor, unit, image.Setting.Source, [image.Text, unit.Name, remedy, Policy("registry")])
        {
            Parameter = "reference",
            Fixes = isMadeHere
                ? default
                :
                [
                    new Fix(
                        FixKinds.QualifyImage,
                        $"Write '{image.Image.Qualified}'",
                        [Edit.Replace(unit, image.Setting, Setting.Of(image.Setting.Option, image.Image.Qualified, image.Setting.Source))]),
                ],
        };

        SettingPart Policy(string value) => Parts.Set(unit, Options.Key(UnitKind.Container, Keys.AutoUpdate), new TextValue(value));
    }
}
