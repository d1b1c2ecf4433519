using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1006: a unit leaves out one of the two maps, so podman uses the entries of the other for it.</summary>
public static class CopiedMapRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1006",
        "Only one of the two id maps is stated",
        RuleCategory.IdMaps,
        Severity.Warning,
        "'{0}' maps {1} and says nothing of {2}, so podman maps {2} by the same entries. State the map of {2} too, even if it is the same.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = UnitIdMaps.MapKeys,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        UnitIdMaps.Read(unit, target) is { IsCopied: true } maps && !SaysSide(maps) ? [Report(maps, target)] : [];

    /// <summary>An author who writes <c>u</c> or <c>g</c> has thought of both.</summary>
    private static bool SaysSide(UnitIdMaps maps) =>
        maps.Settings.Any(setting => setting.Entries.Any(entry => entry.IsOneSided));

    /// <summary>Podman refuses a second copy of a wrong entry as well.</summary>
    private static bool CanBeCopied(UnitIdMaps maps, Target target) =>
        maps.IsReadable && maps.Pair.Refusal is null && !MalformedEntryRule.Rule.Judge(maps.Unit, target).Any();

    /// <summary>The twin of a flag, or of a key that an old Quadlet lacks, becomes a flag too.</summary>
    private static Setting Pass(Unit unit, Option option, WrittenSetting setting) =>
        new(Options.Key(unit.Kind, Keys.PodmanArgs), new WordsValue([option.Flag!, setting.Setting.Value.ToArgument()]));

    private static Finding Report(UnitIdMaps maps, Target target)
    {
        var isUidGiven = maps.UidSettings.Count > 0;
        var (given, missing) = isUidGiven ? ("UIDs", "GIDs") : ("GIDs", "UIDs");
        var settings = isUidGiven ? maps.UidSettings : maps.GidSettings;
        var option = Options.Key(maps.Unit.Kind, isUidGiven ? UnitIdMaps.GidKey : UnitIdMaps.UidKey);
        var isPassed = settings.Any(setting => setting.Setting.IsPassed) || (option.Since > target.Podman && maps.Unit.Language == Language.UnitFile);
        var twins = settings.Select(setting => isPassed ? Pass(maps.Unit, option, setting) : new Setting(option, setting.Setting.Value)).ToArray();
        return new Finding(
            Descriptor, maps.Unit, settings[0].Setting.Source, [maps.Unit.Name, given, missing])
        {
            Fixes = CanBeCopied(maps, target)
                ? [new Fix(FixKinds.AddTwinIdMap, $"State the same map for {missing}", [Edit.Add(maps.Unit, twins)])]
                : [],
        };
    }
}
