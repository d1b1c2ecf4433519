using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;
using PodDsl.Core.Writers;

namespace PodDsl.Import.CSharp;

/// <summary>Turns the settings of a unit into attributes and constants of a record.</summary>
internal sealed class UnitRecordReader(RecordNames records, SettingsClass settings)
{
    private static readonly AttributeNames Names = new(static _ => null, static name => name);

    /// <summary>Strengths of a dependency, with the directive of each.</summary>
    private static readonly (string Key, string? Strength)[] Strengths = [("Wants", null), ("Requires", "Requires"), ("BindsTo", "BindsTo")];

    /// <summary>Members that a record has, or gets from the generator.</summary>
    private static readonly HashSet<string> TakenMembers = new(
        ["UnitName", "ServiceName", "ContainerName", "PodName", "NetworkName", "VolumeName", "ImageTag", "UnitText", .. UnitFormats.All.Select(static format => format.Constant), "ToString",
            "Equals", "GetHashCode", "GetType", "PrintMembers", "EqualityContract", "Clone", "Finalize", "MemberwiseClone", "ReferenceEquals"],
        StringComparer.Ordinal);

    public UnitRecord Read(Unit unit)
    {
        unit = WithLast(EffectiveSettings.Of(unit));
        unit = unit with { Settings = PlainSettings.Of(unit, records).ToEquatableArray() };
        var record = records[unit];
        var lines = new List<AttributeLine>();
        var constants = new List<EnvironmentConstant>();
        var unsaid = new List<string>();
        AddNames(unit, record, lines);
        foreach (var setting in WithoutDependencies(unit, lines))
        {
            if (IsNameOf(unit, setting) || IsDefault(unit, record, setting) || setting.Option is { Section: Section.Style, Name: Keys.PullOnStart })
            {
                continue;
            }

            if (ConstantOf(setting, record) is { } constant)
            {
                constants.Add(constant);
            }
            else if (setting.Value is NetworkJoin { Unit: { Kind: UnitKind.Container } other } && !new Text(other.ResourceName).HasHoles && records.Of(other) is { } container)
            {
                // The network of another container has no attribute that names its record; the dependency does.
                lines.Add(new AttributeLine($"Network($\"container:{{{container}.ContainerName}}\")", AttributeGroups.Of(setting.Option), setting.Option.Order, setting.Source));
                var dependency = $"DependsOn<{container}>(Strength = DependencyStrength.Requires)";
                if (!lines.Exists(line => line.Text == dependency))
                {
                    lines.Add(new AttributeLine(dependency, AttributeGroups.Of(Options.Common(Section.Unit, Keys.After)), -1, setting.Source));
                }
            }
            else if (SharedNamespaces.TextOf(setting, records) is { } shared)
            {
                lines.Add(new AttributeLine(shared, AttributeGroups.Of(setting.Option), setting.Option.Order, setting.Source));
            }
            else if (TextOf(unit, setting) is { } text)
            {
                lines.Add(new AttributeLine(text, AttributeGroups.Of(setting.Option), setting.Option.Order, setting.Source, AttributeGroups.HasOwnLine(setting.Option)) { IsShareable = IsShareable(setting) });
            }
            else
            {
                unsaid.Add($"{setting.Option.Name}={setting.Value.ToQuadlet()}");
            }
        }

        foreach (var rule in unit.Suppressions)
        {
            lines.Add(new AttributeLine(Suppression(rule), int.MaxValue, 0, SourceSpan.None, HasOwnLine: true));
        }

        unsaid.AddRange(unit.OtherSections.Select(section => $"[{section.Name}]"));
        return new UnitRecord(
            record,
            unit.Kind.ToString(),
            lines.OrderBy(static line => line.Group).ThenBy(static line => line.Order).ToEquatableArray(),
            constants.ToEquatableArray(),
            unit.Source) { Unsaid = unsaid.ToEquatableArray() };
    }

    /// <summary>The unit without directives that a later one replaces. A file can have both; a record has one attribute.</summary>
    private static Unit WithLast(Unit unit)
    {
        var last = new Dictionary<Option, Setting>();
        foreach (var setting in unit.Settings.Where(static setting => setting.Option is { Section: not Section.Kind, Repeat: Repeat.Single }))
        {
            last[setting.Option] = setting;
        }

        return unit with { Settings = unit.Settings.Where(setting => !last.TryGetValue(setting.Option, out var counts) || ReferenceEquals(counts, setting)).ToEquatableArray() };
    }

    private static bool IsShareable(Setting setting) =>
        setting.Option.Section is Section.Install || (setting.Option.Repeat == Repeat.Single && setting.Option.Name is not (Keys.Image or Keys.Description));

    private AttributeNames At(SourceSpan source) => settings.At(source, Names with { OfUnit = records.Of });

    /// <summary>Names of the unit that do not follow from the name of its record, such as that of a volume with data.</summary>
    private static void AddNames(Unit unit, string record, List<AttributeLine> lines)
    {
        if (UnitNames.ToKebabCase(record) != unit.Name)
        {
            Add("UnitName", unit.Name, unit.Source);
        }

        if (DefaultNames.Of(unit.Kind, unit.Name) is var (key, name) && unit.ResourceName != name)
        {
            Add(key, unit.ResourceName, UnitNames.NameSetting(unit)?.Source ?? unit.Source);
        }

        void Add(string attribute, string value, SourceSpan source) => lines.Add(new AttributeLine(
            $"{attribute}({CSharpText.Expression(new Text(value), static type => type)})", 0, Options.Find(unit.Kind, Section.Kind, attribute)?.Order ?? int.MaxValue, source));
    }

