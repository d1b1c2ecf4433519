using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Services;

/// <summary>Dependencies between imported services.</summary>
internal static class ServiceLinks
{
    /// <summary>Makes references of the names of imported services, and leaves out those that follow from a pod.</summary>
    public static void Add(List<UnitDraft> drafts, CommandReading reading, Steps steps)
    {
        Drafts.Name(drafts, steps);
        var byService = new Dictionary<string, UnitDraft>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            byService.TryAdd(draft.ToReference().ServiceUnit, draft);
        }

        foreach (var draft in steps.Over(drafts))
        {
            for (var index = draft.Settings.Count - 1; index >= 0; index--)
            {
                var setting = draft.Settings[index];
                if (setting is not { Option: { Section: Section.Unit, SystemdSyntax: SystemdSyntax.Units }, Value: TextValue { Text: var name } } || !byService.TryGetValue(name.Marked, out var other) || other == draft)
                {
                    continue;
                }

                if (IsOfPod(draft, other, setting.Option.Name))
                {
                    reading.LeaveToQuadlet($"{setting.Option.Name}={name}", setting.Source);
                    draft.Settings.RemoveAt(index);
                }
                else
                {
                    draft.Settings[index] = new Setting(setting.Option, new ReferenceValue(other.ToReference()), setting.Source);
                }
            }
        }
    }

    /// <summary>True for what Quadlet adds to a pod and its members.</summary>
    private static bool IsOfPod(UnitDraft draft, UnitDraft other, string directive) =>
        (IsIn(draft, other) && directive is Keys.BindsTo or Keys.After) || (IsIn(other, draft) && directive is Keys.Wants or Keys.Before);

    private static bool IsIn(UnitDraft container, UnitDraft pod) => pod.Kind == UnitKind.Pod && container.Kind == UnitKind.Container && container.Settings.Exists(setting =>
        (setting.Option.Name == Keys.PodIdFile && setting.Value.ToArgument().Marked == pod.IdFile)
        || (setting.Option is { Section: Section.Kind, Name: Keys.Pod } && setting.Value.ToArgument().Marked == pod.ResourceName));
}
