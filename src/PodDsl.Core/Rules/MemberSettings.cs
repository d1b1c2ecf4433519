using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules;

/// <summary>Settings of a container that belong to its pod.</summary>
internal static class MemberSettings
{
    /// <summary>Moves settings to the pod; only removes them if the pod has its own, or cannot have them.</summary>
    public static Fix Move(Unit unit, Unit pod, IReadOnlyList<Setting> settings, Shown name, Target target)
    {
        var removals = settings.Select(setting => Edit.Remove(unit, setting));
        var moved = settings
            .Where(setting => !Has(pod, setting))
            .Select(setting => Options.Find(pod.Kind, setting.Option.Section, setting.Option.Name) is { } option && option.Since <= target.Podman
                ? new Setting(option, setting.Value)
                : null)
            .ToList();
        return moved.Count == settings.Count && moved.TrueForAll(setting => setting is not null)
            ? new Fix(FixKinds.MoveToPod, $"Move {name} to the pod '{pod.Name}'", [.. removals, Edit.Add(pod, [.. moved.OfType<Setting>()])])
            : new Fix(FixKinds.RemoveFromMember, $"Remove {name} from '{unit.Name}'", [.. removals]);
    }

    private static bool Has(Unit pod, Setting setting)
    {
        var counts = setting.Option.Repeat == Repeat.Single;
        return pod.FindAll(setting.Option.Section, setting.Option.Name)
            .Any(own => counts || own.Value.ToArgument() == setting.Value.ToArgument());
    }
}
