using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5013: nobody reads a directive or a section where it stands.</summary>
public static class IgnoredNameRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5013",
        "Nobody reads a directive or a section",
        RuleCategory.Text,
        Severity.Warning,
        "{0}. {1}");

    private const int LastWithRemoved = 257;

    public static readonly UnitRule Rule = new([Descriptor], Check) { AppliesToDropIns = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (target.Facts?.Systemd > SystemdDirectives.Newest)
        {
            return [];
        }

        List<Setting>? ignored = null;
        foreach (var setting in unit.Settings)
        {
            if (!setting.Option.IsRow && (IsIgnored(unit, setting.Option) || IsRemoved(unit, setting.Option, target)))
            {
                (ignored ??= []).Add(setting);
            }
        }

        var misplaced = ignored is null ? [] : ignored.GroupBy(setting => Mistake(unit, setting.Option, target)).Select(lines => Report(unit, [.. lines], target));
        return unit.Language == Language.CSharp || (unit.OtherSections.IsEmpty && !unit.MayHave(Keys.Also)) ? misplaced : misplaced
            .Concat(ReportAlso(unit))
            .Concat(unit.OtherSections.Where(section => !SystemdDirectives.IsExtension(section.Name, "") && section.Entries.Count > 0)
                .Select(section => IgnoredSections.Report(Descriptor, unit, section, target)));
    }

    /// <summary>Whether systemd passes over a directive of that name.</summary>
    internal static bool IsIgnored(Unit unit, Option option) => !option.IsRow
        && DirectiveSections.Of(unit, option) is { } section
        && !SystemdDirectives.Exists(section, option.Name)
        && !SystemdDirectives.IsExtension(section, option.Name);

    /// <summary>systemctl enables no unit that a generator makes, and Quadlet makes the links of the others only.</summary>
    private static IEnumerable<Finding> ReportAlso(Unit unit) => unit.FindAll(Section.Install, Keys.Also).ToList() is { Count: > 0 } also
        ? [Report(
            unit,
            also,
            $"Quadlet does not read {Parts.Name(unit, also[0].Option)} of '{unit.Name}', so nothing is enabled along with it",
            $"Enable the others by {Parts.Name(unit, Section.Install, Keys.WantedBy)} of their own.")]
        : [];

    /// <summary>
    /// What lines have in common that are one mistake: a directive, or the two sections of all directives that stand in one of them and are missing in the other.
    /// </summary>
    private static (Option? Directive, string? From, string? To) Mistake(Unit unit, Option option, Target target) =>
        !IsRemoved(unit, option, target) && PlaceOf(unit, option, target) is { } place && unit.FindSetting(place.Option(option.Name).Section, option.Name) is null
            ? (null, DirectiveSections.Of(unit, option), place.Name)
            : (option, null, null);

    /// <summary>The section in which somebody reads a directive of that name.</summary>
    private static SectionPlace? PlaceOf(Unit unit, Option option, Target target) =>
        DirectiveSections.For(unit).FirstOrDefault(place => place.Has(option.Name, target.Podman));

    private static Finding Report(Unit unit, List<Setting> lines, Target target)
    {
        var option = lines[0].Option;
        if (IsRemoved(unit, option, target))
        {
            return ReportRemoved(unit, lines);
        }

        if (PlaceOf(unit, option, target) is { } right)
        {
            return ReportMisplaced(unit, lines, right);
        }

        var places = DirectiveSections.For(unit);
        var own = DirectiveSections.Of(unit, option)!;
        if (places.OrderByDescending(place => place.Name == own).Select(place => (Place: place, Name: place.Nearest(option.Name, target.Podman))).FirstOrDefault(found => found.Name is not null)
            is { Name: { } meant, Place: { } near })
        {
            return ReportMisspelt(unit, lines, near, meant, near.Certain(option.Name, target.Podman) == meant);
        }

        return Report(
            unit,
            lines,
            $"systemd has no directive {Parts.Name(unit, option)} in [{own}], and ignores that of '{unit.Name}'",
            DirectiveSections.FileOf(option.Name) is { } file
                ? (Shown)$"It belongs to [{file}], which a unit of its own has: {unit.ServiceName}.{file.ToLowerInvariant()}."
                : $"Take it out, or start its name with X-, which systemd leaves to others.");
    }

    private static Finding ReportMisplaced(Unit unit, List<Setting> lines, SectionPlace place)
    {
        var wrong = lines.Select(line => line.Option).Distinct().ToList();
        var own = DirectiveSections.Of(unit, wrong[0]);
        var right = place.Option(wrong[0].Name);
        var known = unit.Settings.Where(setting => setting.Option.Equals(right)).ToList();
        var isSaid = known.Count > 0 && lines.TrueForAll(line => Moved(unit, line, right).All(moved => known.Exists(other => other.Value.Equals(moved.Value))));
        var isFree = right.Repeat != Repeat.Single || known.Count == 0;
        var names = Parts.Names(unit, lines);
        var isOne = wrong.Count == 1;
        return Report(
            unit,
            lines,
            $"{names} of '{unit.Name}' {(isOne ? "stands" : "stand")} in [{own}], where systemd ignores {(isOne ? "it" : "them")}{(known.Count > 0 ? "" : ", so " + IgnoredEffects.Of([.. wrong.Select(option => option.Name)]))}",
            isSaid ? $"Take it out: [{place.Name}] says it already."
            : isFree ? Parts.Either(unit, $"Use {Listed.All([.. wrong.Select(option => (Shown)Parts.Name(unit, place.Option(option.Name)))], most: wrong.Count)}.", $"Move {(isOne ? "it" : "them")} to [{place.Name}].")
            : (Shown)$"It belongs to [{place.Name}], which has one already; keep one of them there.",
            isSaid ? new Fix(FixKinds.RemoveDirective, $"Remove {names} from [{own}]", lines.Select(line => Edit.Remove(unit, line)).ToEquatableArray())
            : isFree ? new Fix(FixKinds.MoveDirective, $"Move {names} to [{place.Name}]", Changed(unit, lines, place.Option, isMove: true))
            : null);
    }

    /// <summary>What came for a directive of control groups of version 1, which systemd 262 ignores and 257 still takes, or null.</summary>
    private static Successor? SuccessorOf(string name) => name switch
    {
        Keys.MemoryLimit => new(Keys.MemoryMax, true),
        Keys.CPUShares => new(Keys.CPUWeight, false),
        Keys.StartupCPUShares => new(Keys.StartupCPUWeight, false),
        Keys.BlockIOWeight => new(Keys.IOWeight, true),
        Keys.StartupBlockIOWeight => new(Keys.StartupIOWeight, true),
        Keys.BlockIODeviceWeight => new(Keys.IODeviceWeight, true),
        Keys.BlockIOReadBandwidth => new(Keys.IOReadBandwidthMax, true),
        Keys.BlockIOWriteBandwidth => new(Keys.IOWriteBandwidthMax, true),
        _ => null,
    };

    private static bool IsRemoved(Unit unit, Option option, Target target) => SuccessorOf(option.Name) is not null
        && DirectiveSections.Of(unit, option) == nameof(Section.Service) && !(target.Facts?.Systemd <= LastWithRemoved);

    private static Finding ReportRemoved(Unit unit, List<Setting> lines)
    {
        var (wrong, (successor, isSameValue)) = (lines[0].Option, SuccessorOf(lines[0].Option.Name)!);
        var right = new Option(wrong.Section, successor);
        var isFree = isSameValue && !Directives.Has(unit, wrong.Section, successor);
        return Report(
            unit,
            lines,
            $"systemd 262 ignores {Parts.Name(unit, wrong)} of '{unit.Name}', which it no longer has",
            $"Use {Parts.Name(unit, right)}{(isSameValue ? "" : ", whose values are others")}.",
            isFree ? new Fix(FixKinds.CorrectDirective, $"Write {Parts.Name(unit, right)}", Changed(unit, lines, _ => right, isMove: false)) : null);
    }

    private static Finding ReportMisspelt(Unit unit, List<Setting> lines, SectionPlace place, string meant, bool isCertain)
    {
        var (wrong, right) = (lines[0].Option, place.Option(meant));
        var isHere = place.Name == DirectiveSections.Of(unit, wrong);
        var isFree = isCertain && (right.Repeat != Repeat.Single || !unit.Settings.Any(other => other.Option.Equals(right)));
        return Report(
            unit,
            lines,
            $"systemd has no directive {Parts.Name(unit, wrong)}, and ignores that of '{unit.Name}'{(isFree ? ", so " + IgnoredEffects.Of(meant) : "")}",
            $"Did you mean {Parts.Name(unit, right)}{(isHere ? "" : $" in [{place.Name}]")}?",
            isFree ? new Fix(FixKinds.CorrectDirective, $"Write {Parts.Name(unit, right)}", Changed(unit, lines, _ => right, isMove: !isHere)) : null);
    }

    private static EquatableArray<Edit> Changed(Unit unit, List<Setting> lines, Func<string, Option> right, bool isMove) => lines
        .Select(line => new Edit(unit.FileName, line, (isMove ? Moved(unit, line, right(line.Option.Name)) : InPlace(unit, line, right(line.Option.Name))).ToEquatableArray()))
        .ToEquatableArray();

    /// <summary>The settings of the same text elsewhere. A record says them in the same place, a file in another one.</summary>
    private static IEnumerable<Setting> Moved(Unit unit, Setting setting, Option option) =>
        InPlace(unit, setting, option).Select(moved => unit.Language == Language.CSharp ? moved : moved with { Source = default });

    private static IEnumerable<Setting> InPlace(Unit unit, Setting setting, Option option) =>
        Settings(unit, option, setting.Value is RawValue raw ? raw.UnitText : setting.Value.ToQuadlet().Marked, setting.Source);

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

    private static Finding Report(Unit unit, List<Setting> lines, Shown what, Shown wayOut, Fix? fix = null) => new(Descriptor, unit, lines[0].Source, [what, wayOut])
    {
        AdditionalSources = [.. lines[0].Source.OthersOf(lines.Select(line => line.Source))],
        Fixes = fix is null ? default : [fix],
    };

    /// <summary>The directive that came for another one, and whether it takes the same values.</summary>
    private sealed record Successor(string Name, bool IsSameValue);
}
