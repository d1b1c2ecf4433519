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
    public static void Add(List<UnitDraft> drafts, IReadOnlyList<StartedContainer> starts, CommandReading reading, Steps steps)
    {
        Drafts.Name(drafts, steps);
        foreach (var started in steps.Over(starts))
        {
            AddStart(started, reading);
        }

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

    /// <summary>Lets a unit start another container of its service, in the order of the commands.</summary>
    private static void AddStart(StartedContainer started, CommandReading reading)
    {
        var (draft, other, line) = (started.Main, started.Draft, started.Line);
        if (!draft.Needs.Exists(need => need.Name == other.ResourceName))
        {
            Depend(draft, started.IsFirst && !line.IgnoresFailure ? Keys.Requires : Keys.Wants, other);
            var (later, earlier) = started.IsFirst ? (draft, other) : (other, draft);
            Depend(later, Keys.After, earlier);
        }

        if (started.Previous is { } previous)
        {
            Depend(other, Keys.After, previous);
        }

        if (started.EndsFirst)
        {
            other.Directive(Section.Service, Keys.Type, "oneshot", started.Source);
        }

        if (started.StopsAlong)
        {
            Depend(other, Keys.PartOf, draft);
        }

        var what = started.EndsFirst ? (Shown)$"and waits for its end" : started.IsFirst ? $"before its own" : $"after its own";
        var end = started.EndsFirst || started.StopsAlong ? (Shown)$"" : (Shown)$" It goes on when '{draft.Name}' stops, as before.";
        reading.Note(NoteKind.Told, line.Key, $"The container has a unit of its own, '{other.Name}': '{draft.Name}' starts it {what}.{end}", "", started.Source);

        void Depend(UnitDraft unit, string directive, UnitDraft on) =>
            unit.Settings.Add(new Setting(Options.Common(Section.Unit, directive), new ReferenceValue(on.ToReference()), started.Source));
    }

    /// <summary>True for what Quadlet adds to a pod and its members.</summary>
    private static bool IsOfPod(UnitDraft draft, UnitDraft other, string directive) =>
        (IsIn(draft, other) && directive is Keys.BindsTo or Keys.After) || (IsIn(other, draft) && directive is Keys.Wants or Keys.Before);

    public static bool IsIn(UnitDraft container, UnitDraft pod) => pod.Kind == UnitKind.Pod && container.Kind == UnitKind.Container && container.Settings.Exists(setting =>
        (setting.Option.Name == Keys.PodIdFile && setting.Value.ToArgument().Marked == pod.IdFile)
        || (setting.Option is { Section: Section.Kind, Name: Keys.Pod } && setting.Value.ToArgument().Marked == pod.ResourceName));
}
