using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Images;

/// <summary>POD6003: an image whose next pull may be a version that does not read the data of this one.</summary>
/// <remarks>
/// Of all else, <c>latest</c> is what many want. A new major version of a database refuses the data of the old one, and some
/// applications upgrade by one major version only.
/// </remarks>
public static class FloatingTagRule
{
    private const string Declaration = Keys.FloatingTag;
    private const string Latest = "latest";

    public static readonly RuleDescriptor Descriptor = new(
        "POD6003",
        "A program with data of its own has no fixed version",
        RuleCategory.Images,
        Severity.Suggestion,
        "The image '{0}' of '{1}' has {2}, so the next pull may bring a major version that does not read its data. Name one, turn on {3}, or declare {4}.");

    public static readonly SetRule Rule = new([Descriptor, Declarations.Unneeded], Check) { Needs = [Keys.Image], Reads = Aspects.Images };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        HashSet<string>? updated = null;
        foreach (var unit in set.Having(Keys.Image))
        {
            var declaration = Declarations.Find(unit, Declaration);
            var image = ImageUse.Read(unit);
            if (image is null || !IsFloating(image))
            {
                if (declaration is not null && image is not null)
                {
                    yield return Declarations.ReportUnneeded(unit, declaration, $"the image '{image.Text}' has a version");
                }

                continue;
            }

            updated ??= UpdatedImages(set);
            if (declaration is null && Databases.KeepsDataOfVersion(image.Image) && UnitView.Of(unit).Update is null && !updated.Contains(unit.FileName) && !IsLocal(unit, image))
            {
                yield return new Finding(
                    Descriptor,
                    unit,
                    image.Setting.Source,
                    [
                        image.Text,
                        unit.Name,
                        image.Tag is null ? "no tag" : $"the tag '{Latest}'",
                        Parts.Set(unit, Options.Key(UnitKind.Container, Keys.AutoUpdate), new TextValue("registry")),
                        Parts.Declaration(unit, Declaration),
                    ])
                {
                    Parameter = "reference",
                    Fixes = [Declarations.Declare(unit, Declaration, new BooleanValue(true), "Declare that any version will do")],
                };
            }
        }
    }

    private static bool IsFloating(ImageUse image) => image.Image.Digest is null && image.Tag is null or Latest;

    /// <summary>An image from the host itself has the version of its source.</summary>
    private static bool IsLocal(Unit unit, ImageUse image) =>
        image.Image.IsLocal || unit.KnownText(Keys.Pull) == "never";

    /// <summary>Image units whose container gets updates.</summary>
    private static HashSet<string> UpdatedImages(UnitSet set) => new(
        set.Each
            .Where(unit => UnitView.Of(unit).Update is not null)
            .Select(unit => unit.Find(Keys.Image)?.Reference?.FileName)
            .OfType<string>(),
        StringComparer.Ordinal);
}
