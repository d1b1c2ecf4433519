using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;

namespace PodDsl.Import.CSharp;

/// <summary>
/// Settings as a record has them: paths that no longer depend on the place of a file, mounts in the one form that the attribute has, and
/// other units by their record.
/// </summary>
internal static class PlainSettings
{
    public static IEnumerable<Setting> Of(Unit unit, RecordNames records)
    {
        unit = SidedMaps.InFull(unit with { Settings = unit.Settings.SelectMany(SplitAtCommas).ToEquatableArray() });
        foreach (var setting in unit.Settings)
        {
            if (setting.Value is not WorkingDirectoryValue directory)
            {
                yield return Of(setting, records);
                continue;
            }

            // The folder of the file is no longer that of the unit. A kube unit only ever names one of its two files.
            if (unit.Kind == UnitKind.Build && (directory.Context ?? (directory.Folder is { } place ? new Text(place) : default(Text?))) is { } context)
            {
                yield return setting with { Value = new TextValue(context.StartsWith('.') && directory.Folder is { } start ? Path.GetFullPath(context.Marked, start) : context) };
            }

            if (directory.Folder is { } folder && unit.FindSetting(Section.Service, Keys.WorkingDirectory) is null)
            {
                var option = Options.Common(Section.Service, Keys.WorkingDirectory);
                yield return new Setting(option, DirectiveReader.Read(option, folder)[0].Value, setting.Source);
            }
        }
    }

    /// <summary>A value that podman splits at commas has an attribute for each part. What is in quotes there stays as it is.</summary>
    private static IEnumerable<Setting> SplitAtCommas(Setting setting) => setting switch
    {
        { Option.IsFlagSplitAtCommas: true, Value: TextValue { Text: var text } } when ItemsOf(text) is { } items =>
            items.Select(item => setting with { Value = SettingValues.Of(setting.Option, item) }),
        { Option.IsFlagSplitAtCommas: true, Value: WordsValue { Words: var words } } when words.Any(static word => ItemsOf(word) is not null) =>
            [setting with { Value = new WordsValue([.. words.SelectMany(static word => ItemsOf(word) ?? [word])]) }],
        _ => [setting],
    };

    private static IReadOnlyList<Text>? ItemsOf(Text text) =>
        CsvRecord.Items(text.Marked) is { } items && items.TrueForAll(static item => item.Length > 0 && !CsvRecord.HasSigns(item))
            ? [.. items.Select(static item => new Text(item))]
            : null;

    private static Setting Of(Setting setting, RecordNames records) => setting switch
    {
        { Option.ValueKind: ValueKind.Mount, Value: ResolvedValue or TextValue } when MountOf(setting.Value) is { } mount => setting with { Value = mount },
        { Option.ValueKind: ValueKind.Volume, Value: ResolvedValue resolved } when VolumeOf(resolved) is { } volume => setting with { Value = volume },
        { Value: VolumeMount { WrittenSource: not null } relative } => setting with { Value = relative with { WrittenSource = null } },
        { Value: ResolvedValue { Unit: null } resolved } => setting with { Value = new TextValue(resolved.Argument) },
        { Option: { Section: Section.Unit, ValueKind: ValueKind.Reference }, Value: TextValue { Text.Literal: { } service } } when records.OfService(service) is { } unit =>
            setting with { Value = new ReferenceValue(unit) },
        _ => setting,
    };

    private static VolumeMount? VolumeOf(ResolvedValue resolved) => VolumeMount.Parse(resolved.Argument).Value is not { } mount ? null
        : resolved.Unit is { } unit ? mount with { Source = null, Unit = unit } : mount;

    private static MountValue? MountOf(SettingValue value) => MountValue.Find(value.ToArgument()) is not { } mount ? null
        : value.Reference is { } unit ? mount with { Source = null, Unit = unit } : mount;
}
