using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5024: a relative path that Quadlet does not complete, so that podman looks for it where the service runs.</summary>
public static class RelativePathRule
{
    private static readonly string[] Keyed = [Keys.SeccompProfile, Keys.Rootfs, Keys.HealthLogDestination, Keys.AuthFile, Keys.CertDir, Keys.DecryptionKey];

    /// <summary>Values of these keys that are no paths.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "", "unconfined", "local", "events_logger", "none" };

    public static readonly RuleDescriptor Descriptor = new(
        "POD5024",
        "podman looks for a relative path where the service runs",
        RuleCategory.Text,
        Severity.Warning,
        "{0} of '{1}' names '{2}', which podman looks for in the directory where the service runs, {3}, and not beside the file. {4}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.AddDevice, .. Keyed] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Image or UnitKind.Build)
            || unit.FindSetting(Section.Service, Keys.WorkingDirectory) is not null || unit.FindSetting(Section.Kind, Keys.SetWorkingDirectory) is not null)
        {
            yield break;
        }

        foreach (var key in Keyed)
        {
            if (unit.FindSetting(Section.Kind, key) is { Value: TextValue, KnownText: { } path } setting && !Words.Contains(path) && IsRelative(path))
            {
                yield return Report(unit, setting, path, target, "Write the whole path, from /", null);
            }
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.AddDevice))
        {
            foreach (var finding in OfDevices(unit, setting, target))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> OfDevices(Unit unit, Setting setting, Target target)
    {
        if (setting.Value is not WordsValue { Words: var words })
        {
            yield break;
        }

        var meant = words.Select(word => word.Literal is { } device ? MeantDevice(device, target) : null).ToList();
        var fix = Mended(unit, setting, words, meant);
        for (var index = 0; index < words.Count; index++)
        {
            if (meant[index] is { } path)
            {
                yield return path.Length == 0
                    ? Report(unit, setting, words[index].Literal!, target, "Write the whole path, from /, or all of the name of a CDI device, such as nvidia.com/gpu=all", null)
                    : Report(unit, setting, words[index].Literal!, target, $"Write {path}", fix);
            }
        }
    }

    /// <summary>
    /// The device that the author seems to mean, empty if that is not clear; null for a path, and for the name of a device of the Container Device Interface. For units
    /// of the system, a path below <c>dev</c> leads to the device.
    /// </summary>
    private static string? MeantDevice(string device, Target target)
    {
        var isOptional = device.StartsWith("-", StringComparison.Ordinal);
        var path = isOptional ? device.Substring(1) : device;
        if (!IsRelative(path) || path.IndexOf('=') >= 0 || (path.StartsWith("dev/", StringComparison.Ordinal) && target.Scope == UnitScope.System))
        {
            return null;
        }

        var name = path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
        return name.IndexOf('/') > name.IndexOf('.') && name.IndexOf('.') > 0 ? ""
            : (isOptional ? "-" : "") + (name.StartsWith("dev/", StringComparison.Ordinal) ? "/" : "/dev/") + name;
    }

    private static bool IsRelative(string path) => path.Length > 0 && path[0] is not ('/' or '~' or '-' or ':');

    /// <summary>The line with all devices that are meant clearly. Null if there are none.</summary>
    private static Fix? Mended(Unit unit, Setting setting, IReadOnlyList<Text> words, List<string?> meant)
    {
        var clear = meant.Where(path => path is { Length: > 0 }).ToList();
        return clear.Count == 0
            ? null
            : new Fix(
                FixKinds.CorrectValue,
                $"Write {Listed.All([.. clear.Select(path => (Shown)$"{path!}")])}",
                [Edit.Replace(unit, setting, setting with
                {
                    Value = new WordsValue([.. words.Select((word, index) => meant[index] is { Length: > 0 } path ? new Text(path) : word)]),
                })]);
    }

    private static Finding Report(Unit unit, Setting setting, string path, Target target, Shown wayOut, Fix? fix) =>
        new(
            Descriptor,
            unit,
            setting.Source,
            [
                Parts.Bare(unit, setting),
                unit.Name,
                path,
                target.Scope == UnitScope.System ? "/ for a unit of the system" : "the home directory for a unit of a user",
                wayOut,
            ])
        {
            Fixes = fix is null ? default : [fix],
        };
}
