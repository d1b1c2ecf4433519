using System.Globalization;
using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary>When the service starts, and how it stops.</summary>
internal static class StartAndStopTopic
{
    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Scalar("stop_grace_period") is { } grace && Quantities.Nanoseconds(grace.Text) is { } nanoseconds)
        {
            service.Draft.Key(Keys.StopTimeout, ((nanoseconds + 999_999_999) / 1_000_000_000).ToString(CultureInfo.InvariantCulture), grace.Source);
        }

        var conditions = service.Project.ConditionsOn(service.Name).ToHashSet(StringComparer.Ordinal);
        if (conditions.Contains(RestartPolicy.Completion))
        {
            service.Draft.Directive(Section.Service, Keys.Type, "oneshot", service.Draft.Source);
            service.Draft.Directive(Section.Service, Keys.RemainAfterExit, "yes", service.Draft.Source);
        }

        if (conditions.Contains("service_healthy"))
        {
            service.Draft.Key(Keys.Notify, "healthy", service.Draft.Source);
            if (!service.Fields.Has("healthcheck"))
            {
                service.Fields.Note(
                    NoteKind.Told, "healthcheck", "Others wait until it is healthy, so its image must have a health check.", "Check the image, or write a healthcheck.", service.Draft.Source);
            }
        }

        var restart = service.Fields.Scalar("restart");
        if (restart is not null && service.Fields.Fields("deploy")?.Fields("restart_policy") is not null)
        {
            service.Fields.Note(
                NoteKind.Told, "restart", "docker-compose takes restart_policy of deploy where there are both, and so does the unit.", "Remove one of them.", restart.Source);
        }
        else if (restart is not null)
        {
            var (policy, count) = restart.Text.Split(':') is [var first, var second] ? (first, second) : (restart.Text, null);
            RestartPolicy.Set(service, policy, count, restart.Source);
        }
        else if (!service.Draft.Settings.Exists(setting => setting.Option is { Section: Section.Service, Name: Keys.Restart }))
        {
            service.Fields.Note(
                NoteKind.Told, "restart",
                service.Fields.Has("deploy")
                    ? "docker-compose does not start it again after a boot, as it has no restart, and nor does the unit; a swarm does."
                    : "docker does not start it again after a boot, as it has no restart, and nor does the unit.",
                "Add [Install] WantedBy=default.target, if it shall start.", service.Draft.Source);
        }
    }
}
