using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>Reads <c>Mount=</c>: a CSV record whose source Quadlet completes.</summary>
internal sealed class MountReader(MergedFile file, KnownUnits known)
{
    public SettingValue Read(Text text, UnitEntry entry)
    {
        if (CsvRecord.Split(text.Marked) is not { } fields)
        {
            file.Refuse(entry, $"Mount={text} is not a list of parts, separated by commas.", "Close the quotes, and double those within quotes.");
            return new TextValue(text);
        }

        var (type, parts, isTyped) = FindType(fields);
        if (!isTyped && !file.Podman.Has(Behaviors.MountsVolumesByDefault))
        {
            file.Refuse(entry, $"Mount={text} does not say its type, which Quadlet of podman {file.Podman} needs.", "Write type=volume in front.");
            return new TextValue(text);
        }

        if (text.Contains('\n'))
        {
            file.Refuse(entry, "Mount= has a line break, which ends the list for Quadlet.", "Take the line break out.");
            return new TextValue(text);
        }

        if (!IsCompleted(type, file.Podman))
        {
            return new TextValue(text);
        }

        var index = parts.FindLastIndex(part => Name(part) is "source" or "src");
        var source = index < 0 ? "" : parts[index];
        source = source.Substring(source.IndexOf('=') + 1);
        var hasSource = source.Length > 0 && !parts.Exists(part => part is "source" or "src");
        if (!hasSource && type == "volume")
        {
            return ReadAnonymous(parts, text, entry);
        }

        if (!hasSource)
        {
            file.Refuse(entry, $"The mount of the type {type} has no source, which Quadlet needs.", "Write source=PATH, or the name of a volume or image.");
            return new TextValue(text);
        }

        UnitReference? unit = null;
        if (source.StartsWith(".", StringComparison.Ordinal))
        {
            source = RelativePaths.Resolve(file.Source.Folder, source);
        }
        else if (!source.StartsWith("/", StringComparison.Ordinal) && NamesUnit(source))
        {
            unit = known.Require(source, file, entry);
            if (unit is null)
            {
                return new TextValue(text);
            }

            source = unit.ResourceName;
        }

        parts[index] = "source=" + source;
        return Typed(type, parts, text, unit, source.StartsWith("/", StringComparison.Ordinal) ? source : null);
    }

    /// <summary>True if Quadlet writes <c>type=</c> in front of the mount, so that the start of the mount is not the start of the
    /// argument.</summary>
    public static bool StartsWithType(string value, PodmanVersion podman) =>
        CsvRecord.Split(value) is { } fields && IsCompleted(FindType(fields).Type, podman);

    private static bool IsCompleted(string type, PodmanVersion podman) =>
        type is "volume" or "bind" or "glob" or "image" || (type == "artifact" && podman.Has(Behaviors.MountsArtifacts));

    private static (string Type, List<string> Others, bool IsTyped) FindType(IEnumerable<string> fields)
    {
        var type = "volume";
        var others = new List<string>();
        var isTyped = false;
        foreach (var field in fields)
        {
            if (!isTyped && field.StartsWith("type=", StringComparison.Ordinal) && field.IndexOf('=', 5) < 0)
            {
                type = field.Substring(5);
                isTyped = true;
            }
            else
            {
                others.Add(field);
            }
        }

        return (type, others, isTyped);
    }

    /// <summary>A volume without a name, which lasts as long as the container.</summary>
    private SettingValue ReadAnonymous(List<string> parts, Text text, UnitEntry entry)
    {
        if (parts.Exists(part => part is "source" or "src"))
        {
            file.Refuse(entry, "The source of a mount has no value.", "Write source=NAME, or leave it out for an anonymous volume.");
        }
        else if (!file.Podman.Has(Behaviors.MountsAnonymousVolumes))
        {
            file.Refuse(
                entry,
                $"The mount of the type volume has no source, which Quadlet before podman {Behaviors.MountsAnonymousVolumes.Since} needs.",
                "Write source=NAME, or give podman --mount through PodmanArgs=.");
        }
        else if (parts.Exists(part => part is "source=" or "src="))
        {
            file.RefuseService(entry, "podman refuses the empty source of a mount.", "Write source=NAME, or leave it out for an anonymous volume.");
        }

        return file.IsRefused ? new TextValue(text) : Typed("volume", parts, text, null, null);
    }

    private static bool NamesUnit(string source) =>
        source.LastIndexOf('.') is > 0 and var dot
        && UnitKinds.FromExtension(source.Substring(dot + 1)) is UnitKind.Volume or UnitKind.Image or UnitKind.Artifact;

    private static string Name(string part)
    {
        var equals = part.IndexOf('=');
        return equals < 0 ? part : part.Substring(0, equals);
    }

    private static SettingValue Typed(string type, List<string> parts, Text text, UnitReference? unit, string? path)
    {
        var source = parts.Find(part => Name(part) == "source")?.Substring("source=".Length);
        var destination = parts.Find(part => Name(part) == "destination");
        var argument = new Text(CsvRecord.Join([$"type={type}", .. parts]));
        if (destination is { Length: > 12 })
        {
            var mount = new MountValue(
                type,
                unit is not null || source is null ? default(Text?) : new Text(source),
                unit,
                destination.Substring("destination=".Length),
                parts.Where(part => Name(part) is not ("source" or "destination")).Select(part => new Text(part)).ToEquatableArray());
            if (mount.ToQuadlet() == text && mount.ToArgument() == argument)
            {
                return mount;
            }
        }

        return new ResolvedValue(argument, text, unit, path is null ? default(Text?) : new Text(path));
    }
}
