using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Docker's policy of restarts in words of systemd.</summary>
internal static class RestartPolicy
{
    /// <summary>The condition of those who wait until a service is done.</summary>
    public const string Completion = "service_completed_successfully";

    public static void Set(ServiceContext service, string policy, string? count, SourceSpan place)
    {
        var draft = service.Draft;
        if (policy == "no")
        {
            draft.Directive(Section.Service, Keys.Restart, "no", place);
            return;
        }

        if (policy is "always" or "unless-stopped" && service.Project.ConditionsOn(service.Name).Contains(Completion))
        {
            service.Fields.Note(NoteKind.Changed, "restart", "Others wait until it is done, so it does not run again after success.", "Nothing to do.", place);
            policy = "on-failure";
        }

        if (policy == "unless-stopped")
        {
            service.Fields.Note(
                NoteKind.Changed, "restart", "systemd starts it at each boot, also if somebody has stopped it before.", "To keep it off, mask the service.", place);
        }

        draft.Directive(Section.Service, Keys.Restart, policy == "on-failure" ? policy : "always", place);
        if (count is not null)
        {
            draft.Directive(Section.Unit, Keys.StartLimitBurst, count, place);
        }

        if (!draft.Settings.Exists(setting => setting.Option.Section == Section.Install))
        {
            draft.Directive(Section.Install, Keys.WantedBy, "default.target", place);
        }
    }
}
