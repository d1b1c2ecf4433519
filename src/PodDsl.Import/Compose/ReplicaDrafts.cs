using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Import.Compose;

/// <summary>Makes an instance for each container of a service, with all that only one of them can have at the first.</summary>
internal static class ReplicaDrafts
{
    private static readonly string[] OfOneContainer = [NetworkJoin.AddressOption, NetworkJoin.Address6Option, NetworkJoin.MacOption];

    /// <summary>The instances <c>name@1</c>, <c>name@2</c> and so on; the draft itself if it is for one container.</summary>
    public static IEnumerable<UnitDraft> Spread(UnitDraft draft, Func<int, string> containerName)
    {
        if (draft.Replicas < 2)
        {
            yield return draft;
            yield break;
        }

        for (var number = 1; number <= draft.Replicas; number++)
        {
            var instance = new UnitDraft(draft.Kind, draft.Source)
            {
                Name = draft.Name + "@" + number.ToString(CultureInfo.InvariantCulture),
                WantedName = draft.WantedName,
                Summary = draft.Summary,
            };
            instance.Needs.AddRange(draft.Needs);
            foreach (var setting in draft.Settings)
            {
                if (Of(draft, setting, number, containerName) is { } own)
                {
                    instance.Settings.Add(own);
                }
            }

            yield return instance;
        }
    }

    /// <summary>Says what a second container cannot have too.</summary>
    public static void Report(ServiceContext service)
    {
        var (draft, fields) = (service.Draft, service.Fields);
        if (fields.Scalar("container_name") is { } name)
        {
            fields.Note(
                NoteKind.Changed, "container_name", $"docker-compose refuses the name '{name.Text}' for several containers, so they are called '{name.Text}-1' and so on.",
                "Leave container_name out, or have one container.", name.Source);
        }

        foreach (var setting in draft.Settings)
        {
            if (setting.Option.Name == Keys.MacAddress)
            {
                fields.Note(NoteKind.Changed, "mac_address", $"Only one container can have the address {setting.Value.ToArgument()}, so the first one has it.", "Leave it out.", setting.Source);
            }

            foreach (var option in (setting.Value as NetworkJoin)?.Options.Where(IsOfOne) ?? [])
            {
                fields.Note(
                    NoteKind.Changed, "networks", $"Only one container can have the address {option.Value}, so the first one has it; docker does not start the others.",
                    "Leave the address out: the name of the service leads to all of them.", setting.Source);
            }
        }
    }

    private static Setting? Of(UnitDraft draft, Setting setting, int number, Func<int, string> containerName) => setting switch
    {
        _ when draft.OfInstance.TryGetValue(setting, out var own) => own(number),
        { Option: { Section: Section.Kind, Name: Keys.ContainerName } } => setting with { Value = new TextValue(containerName(number)) },
        { Option: { Section: Section.Kind, Name: Keys.MacAddress } } => number == 1 ? setting : null,
        { Value: NetworkJoin join } when number > 1 && join.Options.Any(IsOfOne) => setting with { Value = join.With(join.Options.Where(static option => !IsOfOne(option))) },
        _ => setting,
    };

    private static bool IsOfOne(NamedOption option) => OfOneContainer.Contains(option.Name, StringComparer.Ordinal);
}
