using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>A bind mount or a named volume: <c>[source:]destination[:options]</c>.</summary>
/// <param name="Source">A host path or a volume name; null makes an anonymous volume.</param>
/// <param name="Unit">The volume unit to mount, instead of <paramref name="Source"/>.</param>
/// <param name="Destination">The path in the container.</param>
/// <param name="Options">Mount options such as <c>ro</c>, <c>Z</c> or <c>idmap</c>.</param>
public sealed record VolumeMount(Text? Source, UnitReference? Unit, Text Destination, EquatableArray<Text> Options)
    : SettingValue
{
    /// <summary>The source in the file, if Quadlet completes it: a path relative to the file.</summary>
    public Text? WrittenSource { get; init; }

    public override UnitReference? Reference => Unit;

    /// <summary>
    /// Parses the value of <c>--volume</c>. Rules check the paths and options in it, and say more about them.
    /// </summary>
    public static Parsed<VolumeMount> Parse(Text text)
    {
        var parts = (text.Marked ?? "").Split(':');
        return parts.Length switch
        {
            > 3 => text.HasHoles ? Parsed<VolumeMount>.Unknown : new Refusal("it has more parts than a source, a destination and options"),
            1 => new VolumeMount(null, null, parts[0], []),
            _ when parts[0].Length == 0 => new Refusal("its source is empty"),
            2 => new VolumeMount(new Text(parts[0]), null, parts[1], []),
            _ => new VolumeMount(new Text(parts[0]), null, parts[1], OptionsIn(parts[2])),
        };
    }

    private static EquatableArray<Text> OptionsIn(string text)
    {
        var words = text.Split(',');
        var options = new Text[words.Length];
        for (var index = 0; index < options.Length; index++)
        {
            options[index] = new Text(words[index]);
        }

        return new(options);
    }

    public override Text ToArgument() => Join(Unit is { } unit ? unit.ResourceName : Source);

    public override Text ToQuadlet() => Join(Unit is { } unit ? unit.FileName : WrittenSource ?? Source);

    private Text Join(Text? source)
    {
        var options = Options.Count switch
        {
            0 => null,
            1 => Options[0].Marked ?? "",
            _ => string.Join(",", Options.Select(option => option.Marked)),
        };
        var (mount, beforeOptions) = (Destination.Marked, options is null ? null : ":");
        return source is { } text ? text.Marked + ":" + mount + beforeOptions + options : mount + beforeOptions + options;
    }
}

/// <summary>A mount in the long form: <c>type=bind,source=/a,destination=/b,ro=true</c>.</summary>
/// <param name="Type">The type of the mount: <c>bind</c>, <c>volume</c>, <c>tmpfs</c>, <c>image</c>, ...</param>
/// <param name="Source">A host path, a volume or an image; null if the type has none.</param>
/// <param name="Unit">The unit to mount, instead of <paramref name="Source"/>.</param>
/// <param name="Destination">The path in the container.</param>
/// <param name="Options">Further <c>name=value</c> parts.</param>
public sealed record MountValue(string Type, Text? Source, UnitReference? Unit, Text Destination, EquatableArray<Text> Options)
    : SettingValue
{
    /// <summary>The types that C# has names for.</summary>
    public static OptionEnum Types { get; } = new("MountType", ["bind", "volume", "tmpfs", "image", "glob", "devpts", "ramfs", "artifact"]);

    public override UnitReference? Reference => Unit;

    /// <summary>Takes a mount apart in which the type and destination are said, under whichever of their names; null for another text.</summary>
    public static MountValue? Find(Text text)
    {
        if (CsvRecord.Split(text.Marked) is not { } fields)
        {
            return null;
        }

        string? type = null;
        Text? source = null;
        Text? destination = null;
        var options = new List<Text>();
        foreach (var field in fields)
        {
            var equals = field.IndexOf('=');
            var value = field.Substring(equals + 1);
            switch (equals < 0 ? field : field.Substring(0, equals))
            {
                case "type" when equals > 0 && type is null:
                    type = value;
                    break;
                case "source" or "src" when equals > 0 && source is null:
                    source = value;
                    break;
                case "destination" or "dst" or "target" when equals > 0 && destination is null:
                    destination = value;
                    break;
                default:
                    options.Add(field);
                    break;
            }
        }

        return type is null || destination is not { } path ? null : new MountValue(type, source, null, path, options.ToEquatableArray());
    }

    public override Text ToArgument() => Join(Unit?.ResourceName);

    /// <summary>Quadlet finds volumes and images by their file, but takes the file name of a build for the name of an image.</summary>
    public override Text ToQuadlet() => Join(Unit is { Kind: UnitKind.Build } build ? build.ResourceName : Unit?.FileName);

    private Text Join(string? unitName)
    {
        var source = unitName is null ? Source : new Text(unitName);
        var parts = new List<string> { "type=" + Type };
        if (source is { } text)
        {
            parts.Add("source=" + text.Marked);
        }

        parts.Add("destination=" + Destination.Marked);
        parts.AddRange(Options.Select(option => option.Marked));
        return new Text(CsvRecord.Join(parts));
    }
}
