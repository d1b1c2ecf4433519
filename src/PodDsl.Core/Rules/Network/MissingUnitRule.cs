using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2011: a file names a unit that is not there, or no unit where it has to.</summary>
/// <remarks>
/// A record names units of the project by type, and others by the name of their file, which is all that is known of
/// them. Of a file, all that it names stands beside it.
/// </remarks>
public static class MissingUnitRule
{
    private static readonly string[] Keys = ["Network", "Volume", "Mount", "Pod", "Image"];

    public static RuleDescriptor Descriptor { get; } = new(
        "POD2011",
        "A unit names another one that does not exist",
        RuleCategory.Network,
        Severity.Error,
        "{0} of '{1}' names '{2}', {3}. {4}.");

    public static SetRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        foreach (var unit in set.Units)
        {
            if (unit.Kind == UnitKind.Container && unit.FindSetting(Section.Kind, "Pod") is { } pod
                && pod.Value.Reference is null && KnownText.Of(pod.Value) is { } podName && !podName.EndsWith(".pod", StringComparison.Ordinal))
            {
                yield return ReportNoPod(unit, pod, podName, units);
            }

            if (Declarations.IsRecord(unit))
            {
                continue;
            }

            foreach (var key in Keys)
            {
                foreach (var setting in unit.FindAll(Section.Kind, key))
                {
                    if (FileOf(unit, key, setting) is { } file && units.Resolve(new TextValue(file)) is null)
                    {
                        yield return ReportMissing(unit, setting, file, set);
                    }
                }
            }
        }
    }

    /// <summary>The file that the generator looks for, or null where the value names none.</summary>
    private static string? FileOf(Unit unit, string key, Setting setting)
    {
        // Quadlet looks at the image of a volume only if the driver makes the volume of it.
        if (unit.Kind == UnitKind.Volume && (unit.Find("Driver") is not { } driver || KnownText.Of(driver) != "image"))
        {
            return null;
        }

        if (setting.Value.Reference is { } reference)
        {
            return reference.FileName;
        }

        // Others take their units out of a longer text, which the reader does.
        if (KnownText.Of(setting.Value) is not { } text || setting.Value is not (TextValue or VolumeMount))
        {
            return null;
        }

        var name = key is "Network" or "Volume" && text.IndexOf(':') is >= 0 and var colon ? text.Substring(0, colon) : text;
        return (key, UnitKinds.FromExtension(name.Substring(name.LastIndexOf('.') + 1))) switch
        {
            _ when name.IndexOf('.') <= 0 || name.IndexOf('/') >= 0 => null,
            ("Network", UnitKind.Network or UnitKind.Container) => name,
            ("Volume", UnitKind.Volume) when text.IndexOf(':') >= 0 => name,
            ("Pod", UnitKind.Pod) => name,
            ("Image", UnitKind.Image or UnitKind.Build) => name,
            _ => null,
        };
    }

    private static Finding ReportNoPod(Unit unit, Setting setting, string name, UnitIndex units)
    {
        var pod = units.Find(UnitKind.Pod, name) ?? units.Distinct.FirstOrDefault(other => other.Kind == UnitKind.Pod && other.ResourceName == name);
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                SettingName.Of(unit, setting.Option),
                unit.Name,
                name,
                "which is no .pod file, so the generator refuses the unit",
                pod is null ? "Declare the pod as a unit, and name that" : $"Name the unit '{pod.FileName}'",
            ])
        {
            Fixes = pod is null ? default : [NameFix(unit, setting, pod)],
        };
    }

    private static Finding ReportMissing(Unit unit, Setting setting, string file, UnitSet set)
    {
        var dot = file.LastIndexOf('.');
        var candidates = set.Units.Where(other =>
            !ReferenceEquals(other, unit) && other.Kind == UnitKinds.FromExtension(file.Substring(dot + 1)));
        var nearest = Spelling.Nearest(file.Substring(0, dot), candidates.Select(other => other.Name));
        var meant = candidates.FirstOrDefault(other => other.Name == nearest);
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                SettingName.Of(unit, setting.Option),
                unit.Name,
                file,
                "which is not among the units, so the generator leaves the unit out",
                meant is null ? "Correct the name, or add that unit" : $"Write '{meant.FileName}' if that is meant",
            ])
        {
            Fixes = meant is not null && setting.Value.ToQuadlet().Marked == file ? [NameFix(unit, setting, meant)] : default,
        };
    }

    private static Fix NameFix(Unit unit, Setting setting, Unit other) => new(
        "NameUnit",
        $"Name '{other.FileName}'",
        [Edit.Replace(unit, setting, setting with { Value = new ReferenceValue(other.ToReference()) })]);
}
