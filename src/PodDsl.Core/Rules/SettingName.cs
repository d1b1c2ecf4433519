using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules;

/// <summary>How an author writes a setting: as an attribute of a record, or as a key of a file.</summary>
internal static class SettingName
{
    public static string Of(Unit unit, Option option) =>
        Declarations.IsRecord(unit) ? $"[{option.Attribute}]" : $"{option.Name}=";

    public static string Of(Unit unit, string key) => Of(unit, Options.Key(unit.Kind, key));
}
