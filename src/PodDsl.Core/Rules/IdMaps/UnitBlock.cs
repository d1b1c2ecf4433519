using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>The id block that a unit is on.</summary>
/// <param name="Number">The number.</param>
/// <param name="Start">Its first id.</param>
internal sealed record UnitBlock(long Number, long Start)
{
    /// <summary>The block of a unit, or null. The comment of a file that PodDsl wrote has the number, and its map the ids.</summary>
    public static UnitBlock? Of(Unit unit, Target target)
    {
        if (IdBlocks.NumberOf(unit) is not { } number || unit.Find(Keys.Pod) is not null)
        {
            return null;
        }

        return unit.Language == Language.CSharp
            ? IdBlocks.IsUnusable(unit, target) ? null : new UnitBlock(number, IdPool.Of(target).StartOf(number))
            : UnitIdMaps.Read(unit, target) is { UidSettings: [{ Entries: [var first, ..] }, ..] } ? new UnitBlock(number, first.HostId) : null;
    }

    /// <summary>True if an entry of a unit is its block. A file does not tell them apart.</summary>
    public static bool Has(Unit unit, WrittenEntry entry) =>
        unit.Language == Language.CSharp ? entry.Setting.IsOfBlock : IdBlocks.NumberOf(unit) is not null;

    /// <summary>The setting of a unit that has a block.</summary>
    public static Setting SettingOf(Unit unit) => unit.FindSetting(Section.Intent, Keys.IdBlock)!;
}
