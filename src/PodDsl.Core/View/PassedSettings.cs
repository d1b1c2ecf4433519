using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.View;

/// <summary>
/// Units as podman gets them: flags in <c>PodmanArgs=</c> become settings among the others, so that rules need not look for both. Such a
/// setting has <see cref="Setting.IsPassed"/>.
/// </summary>
public static class PassedSettings
{
    /// <summary>The unit itself, if it passes no flag that the catalogue knows.</summary>
    public static Unit With(Unit unit) =>
        unit.FindSetting(Section.Kind, Keys.PodmanArgs) is null || unit.Settings.Any(setting => setting.IsPassed) ? unit : unit.Keep(static asked => new SeenUnit(Add(asked))).Unit;

    /// <summary>The set itself, if none of its units passes a flag.</summary>
    public static UnitSet With(UnitSet set) => set.Keep(static asked => new SeenSet(Add(asked))).Set;

    private static UnitSet Add(UnitSet set)
    {
        var seen = new Unit[set.Units.Count];
        var isSame = true;
        for (var index = 0; index < seen.Length; index++)
        {
            set.Steps.Next();
            seen[index] = With(set.Units[index]);
            isSame &= ReferenceEquals(seen[index], set.Units[index]);
        }

        return isSame ? set : set with { Units = new(seen) };
    }

    private static Unit Add(Unit unit)
    {
        var passed = PassedFlag.Of(unit)
            .Select(flag => PassedValues.Of(flag.Option, Value(flag)) is { } value ? new Setting(flag.Option, value, flag.Source.Source) { IsPassed = true } : null)
            .OfType<Setting>()
            .ToList();
        return passed.Count == 0 ? unit : unit with { Settings = unit.Settings.AddRange(passed.ToEquatableArray()) };
    }

    private static Text Value(PassedFlag flag) => new(flag.Value.Marked.Substring(flag.Option.FlagPrefix.Length));

    private sealed record SeenUnit(Unit Unit);

    private sealed record SeenSet(UnitSet Set);
}
