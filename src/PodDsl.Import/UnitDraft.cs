using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import;

/// <summary>A unit under construction.</summary>
/// <param name="kind">Its kind.</param>
/// <param name="source">The place that declares it.</param>
internal sealed class UnitDraft(UnitKind kind, SourceSpan source)
{
    public UnitKind Kind => kind;

    public SourceSpan Source => source;

    public List<Setting> Settings { get; } = [];

    /// <summary>The name of the file, without extension; found when all units are known.</summary>
    public string Name { get; set; } = "";

    /// <summary>The name that its author gives it, or the best one for it if there is none.</summary>
    public string WantedName { get; set; } = "";

    /// <summary>True if the unit takes the place of one with that name.</summary>
    public bool IsNameFixed { get; set; }

    /// <summary>podman's name for the resource, if the author gives one.</summary>
    public string? ResourceName => Settings.LastOrDefault(setting => setting.Option.Section == Section.Kind && setting.Option.Name == NameKey)?.Value.ToArgument().Marked;

    /// <summary>The number of instances that the unit is for; with more than one, <see cref="Name"/> is that of their template without its sign.</summary>
    public int Replicas { get; set; } = 1;

    /// <summary>What an instance has in the place of a setting, or null for nothing, by its number from 1 on.</summary>
    public Dictionary<Setting, Func<int, Setting?>> OfInstance { get; } = new(ReferenceComparer<Setting>.Instance);

    /// <summary>The file with the id of a pod, by which containers name it.</summary>
    public string? IdFile { get; set; }

    /// <summary>Other containers that it needs, by podman's name for them.</summary>
    public List<(string Name, string Directive, SourceSpan Source)> Needs { get; } = [];

    public EquatableArray<VerbatimSection> OtherSections { get; set; }

    /// <summary>The author's summary.</summary>
    public string? Summary { get; set; }

    private string NameKey => kind switch
    {
        UnitKind.Pod => Keys.PodName,
        UnitKind.Network => Keys.NetworkName,
        UnitKind.Volume => Keys.VolumeName,
        _ => Keys.ContainerName,
    };

    /// <summary>Sets a key of the unit's own section.</summary>
    public void Key(string key, Text text, SourceSpan place) => Set(Options.Key(kind, key), text, place);

    public void Key(string key, SettingValue value, SourceSpan place) => Settings.Add(new Setting(Options.Key(kind, key), value, place));

    /// <summary>Sets a directive.</summary>
    public void Directive(Section section, string key, Text text, SourceSpan place) => Set(Options.Common(section, key), text, place);

    /// <summary>Gives podman an argument that no key says.</summary>
    public void Argument(Text argument, SourceSpan place) => Key(Keys.PodmanArgs, new WordsValue([argument]), place);

    /// <summary>Sets an option to the value of a flag; the flag goes to podman as it is if the option cannot have the value.</summary>
    public void Set(Option option, Text text, SourceSpan place)
    {
        if (PassedValues.Of(option, text) is { } value)
        {
            Settings.Add(new Setting(option, value, place));
        }
        else if (option.Flag is { } flag)
        {
            Argument(new Text(flag + "=" + option.FlagPrefix) + text, place);
        }
        else
        {
            Settings.Add(new Setting(option, new TextValue(text), place));
        }
    }

    public UnitReference ToReference() => ToUnit("").ToReference();

    public Unit ToUnit(string declaredName) => new(kind, Name, Settings.ToEquatableArray(), declaredName, source)
    {
        Language = Language.UnitFile,
        OtherSections = OtherSections,
        Summary = Summary,
    };
}
