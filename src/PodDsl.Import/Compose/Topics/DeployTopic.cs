using System.Globalization;
using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary><c>deploy</c>: limits become those of the service.</summary>
internal static class DeployTopic
{
    public static void Apply(ServiceContext service)
    {
        if (service.Fields.Fields("deploy") is not { } deploy)
        {
            return;
        }

        deploy.Take("replicas");
        if (deploy.Fields("resources") is { } resources)
        {
            if (resources.Fields("limits") is { } limits)
            {
                if (limits.Scalar("cpus") is { } cpus && double.TryParse(cpus.Text, CultureInfo.InvariantCulture, out var number))
                {
                    service.Draft.Directive(Section.Service, Keys.CPUQuota, Math.Round(number * 100).ToString(CultureInfo.InvariantCulture) + "%", cpus.Source);
                }

                if (limits.Scalar("memory") is { } memory)
                {
                    service.Draft.Directive(Section.Service, Keys.MemoryMax, Quantities.Size(memory.Text).ToUpperInvariant(), memory.Source);
                }

                if (limits.Scalar("pids") is { } pids)
                {
                    service.Draft.Directive(Section.Service, Keys.TasksMax, pids.Text, pids.Source);
                }

                limits.ReportRest();
            }

            if (resources.Fields("reservations") is { } reservations)
            {
                if (reservations.Scalar("memory") is { } memory)
                {
                    service.Draft.Key(Keys.MemoryReservation, Quantities.Size(memory.Text), memory.Source);
                }

                foreach (var device in reservations.Rows("devices"))
                {
                    GpuDevices.Add(service.Draft, device);
                }

                reservations.ReportRest();
            }

            resources.ReportRest();
        }

        if (deploy.Fields("restart_policy") is { } policy)
        {
            var condition = policy.Scalar("condition");
            RestartPolicy.Set(service, condition?.Text switch { "none" => "no", "on-failure" => "on-failure", _ => "always" }, null, condition?.Source ?? policy.Source);
            foreach (var (field, section, key) in new[]
            {
                ("delay", Section.Service, Keys.RestartSec), ("max_attempts", Section.Unit, Keys.StartLimitBurst), ("window", Section.Unit, Keys.StartLimitIntervalSec),
            })
            {
                if (policy.Scalar(field) is { } value)
                {
                    service.Draft.Directive(section, key, key == Keys.StartLimitBurst ? value.Text : SystemdSpan(value.Text), value.Source);
                }
            }

            policy.ReportRest();
        }

        deploy.ReportRest();
    }

    /// <summary>A duration of Go for systemd, which writes minutes in another way.</summary>
    private static string SystemdSpan(string text) =>
        Quantities.Nanoseconds(text) is not { } nanoseconds ? text
        : nanoseconds % 1_000_000_000 == 0 ? (nanoseconds / 1_000_000_000).ToString(CultureInfo.InvariantCulture) + "s"
        : (nanoseconds / 1_000_000).ToString(CultureInfo.InvariantCulture) + "ms";
}
