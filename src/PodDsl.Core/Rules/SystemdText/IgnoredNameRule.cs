using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5013: nobody reads a directive or a section where it stands.</summary>
public static class IgnoredNameRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD5013",
        "Nobody reads a directive or a section",
        RuleCategory.Text,
        Severity.Warning,
        "{0}. {1}");

    public static UnitRule Rule { get; } = new([Descriptor], Check) { AppliesToDropIns = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (target.Facts?.Systemd > SystemdDirectives.Newest)
        {
            return [];
        }

        return unit.Settings.Where(setting => IsIgnored(unit, setting.Option)).Select(setting => Report(unit, setting, target))
            .Concat(unit.OtherSections.Where(section => !SystemdDirectives.IsExtension(section.Name, "") && section.Entries.Count > 0)
                .Select(section => IgnoredSections.Report(Descriptor, unit, section, target)));
    }

    /// <summary>Whether systemd passes over a directive of that name.</summary>
    internal static bool IsIgnored(Unit unit, Option option) => !option.IsRow
        && DirectiveSections.Of(unit, option) is { } section
        && !SystemdDirectives.Exists(section, option.Name)
        && !SystemdDirectives.IsExtension(section, option.Name);

    private static Finding Report(Unit unit, Setting setting, Target target)
    {
        var places = DirectiveSections.For(unit);
        var name = setting.Option.Name;
        var found = places.Where(place => place.Has(name, target.Podman)).ToList();
        if (found.Count > 0)
        {
            return ReportMisplaced(unit, setting, found[0]);
        }

        var own = DirectiveSections.Of(unit, setting.Option)!;
        if (places.OrderByDescending(place => place.Name == own).Select(place => (Place: place, Name: place.Nearest(name, target.Podman))).FirstOrDefault(found => found.Name is not null)
            is { Name: { } meant, Place: { } near })
        {
            return ReportMisspelt(unit, setting, near, meant, isCertain: near.Certain(name, target.Podman) == meant);
        }

        return Report(
            unit,
            setting,
            $"systemd has no directive {Parts.Name(unit, setting.Option)} in [{own}], and ignores that of '{unit.Name}'",
            DirectiveSections.FileOf(name) is { } file
                ? (Shown)$"It belongs to [{file}], which a unit of its own has: {unit.ServiceName}.{file.ToLowerInvariant()}."
                : $"Take it out, or start its name with X-, which systemd leaves to others.");
    }

    private static Finding ReportMisplaced(Unit unit, Setting setting, SectionPlace place)
    {
        var option = place.Option(setting.Option.Name);
        var moved = Moved(unit, setting, option);
        var isThere = unit.Settings.Any(other => other.Option.Equals(option));
        var isSaid = moved.All(other => unit.Settings.Any(known => known.Option.Equals(option) && known.Value.Equals(other.Value)));
        var isFree = option.Repeat != Repeat.Single || !isThere;
        return Report(
            unit,
            setting,
            $"{Parts.Name(unit, setting.Option)} of '{unit.Name}' stands in [{DirectiveSections.Of(unit, setting.Option)}], where systemd ignores it{(isThere ? "" : ", so " + IgnoredEffects.Of(option.Name))}",
            isSaid ? $"Take it out: [{place.Name}] says it already."
            : isFree ? Parts.Either(unit, $"Use {Parts.Name(unit, option)}.", $"Move it to [{place.Name}].")
            : (Shown)$"It belongs to [{place.Name}], which sets it already; keep one of them there.",
            isSaid ? new Fix(FixKinds.RemoveDirective, $"Remove {Parts.Name(unit, setting.Option)} from [{DirectiveSections.Of(unit, setting.Option)}]", [Edit.Remove(unit, setting)])
            : isFree ? new Fix(FixKinds.MoveDirective, $"Move {Parts.Name(unit, setting.Option)} to [{place.Name}]", [new Edit(unit.FileName, setting, moved)])
            : null);
    }

    private static Finding ReportMisspelt(Unit unit, Setting setting, SectionPlace place, string meant, bool isCertain)
    {
        var option = place.Option(meant);
        var own = DirectiveSections.Of(unit, setting.Option)!;
        var isFree = option.Repeat != Repeat.Single || !unit.Settings.Any(other => other.Option.Equals(option));
        return Report(
            unit,
            setting,
            $"systemd has no directive {Parts.Name(unit, setting.Option)}, and ignores that of '{unit.Name}'{(isCertain && isFree ? ", so " + IgnoredEffects.Of(meant) : "")}",
            $"Did you mean {Parts.Name(unit, option)}{(place.Name == own ? "" : $" in [{place.Name}]")}?",
            isCertain && isFree
                ? new Fix(FixKinds.CorrectDirective, $"Write {Parts.Name(unit, option)}", [new Edit(unit.FileName, setting, place.Name == own ? InPlace(unit, setting, option) : Moved(unit, setting, option))])
                : null);
    }

    /// <summary>The settings of the same text elsewhere. A record says them in the same place, a file in another one.</summary>
    private static EquatableArray<Setting> Moved(Unit unit, Setting setting, Option option) =>
        InPlace(unit, setting, option).Select(moved => unit.Language == Language.CSharp ? moved : moved with { Source = default }).ToEquatableArray();

    private static EquatableArray<Setting> InPlace(Unit unit, Setting setting, Option option)
    {
        var text = setting.Value is RawValue raw ? raw.UnitText : setting.Value.ToQuadlet().Marked;
        return Settings(unit, option, text, setting.Source).ToEquatableArray();
    }

    /// <summary>The settings that the text of an assignment makes.</summary>
    internal static IEnumerable<Setting> Settings(Unit unit, Option option, string text, SourceSpan source) => option.Section == Section.Kind && unit.DropInFor is null
        ? [new Setting(option, KeyValue(option, text.Trim()), source)]
        : DirectiveReader.Read(option, text).Select(part => new Setting(option, part.Value, source)
        {
            Written = unit.Language == Language.CSharp ? null : new WrittenText(part.Text),
        });

    private static SettingValue KeyValue(Option option, string text) => option.ValueKind switch
    {
        ValueKind.Boolean => new BooleanValue(Parsing.QuadletWords.IsTrue(text)),
        ValueKind.Pair => AuthoredTexts.Pair(text),
        ValueKind.Words or ValueKind.Command => new RawValue(text),
        _ => SettingValues.Of(option, text),
    };

    private static Finding Report(Unit unit, Setting setting, Shown what, Shown wayOut, Fix? fix = null) =>
        new(Descriptor, unit, setting.Source, [what, wayOut]) { Fixes = fix is null ? default : [fix] };
}
