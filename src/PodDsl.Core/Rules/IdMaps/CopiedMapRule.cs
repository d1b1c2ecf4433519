using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1006: one of the two maps is left out, so podman takes the entries of the other for it.</summary>
public static class CopiedMapRule
{
    private const IdMapFlags Sides = IdMapFlags.UidOnly | IdMapFlags.GidOnly;

    public static RuleDescriptor Descriptor { get; } = new(
        "POD1006",
        "Only one of the two id maps is stated",
        RuleCategory.IdMaps,
        Severity.Warning,
        "'{0}' maps {1} and says nothing of {2}, so podman maps {2} by the same entries. State the map of {2} too, even if it is the same.");

    public static UnitRule Rule { get; } = new([Descriptor], (unit, target) =>
        UnitIdMaps.Read(unit, target) is { IsCopied: true } maps && !SaysSide(maps) ? [Report(maps)] : []);

    /// <summary>Who writes <c>u</c> or <c>g</c> has thought of both.</summary>
    private static bool SaysSide(UnitIdMaps maps) =>
        maps.Settings.Any(setting => setting.Entries.Any(entry => (entry.Flags & Sides) != 0));

    private static Finding Report(UnitIdMaps maps)
    {
        var isUidGiven = maps.UidSettings.Count > 0;
        var (given, missing) = isUidGiven ? ("UIDs", "GIDs") : ("GIDs", "UIDs");
        var settings = isUidGiven ? maps.UidSettings : maps.GidSettings;
        var option = Options.Key(maps.Unit.Kind, isUidGiven ? UnitIdMaps.GidKey : UnitIdMaps.UidKey);
        var twins = settings.Select(setting => new Setting(option, setting.Setting.Value)).ToArray();
        return new Finding(
            Descriptor, maps.Unit, settings[0].Setting.Source, [maps.Unit.Name, given, missing])
        {
            Fixes = maps.IsReadable
                ? [new Fix(FixKinds.AddTwinIdMap, $"State the same map for {missing}", [Edit.Add(maps.Unit, twins)])]
                : [],
        };
    }
}
