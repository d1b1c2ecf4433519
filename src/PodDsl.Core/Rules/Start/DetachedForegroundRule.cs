using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4019: podman leaves, and its service ends with it.</summary>
public static class DetachedForegroundRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4019",
        "A foreground service detaches its container",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' runs podman in the foreground with {1}: podman leaves at once, and with {2} systemd takes the service for ended and kills the container. Remove {1}, or remove {3}.")
    {
        IsOfRecordsOnly = true,
    };

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.PodmanArgs] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (!UnitStyle.IsForeground(unit) || ServiceStyle.TypeOf(unit) is not ("simple" or "exec" or "idle") and not null)
        {
            yield break;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.PodmanArgs))
        {
            if (ServiceStyle.TypeOf(unit) is { } type && Directives.WordsOf(setting.Value).FirstOrDefault(IsDetach) is { } word)
            {
                yield return new Finding(
                    Descriptor,
                    unit,
                    setting.Source,
                    [unit.Name, word, Parts.Set(unit, Section.Service, Keys.Type, type), Parts.Name(unit, Section.Style, Keys.Foreground)])
                {
                    Fixes = Fixes(unit, setting),
                };
            }
        }
    }

    private static bool IsDetach(string word) => word is "-d" or "--detach" or "--detach=true" or "-dt" or "-td" or "-dit" or "-itd";

    private static EquatableArray<Fix> Fixes(Unit unit, Setting setting)
    {
        if (setting.Value is not WordsValue words)
        {
            return [];
        }

        var kept = words.Words.Where(word => !IsDetach(word.ToString())).ToEquatableArray();
        var edit = kept.IsEmpty
            ? Edit.Remove(unit, setting)
            : Edit.Replace(unit, setting, setting with { Value = new WordsValue(kept) });
        return [new Fix(FixKinds.StayInForeground, "Let podman stay in the foreground", [edit])];
    }
}