    private static bool IsNameOf(Unit unit, Setting setting) =>
        setting.Option.Section == Section.Kind
        && DefaultNames.Of(unit.Kind, unit.Name) is not null
        && ReferenceEquals(UnitNames.NameSetting(unit), setting);

    private static bool IsDefault(Unit unit, string record, Setting setting) =>
        setting.Option is { Section: Section.Unit, Name: Keys.Description } && setting.KnownText == DefaultNames.Description(record)
        || (setting.Option.Name == Keys.ServiceName && setting.KnownText == unit.Kind.ServiceName(unit.Name));

    /// <summary>The settings without the pairs that <c>[DependsOn]</c> says in one word.</summary>
    private List<Setting> WithoutDependencies(Unit unit, List<AttributeLine> lines)
    {
        var rest = unit.Settings.ToList();
        if (rest.Exists(static setting => setting is { Option.Section: Section.Unit, Value: ClearValue }))
        {
            // An empty assignment clears what stands before it.
            return rest;
        }

        foreach (var after in unit.FindAll(Section.Unit, Keys.After))
        {
            foreach (var (key, strength) in Strengths)
            {
                var wants = rest.Find(setting => setting.Option.Section == Section.Unit && setting.Option.Name == key && setting.Value == after.Value);
                if (wants is not null && DependencyText(after.Value, strength) is { } text && rest.RemoveAll(setting => setting.Option == after.Option && setting.Value == after.Value) > 0)
                {
                    rest.Remove(wants);
                    lines.Add(new AttributeLine(text, AttributeGroups.Of(after.Option), -1, wants.Source));
                    break;
                }
            }
        }

        return rest;
    }

    private string? DependencyText(SettingValue value, string? strength)
    {
        var strengthText = strength is null ? null : $"Strength = DependencyStrength.{strength}";
        if (value.Reference is not { } unit)
        {
            return null;
        }

        if (records.Of(unit) is { } record)
        {
            return strengthText is null ? $"DependsOn<{record}>" : $"DependsOn<{record}>({strengthText})";
        }

        return records.OfInstance(unit) is var (template, instance)
            ? $"DependsOn<{template}>({string.Join(", ", new[] { $"Instance = {CSharpText.Literal(instance)}", strengthText }.OfType<string>())})"
            : null;
    }

    private EnvironmentConstant? ConstantOf(Setting setting, string record) =>
        setting is { Option: { Section: Section.Kind, Kind: UnitKind.Container, Name: Keys.Environment }, Value: PairValue { Value: { } value } pair }
        && CSharpKeywords.IsIdentifier(pair.Name) && !TakenMembers.Contains(pair.Name) && !pair.Name.StartsWith(PublishedAddresses.Prefix, StringComparison.Ordinal) && pair.Name != record
        && At(setting.Source).OfText(value) is { } expression
            ? new EnvironmentConstant(pair.Name, expression, setting.Source)
            : null;

    private string? TextOf(Unit unit, Setting setting)
    {
        if (AttributeText.Of(setting, At(setting.Source)) is { } text && setting.Option.IsInCatalogue && !IsSplitByPodman(setting))
        {
            return setting.Option is { Section: Section.Kind, Name: Keys.Image } && unit.FindSetting(Section.Style, Keys.PullOnStart)?.Value is BooleanValue { Value: true }
                ? WithArgument(text, "PullOnStart = true")
                : text;
        }

        // What has no attribute of its own is said in the words of a unit file.
        if (setting is { Option.Section: not Section.Kind, Value: ReferenceValue { Unit: var other } })
        {
            return $"{setting.Option.Attribute}({CSharpText.Literal(other.ServiceUnit)})";
        }

        if (setting.Option.Section == Section.Kind && !setting.Option.IsQuadletKey)
        {
            return SettingText.Arguments(setting) is { } words
                ? $"PodmanArgs({string.Join(", ", words.Select(word => CSharpText.Expression(new Text(word), static type => type)))})"
                : null;
        }

        if (setting.Option.Section is Section.Style or Section.Intent or Section.Quadlet || SettingText.Of(setting) is not { } value)
        {
            return null;
        }

        return setting.Option.Section == Section.Kind
            ? $"Key({CSharpText.Literal(unit.Kind.ToString())}, {CSharpText.Literal(setting.Option.Name)}, {CSharpText.Literal(value)})"
            : $"Directive({CSharpText.Literal(setting.Option.Section.ToString())}, {CSharpText.Literal(setting.Option.Name)}, {CSharpText.Literal(value)})";
    }

    /// <summary>True for what is still several values, which attributes refuse.</summary>
    private static bool IsSplitByPodman(Setting setting) => setting.Option.IsFlagSplitAtCommas && setting.Value switch
    {
        TextValue { Text.Marked: var text } => CsvRecord.HasSigns(text),
        WordsValue { Words: var words } => words.Any(static word => CsvRecord.HasSigns(word.Marked)),
        _ => false,
    };

    private static string WithArgument(string attribute, string argument) =>
        attribute.EndsWith(')') ? $"{attribute[..^1]}, {argument})" : $"{attribute}({argument})";

    private static string Suppression(SuppressedRule rule) =>
        $"System.Diagnostics.CodeAnalysis.SuppressMessage(\"PodDsl\", {CSharpText.Literal(rule.Id)}{(rule.Reason is { } reason ? $", Justification = {CSharpText.Literal(reason)}" : "")})";
}
