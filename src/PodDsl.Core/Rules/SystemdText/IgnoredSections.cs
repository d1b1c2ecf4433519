using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>Says of a section that nobody reads what is meant by it.</summary>
internal static class IgnoredSections
{
    /// <summary>Types of units of systemd that have a section of their own.</summary>
    private static readonly string[] Types = ["Timer", "Socket", "Path", "Mount", "Automount", "Swap", "Slice"];

    public static Finding Report(RuleDescriptor rule, Unit unit, VerbatimSection section, Target target)
    {
        var places = DirectiveSections.For(unit);
        var own = places[0];
        var keys = KeysOf(section.Entries.Select(entry => entry.Key).Distinct());
        Shown what = $"Nobody reads [{section.Name}] of '{unit.FileName}', so {keys} {(section.Entries.Count == 1 ? "has" : "have")} no effect";
        if (Spelling.Certain(section.Name, [.. places.Select(place => place.Name), "Quadlet"]) is { } meant)
        {
            return new Finding(rule, unit, section.Source, [what, $"Did you mean [{meant}]?"])
            {
                Fixes = [Rename(section, meant)],
            };
        }

        var movable = section.Entries.Where(entry => own.Has(entry.Key, target.Podman) && IsFree(unit, own.Option(entry.Key))).ToList();
        if (movable.Count == section.Entries.Count)
        {
            return new Finding(rule, unit, section.Source, [what, $"A .{unit.Kind.Extension()} file has them in [{own.Name}]; move them there."])
            {
                Fixes = [Rename(section, own.Name)],
            };
        }

        if (movable.Count > 0)
        {
            var moved = KeysOf(movable.Select(entry => entry.Key).Distinct());
            var left = KeysOf(section.Entries.Select(entry => entry.Key).Distinct().Except(movable.Select(entry => entry.Key)));
            return new Finding(rule, unit, section.Source, [what, $"Move {moved} to [{own.Name}]; a .{unit.Kind.Extension()} file has no {left}{(unit.Kind == UnitKind.Pod && section.Name == nameof(UnitKind.Container) ? ", which belongs to its containers" : "")}."])
            {
                Fixes =
                [
                    new Fix(
                        FixKinds.MoveDirective,
                        $"Move {moved} to [{own.Name}]",
                        [.. movable.Select(entry => Edit.Take(unit, entry, IgnoredNameRule.Settings(unit, own.Option(entry.Key), entry.UnitText, default)))]),
                ],
            };
        }

        return new Finding(rule, unit, section.Source, [what, Elsewhere(unit, section.Name)]);
    }

    private static Shown Elsewhere(Unit unit, string section) =>
        Types.Contains(section) ? $"It belongs to a unit of its own, {unit.ServiceName}.{section.ToLowerInvariant()}, which systemd finds in its own folder."
        : Enum.GetNames(typeof(UnitKind)).Contains(section) && section != nameof(UnitKind.DropIn) ? (Shown)$"It belongs to a .{section.ToLowerInvariant()} file."
        : $"Take it out, or start its name with X-, which systemd leaves to others.";

    private static Fix Rename(VerbatimSection section, string name) => new(FixKinds.CorrectSection, $"Write [{name}]", default)
    {
        Corrections = [new Correction(section.Source, $"[{name}]")],
    };

    private static bool IsFree(Unit unit, Option option) => option.Repeat != Repeat.Single || unit.FindSetting(option.Section, option.Name) is null;

    /// <summary>Names of keys as a sentence has them.</summary>
    private static Shown KeysOf(IEnumerable<string> keys) => Listed.All([.. keys.Select(key => (Shown)$"{key}=")], most: 4);
}
