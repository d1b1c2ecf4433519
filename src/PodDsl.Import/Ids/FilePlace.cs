using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import.Ids;

/// <summary>Files that containers mount: a path of the host, or a volume of podman.</summary>
/// <param name="Name">The path without doubled slashes, or the name of the volume.</param>
/// <param name="IsVolume">True for a volume.</param>
internal readonly record struct FilePlace(string Name, bool IsVolume)
{
    /// <summary>Specifiers of systemd that are the same folder in every unit of one systemd.</summary>
    private const char HomeSpecifier = 'h';

    /// <summary>True if the host itself needs the files.</summary>
    public bool IsOfHost => !IsVolume && (HostFolders.IsOfHost(Name) || Name == Home || HasOtherSpecifier);

    private static string Home => Text.Specifier(HomeSpecifier).Marked;

    private bool HasOtherSpecifier => new Text(Name.StartsWith(Home, StringComparison.Ordinal) ? Name[Home.Length..] : Name).HasHoles;

    /// <summary>The place in a message.</summary>
    public string Shown => IsVolume ? $"volume '{Name}'" : $"'{new Text(Name)}'";

    /// <summary>The places that a place is in.</summary>
    public IEnumerable<FilePlace> Parents()
    {
        if (IsVolume)
        {
            yield break;
        }

        for (var slash = Name.LastIndexOf('/'); slash > 0; slash = Name.LastIndexOf('/', slash - 1))
        {
            yield return this with { Name = Name[..slash] };
        }
    }

    /// <summary>The place of a mount, or null if it is none that outlives its container.</summary>
    public static FilePlace? Of(MountedPath mount, IReadOnlyDictionary<string, Unit> volumes)
    {
        if (mount.Source is not { Length: > 0 } source)
        {
            return null;
        }

        if (mount.IsHostPath)
        {
            return new FilePlace(MountedPath.Clean(source), false);
        }

        // A volume can be a folder of the host under another name.
        return volumes.TryGetValue(source, out var unit) && DeviceOf(unit) is { } device && device.StartsWith('/') && !IsFileSystem(unit)
            ? new FilePlace(MountedPath.Clean(device), false)
            : new FilePlace(source, true);
    }

    /// <summary>True for a volume that another machine, or the memory, has.</summary>
    public static bool IsElsewhere(Unit volume) => IsFileSystem(volume) || (DeviceOf(volume) is { } device && !device.StartsWith('/'));

    /// <summary>The path as a word for a shell of the owner of the units.</summary>
    public string ToShell(UnitScope scope)
    {
        var rest = Name.StartsWith(Home, StringComparison.Ordinal) ? Name[Home.Length..] : null;
        return rest is null ? Quote(Name)
            : scope == UnitScope.System ? Quote("/root" + rest)
            : "\"$HOME\"" + (rest.Length > 0 ? Quote(rest) : "");
    }

    public static string Quote(string text) => ShellWords.Join([text]).Marked;

    private static string? DeviceOf(Unit volume) => volume.KnownText(Keys.Device);

    private static bool IsFileSystem(Unit volume) => volume.KnownText(Keys.Type) is { Length: > 0 } type && type is not ("none" or "bind");
}
