using PodDsl;

namespace MonitoringPod;

/// <summary>Asks the node exporter at localhost:9100, as prometheus.yml says.</summary>
[Image("docker.io/prom/prometheus:v3.1.0")]
[Exec("--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus", "--storage.tsdb.retention.time=90d")]
[Volume("/etc/monitoring/prometheus.yml", "/etc/prometheus/prometheus.yml", ReadOnly = true)]
[Volume<PrometheusData>("/prometheus"), DependsOn<NodeExporter>]
public partial record Prometheus : Container, IMonitoringService;

public partial record PrometheusData : Volume;
