using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>One mount of a container or pod, from <c>Volume=</c>, <c>Mount=</c> or <c>Tmpfs=</c>.</summary>
/// <param name="Unit">The container or pod.</param>
/// <param name="Setting">Its setting.</param>
/// <param name="Source">A path of the host or the name of a volume; null for a mount that is empty at first.</param>
/// <param name="Destination">The path in the container.</param>
/// <param name="Options">The mount options.</param>
public sealed record MountedPath(Unit Unit, Setting Setting, string? Source, string Destination, EquatableArray<string> Options)
{
    /// <summary>Specifiers with another meaning in each unit.</summary>
    private const string OwnSpecifiers = "iIjJnNpPfF";

    /// <summary>The label of the files: <c>Z</c> for one container, <c>z</c> for all, null for none.</summary>
    public string? Relabel { get; } = Options.IsEmpty ? null
        : Options.Contains("Z") || Options.Contains("relabel=private") ? "Z"
        : Options.Contains("z") || Options.Contains("relabel=shared") ? "z" : null;

    public bool IsHostPath => Source is { Length: > 0 } source && (source[0] == '/' || source[0] == Text.SpecifierMark);

    /// <summary>The source in a form for comparison with other units, or null if there is none.</summary>
    public string? SharedSource
    {
        get
        {
            if (Source is not { Length: > 0 } source)
            {
                return null;
            }

            for (var index = 0; index + 1 < source.Length; index++)
            {
                if (source[index] == Text.SpecifierMark && OwnSpecifiers.IndexOf(source[index + 1]) >= 0)
                {
                    return null;
                }
            }

            return IsHostPath ? Clean(source) : source;
        }
    }

    /// <summary>True if two units mount the same volume or path of the host.</summary>
    public static bool HaveCommonSource(Unit one, Unit other)
    {
        var sources = new HashSet<string>(Of(one).Select(mount => mount.SharedSource).OfType<string>(), StringComparer.Ordinal);
        return Of(other).Any(mount => mount.SharedSource is { } source && sources.Contains(source));
    }

    /// <summary>The mounts of a unit, as far as they are known.</summary>
    public static IReadOnlyList<MountedPath> Of(Unit unit)
    {
        if (!unit.MayHave(Keys.Volume) && !unit.MayHave(Keys.Mount) && !unit.MayHave(Keys.Tmpfs))
        {
            return [];
        }

        var mounts = new List<MountedPath>();
        foreach (var setting in unit.Settings)
        {
            if (Find(unit, setting) is { } mount)
            {
                mounts.Add(mount);
            }
        }

        return mounts;
    }

    /// <summary>The mount of a setting of the unit, or null.</summary>
    public static MountedPath? Find(Unit unit, Setting setting) =>
        unit.Kind is UnitKind.Container or UnitKind.Pod && setting.Option.Section == Section.Kind ? Read(unit, setting) : null;

    /// <summary>The setting with other mount options.</summary>
    public SettingValue? WithRelabel(string? relabel)
    {
        switch (Setting.Value)
        {
            case VolumeMount volume:
                return volume with { Options = Replace(volume.Options) };
            case MountValue mount:
                return mount with { Options = Replace(mount.Options) };
            case TextValue or ResolvedValue when Setting.Option.Name == Keys.Volume && Setting.Value.Reference is null
                && VolumeMount.Parse(Setting.Value.ToArgument()).Value is { Source: not null } parsed:
                return parsed with { Options = Replace(parsed.Options) };
            default:
                return null;
        }

        EquatableArray<Text> Replace(EquatableArray<Text> options) => options
            .Select(option => option.Marked switch
            {
                "z" or "Z" => relabel is null ? default(Text?) : new Text(relabel),
                "relabel=shared" or "relabel=private" => relabel is null ? default(Text?) : new Text(relabel == "z" ? "relabel=shared" : "relabel=private"),
                _ => option,
            })
            .OfType<Text>()
            .ToEquatableArray();
    }

    /// <summary>The path without doubled slashes, dots, and a slash at its end.</summary>
    public static string Clean(string path)
    {
        if (IsClean(path))
        {
            return path;
        }

        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return (path.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }

    /// <summary>True for a path that surely has none of these; most have none.</summary>
    private static bool IsClean(string path) =>
        path.Length > 1 && path[0] == '/' && path[path.Length - 1] != '/'
        && path.IndexOf("//", StringComparison.Ordinal) < 0 && path.IndexOf("/.", StringComparison.Ordinal) < 0;

    private static MountedPath? Read(Unit unit, Setting setting) => setting.Option.Name is not (Keys.Volume or Keys.Mount or Keys.Tmpfs) ? null : (setting.Option.Name, setting.Value) switch
    {
        (Keys.Volume, VolumeMount volume) => Of(unit, setting, volume),
        (Keys.Mount, MountValue mount) when mount.Type is "bind" or "volume" or "tmpfs" => new(
            unit,
            setting,
            mount.Type == "tmpfs" ? null : mount.Unit?.ResourceName ?? mount.Source?.Marked,
            mount.Destination.Marked,
            mount.Options.Select(option => option.Marked).ToEquatableArray()),
        (Keys.Volume, TextValue or ResolvedValue) => VolumeMount.Parse(setting.Value.ToArgument()).Value is { } volume ? Of(unit, setting, volume) : null,
        (Keys.Tmpfs, not RawValue) => new(unit, setting, null, TmpfsMount.Split(setting.Value.ToArgument()).Destination.Marked, default),
        _ => null,
    };

    private static MountedPath Of(Unit unit, Setting setting, VolumeMount volume) => new(
        unit,
        setting,
        volume.Unit?.ResourceName ?? volume.Source?.Marked,
        volume.Destination.Marked,
        volume.Options.IsEmpty ? default : volume.Options.Select(option => option.Marked).ToEquatableArray());
}
