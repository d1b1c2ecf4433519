using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3004: a volume binds a folder of a disk that may not be mounted yet.</summary>
public static class UnorderedMountRule
{
    /// <summary>Where administrators mount disks and shares. Elsewhere a folder is mostly one of the system itself.</summary>
    private static readonly string[] MountPoints = ["/mnt/", "/media/", "/run/media/", "/var/mnt/"];

    private static readonly string[] Waits = [Keys.RequiresMountsFor, Keys.WantsMountsFor];

    private static readonly string[] Names = [Keys.After, Keys.Requires, Keys.BindsTo, Keys.Wants];

    public static readonly RuleDescriptor Descriptor = new(
        "POD3004",
        "A volume does not wait for the mount of its folder",
        RuleCategory.Storage,
        Severity.Suggestion,
        "'{0}' binds {1}, which may be mounted later than the system itself, and nothing waits for it: until then, containers that use the volume fail to start, or write into the empty folder below the mount. Add {2}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        // The manager of a user mounts nothing.
        if (target.Scope == UnitScope.User)
        {
            yield break;
        }

        HashSet<string>? awaited = null;
        foreach (var unit in set.Each)
        {
            if (FolderOf(unit) is var (device, folder) && !WaitsForMount(unit)
                && !(awaited ??= VolumesOfWaiting(set)).Contains(unit.Name))
            {
                yield return Report(unit, device, folder);
            }
        }
    }

    private static (Setting Device, string Folder)? FolderOf(Unit unit) =>
        unit.Kind == UnitKind.Volume
        && Directives.Last(unit, Section.Kind, Keys.Device) is { KnownText: { } folder } device
        && IsBind(unit)
        && Array.Exists(MountPoints, place => folder.StartsWith(place, StringComparison.Ordinal))
            ? (device, folder)
            : null;

    private static bool IsBind(Unit unit) =>
        unit.KnownText(Keys.Type) is "bind"
        || (unit.KnownText(Keys.Options) ?? "").Split(',').Any(option => option is "bind" or "rbind");

    private static bool WaitsForMount(Unit unit) =>
        Waits.Any(key => Directives.Has(unit, Section.Unit, key))
        || Names.SelectMany(key => NamedUnit.In(unit, Section.Unit, key)).Any(name =>
            name.Name.EndsWith(".mount", StringComparison.Ordinal) || name.Name.EndsWith(".automount", StringComparison.Ordinal)
            || name.Name == "remote-fs.target");

    /// <summary>The volumes of containers and pods that wait for mounts themselves.</summary>
    private static HashSet<string> VolumesOfWaiting(UnitSet set) => new(
        set.Each.Where(unit => unit.Kind is UnitKind.Container or UnitKind.Pod && WaitsForMount(unit))
            .SelectMany(unit => unit.Settings)
            .Where(setting => setting.Option.Section == Section.Kind && setting.Value.Reference is { Kind: UnitKind.Volume })
            .Select(setting => setting.Value.Reference!.Name),
        StringComparer.Ordinal);

    private static Finding Report(Unit unit, Setting device, string folder) => new(
        Descriptor, unit, device.Source, [unit.Name, folder, Parts.Set(unit, Section.Unit, Keys.RequiresMountsFor, folder)])
    {
        Fixes =
        [
            new Fix(FixKinds.AddMountOrder, $"Wait for the mount of {folder}",
                [Edit.Add(unit, new Setting(Options.Common(Section.Unit, Keys.RequiresMountsFor), new TextValue(folder)))]),
        ],
    };
}
