using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Import.Compose.Topics;

/// <summary>How many containers the service has. It comes last: each of them has all that the topics before it say.</summary>
internal static class ScaleTopic
{
    public static void Apply(ServiceContext service)
    {
        var (replicas, draft) = (service.Project.ReplicasOf(service.Name), service.Draft);
        draft.Replicas = replicas.Units;
        if (replicas.Overridden is { } other)
        {
            service.Fields.Note(NoteKind.Lost, "deploy.replicas", $"scale says another number of containers than {other.Text}, and docker-compose refuses the file.", "Leave one of them out.", other.Source);
        }

        if (replicas.IsNone)
        {
            draft.Settings.RemoveAll(static setting => setting.Option.Section == Section.Install);
            draft.Settings.Add(new Setting(Options.Common(Section.Intent, Keys.ManualStart), new BooleanValue(true), replicas.Source));
            service.Fields.Note(NoteKind.Told, replicas.Field, "The service has no containers, so there is a unit for it, and nothing starts it.", $"Start it by hand: systemctl start {service.Name}.", replicas.Source);
        }
        else if (replicas.IsCut)
        {
            service.Fields.Note(NoteKind.Lost, replicas.Field, $"The import makes {replicas.Units} of {replicas.Wanted} containers.", "Copy the unit of an instance for more.", replicas.Source);
        }

        if (draft.Replicas > 1)
        {
            ReplicaDrafts.Report(service);
        }
    }
}
