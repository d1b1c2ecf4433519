using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Images;

/// <summary>POD6001: no image, an empty one, or a name that podman refuses.</summary>
public static class ImageNameRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD6001",
        "A unit has no usable image",
        RuleCategory.Images,
        Severity.Error,
        "'{0}' has {1}. {2}.");

    public static readonly UnitRule Rule = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target) => unit.Kind switch
    {
        UnitKind.Container or UnitKind.Image => CheckOne(unit, Keys.Image, target),
        UnitKind.Artifact => CheckOne(unit, Keys.Artifact, target),

        // A unit without a tag is refused by another rule.
        UnitKind.Build => unit.FindAll(Section.Kind, Keys.ImageTag).Select(tag => CheckName(unit, tag, target)).OfType<Finding>(),
        _ => [],
    };

    private static IEnumerable<Finding> CheckOne(Unit unit, string key, Target target)
    {
        var setting = unit.FindSetting(Section.Kind, key);
        if (setting is null)
        {
            return unit.Kind == UnitKind.Container && unit.Find(Keys.Rootfs) is not null
                ? []
                : [new Finding(Descriptor, unit, unit.Source, [unit.Name, "no image", NameOne(unit)])];
        }

        return CheckName(unit, setting, target) is { } finding ? [finding] : [];
    }

    private static Finding? CheckName(Unit unit, Setting setting, Target target)
    {
        if (setting.Value is not (TextValue or ImageReference))
        {
            return null;
        }

        var text = setting.Value.ToArgument();
        if (string.IsNullOrWhiteSpace(text.Marked))
        {
            return Report(unit, setting, "an empty image name", NameOne(unit));
        }

        if (text.StartsWith('-'))
        {
            return Report(unit, setting, "an image name that starts with '-', which podman takes for an option", NameOne(unit));
        }

        // The writer reports what no unit can hold, and another rule a comment in the name; a program fills in a placeholder first.
        if (text.Literal is not { } name || Refusal(unit, setting.Value, name) is not { } refusal || name.Any(char.IsControl) || Placeholder.IsIn(name)
            || InlineCommentRule.Rule.Check(unit, target).Any(finding => finding.Source == setting.Source))
        {
            return null;
        }

        var wayOut = refusal.Meant is { } meant ? (Shown)$"Write '{meant.Text}'" : NameOne(unit);
        return Report(unit, setting, $"the image name '{name}', which podman refuses: {refusal.Reason}", wayOut) with
        {
            Fixes = refusal.Meant is { } corrected
                ? [new Fix(FixKinds.CorrectImage, corrected.Title, [Edit.Replace(unit, setting, Setting.Of(setting.Option, corrected.Text, setting.Source))])]
                : default,
        };
    }

    private static Refusal? Refusal(Unit unit, SettingValue value, string name) => (value is ImageReference known ? known : ImageReference.Parse(name)) switch
    {
        { Refusal: { } refusal } => refusal,
        { Value.Transport: { } transport } when unit.Kind == UnitKind.Artifact => new Refusal($"an artifact comes from a registry, without '{transport}:' in front of its name"),
        _ => null,
    };

    private static Shown NameOne(Unit unit) => $"Name one, with its registry, for example {Example(unit)}";

    private static SettingPart Example(Unit unit) => unit.Kind switch
    {
        UnitKind.Artifact => Parts.Set(unit, Keys.Artifact, "quay.io/example/settings:1.0"),
        UnitKind.Build => Parts.Set(unit, Keys.ImageTag, "localhost/web:1.0"),
        _ => Parts.Set(unit, Keys.Image, "docker.io/library/nginx:1.29"),
    };

    private static Finding Report(Unit unit, Setting setting, Shown what, Shown wayOut) =>
        new(Descriptor, unit, setting.Source, [unit.Name, what, wayOut]) { Parameter = "reference" };
}
