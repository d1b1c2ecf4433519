using PodDsl;

namespace MonitoringPod;

[Image("docker.io/grafana/grafana:12.1.0")]
[Volume<GrafanaData>("/var/lib/grafana"), DependsOn<Prometheus>]
[Secret("grafana-password", Uid = 472, Mode = "0400")]
public partial record Grafana : Container, IMonitoringService
{
    [Env] public const string GF_SECURITY_ADMIN_PASSWORD__FILE = "/run/secrets/grafana-password";
    [Env] public const string GF_ANALYTICS_REPORTING_ENABLED = "false";
}

public partial record GrafanaData : Volume;
