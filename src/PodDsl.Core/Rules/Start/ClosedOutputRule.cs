using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4025: the output of a container belongs to a host id that its map does not reach.</summary>
public static class ClosedOutputRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4025",
        "A container with an id map cannot open its output",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' maps its ids and has no terminal: with podman {1} its output belongs to root of the host, and what opens /dev/stdout gets 'Permission denied'. Add {2}.")
    {
        IsOfRecordsOnly = true,
    };

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = UnitIdMaps.MapKeys };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (target.Podman.Has(Behaviors.GivesOutputToContainer)
            || !UnitStyle.IsForeground(unit)
            || unit.Find(Keys.Tty) is not null
            || UnitIdMaps.Read(unit, target) is not { IsWhole: true } maps
            || !LeavesRootOut(maps.Uids))
        {
            yield break;
        }

        yield return new Finding(Descriptor, unit, maps.UidSettings.Concat(maps.GidSettings).First().Setting.Source, [unit.Name, target.Podman.ToString(), Parts.Name(unit, Keys.Tty)])
        {
            Fixes = [new Fix(FixKinds.AddTty, $"Give '{unit.Name}' a terminal", [Edit.Add(unit, new Setting(Options.Key(unit.Kind, Keys.Tty), new BooleanValue(true)))])],
        };
    }

    private static bool LeavesRootOut(IdMapSide uids) =>
        uids.Map.IsComplete && uids.Map.Ranges.All(range => range.HostId > 0);
}
