using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>
/// Paths that Quadlet resolves from the folder of the unit's file. A service is not bound to a folder, so it can only have absolute ones.
/// </summary>
internal static class UnitFolder
{
    /// <summary>Reports paths that a service cannot have without the folder of the Quadlet file.</summary>
    public static void Report(Unit unit, SectionWriter writer)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == Section.Kind && setting.Value is not RawValue && DependsOnFolder(unit, setting))
            {
                writer.Report(WriterRules.DependsOnFolder, setting, Parts.Name(unit, setting.Option), unit.Name);
            }
        }
    }

    /// <summary>Adds the directory of <c>SetWorkingDirectory=</c>, unless the author sets another.</summary>
    public static void AddWorkingDirectory(Unit unit, SectionWriter writer)
    {
        if (unit.Find(Keys.SetWorkingDirectory) is WorkingDirectoryValue value)
        {
            if (value.Folder is { } folder)
            {
                writer.AddRaw(Section.Service, Keys.WorkingDirectory, folder);
            }
        }
        else if (NamedFile(unit) is { } file && file.Marked.LastIndexOf('/') is var slash and >= 0)
        {
            ContainerService.AddUnlessSet(unit, writer, Keys.WorkingDirectory, slash == 0 ? "/" : new Text(file.Marked.Substring(0, slash)));
        }
    }

    private static bool DependsOnFolder(Unit unit, Setting setting) => setting.Option.Name switch
    {
        Keys.EnvironmentFile or Keys.ConfigMap or Keys.Yaml => Words(setting.Value).Any(IsRelative),
        Keys.SetWorkingDirectory when setting.Value is WorkingDirectoryValue => false,
        Keys.SetWorkingDirectory => setting.Value.ToArgument().Marked == "unit" || (NamedFile(unit) is { } file && IsRelative(file)),
        _ => setting.Value switch
        {
            VolumeMount { Unit: null, Source: { } source } => source.StartsWith('.'),
            MountValue { Unit: null, Type: "bind" or "glob" or "volume" or "image", Source: { } source } => source.StartsWith('.'),
            _ => false,
        },
    };

    private static Text? NamedFile(Unit unit) => unit.Find(Keys.SetWorkingDirectory)?.ToArgument().Marked switch
    {
        "file" => unit.Find(Keys.File)?.ToArgument(),
        "yaml" when unit.Find(Keys.Yaml) is { } yaml => Words(yaml)[0],
        _ => default(Text?),
    };

    private static bool IsRelative(Text path) =>
        !path.StartsWith('/') && !path.StartsWith(Text.SpecifierMark) && !path.StartsWith("https://") && !path.StartsWith("http://");

    private static EquatableArray<Text> Words(SettingValue value) => value is WordsValue words ? words.Words : [value.ToArgument()];
}
