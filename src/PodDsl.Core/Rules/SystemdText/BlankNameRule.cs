using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5026: podman takes a name with a blank, and nothing in the container finds it by that name.</summary>
public static class BlankNameRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5026",
        "A name has a blank",
        RuleCategory.Text,
        Severity.Warning,
        "{0} of '{1}' has a blank in the name '{2}': {3}. {4}.");

    public static readonly UnitRule Rule = new([Descriptor], Check)
    {
        Needs = [Keys.Environment, Keys.HostName],
    };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod))
        {
            yield break;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.Environment))
        {
            // podman takes blanks from the front.
            if (setting.Value is PairValue { Name: var name } pair && HasBlank(name.TrimStart()) && !Placeholder.IsIn(name))
            {
                var trimmed = name.Trim();
                yield return Report(
                    unit,
                    setting,
                    name,
                    "podman hands the variable on, and programs look for another name",
                    HasBlank(trimmed) ? (Shown)$"Use _ in place of the blank" : $"Write {trimmed}",
                    HasBlank(trimmed) ? null : pair with { Name = trimmed });
            }
        }

        if (unit.FindSetting(Section.Kind, Keys.HostName) is { KnownText: { } host } hostName && HasBlank(host) && !Placeholder.IsIn(host))
        {
            var trimmed = host.Trim();
            yield return Report(
                unit,
                hostName,
                host,
                "podman sets it, and in /etc/hosts of the container it is two names, so programs do not find their own host",
                HasBlank(trimmed) ? (Shown)$"Use - in place of the blank" : $"Write {trimmed}",
                HasBlank(trimmed) || trimmed.Length == 0 ? null : new TextValue(trimmed));
        }
    }

    private static Finding Report(Unit unit, Setting setting, string name, Shown effect, Shown wayOut, SettingValue? mended) =>
        new(Descriptor, unit, setting.Source, [Parts.Name(unit, setting.Option), unit.Name, name, effect, wayOut])
        {
            Fixes = mended is null || setting.IsPassed
                ? default
                : [new Fix(FixKinds.CorrectValue, wayOut.ToString(), [Edit.Replace(unit, setting, setting with { Value = mended })])],
        };

    /// <summary>Line breaks and the like are the writer's to report.</summary>
    private static bool HasBlank(string text) => text.IndexOfAny([' ', '\t']) >= 0;
}
