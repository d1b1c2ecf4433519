using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4021: a service removes, at its stop, a container that podman removes already.</summary>
public static class RemovedTwiceRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4021",
        "A container is removed twice",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' removes its container when it stops, and {1} removes it anyway: whoever comes second finds no container. Remove {2}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.RemoveOnStop, Keys.ExecStop, Keys.ExecStopPost] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container)
        {
            yield break;
        }

        var isForeground = UnitStyle.IsForeground(unit);
        if (isForeground && UnitStyle.Has(unit, Keys.RemoveOnStop)
            && Directives.Words(unit, Section.Kind, Keys.PodmanArgs).Any(word => word is "--rm" or "--rm=true")
            && unit.FindSetting(Section.Style, Keys.RemoveOnStop) is { } style)
        {
            yield return Report(unit, style, "--rm");
        }

        if (isForeground)
        {
            yield break;
        }

        foreach (var name in new[] { Keys.ExecStop, Keys.ExecStopPost })
        {
            foreach (var setting in unit.FindAll(Section.Service, name))
            {
                if (IsRemoval([.. Directives.WordsOf(setting.Value)], unit))
                {
                    yield return Report(unit, setting, "Quadlet");
                }
            }
        }
    }

    private static bool IsRemoval(List<string> words, Unit unit) =>
        words.Count > 2
        && words[0].Split('/') is var path && path[path.Length - 1] == "podman"
        && words[1] == "rm"
        && words.Contains(unit.ResourceName);

    private static Finding Report(Unit unit, Setting setting, string who) =>
        new(Descriptor, unit, setting.Source, [unit.Name, who, Parts.Name(unit, setting.Option)])
        {
            Fixes = [new Fix(FixKinds.RemoveRemoval, $"Remove {Parts.Name(unit, setting.Option)}", [Edit.Remove(unit, setting)])],
        };
}
