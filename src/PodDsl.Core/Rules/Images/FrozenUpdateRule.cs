using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Images;

/// <summary>POD6004: automatic updates of an image that never changes.</summary>
public static class FrozenUpdateRule
{
    private static readonly Pattern ExactVersion = new(@"^v?\d+\.\d+\.\d+([-.+_].*)?$", RegexOptions.CultureInvariant);

    public static readonly RuleDescriptor Descriptor = new(
        "POD6004",
        "Updates never come",
        RuleCategory.Images,
        Severity.Warning,
        "'{0}' has {3}, but {1}, so updates {2}. Use a tag that moves, such as a major version, or leave {4} out.");

    public static readonly UnitRule Rule = new([Descriptor], Judge) { Needs = [Keys.AutoUpdate, Keys.Label] };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) => Check(unit) is { } finding ? [finding] : [];

    private static Finding? Check(Unit unit)
    {
        if (UnitView.Of(unit).Update is not { Policy: ImageUpdate.Registry, Setting: var update } || ImageUse.Read(unit) is not { } image)
        {
            return null;
        }

        if (image.Image.Digest is not null)
        {
            return Report(unit, image, update, "the digest of its image can never be that of another one", "never come");
        }

        return image.Tag is { } tag && ExactVersion.IsMatch(tag)
            ? Report(unit, image, update, $"the tag '{tag}' of its image is one exact version", "to a newer one never come")
            : null;
    }

    private static Finding Report(Unit unit, ImageUse image, Setting update, string reason, string what)
    {
        // One label asks for updates.
        var name = update.Option.Name == Keys.Label ? Parts.Written(unit, update) : Parts.Name(unit, update.Option);
        return new Finding(Descriptor, unit, update.Source, [unit.Name, reason, what, Parts.Written(unit, update), name])
        {
            AdditionalSources = [image.Setting.Source],
            Fixes = [new Fix(FixKinds.RemoveAutoUpdate, $"Leave {name} out", [Edit.Remove(unit, update)])],
        };
    }
}
