using PodDsl;

namespace MonitoringPod;

/// <summary>Sees the file systems of the host; the network that it sees is that of the pod.</summary>
[Image("quay.io/prometheus/node-exporter:v1.9.1")]
[Exec("--path.rootfs=/host"), Volume("/", "/host", ReadOnly = true, Options = ["rslave"])]
public partial record NodeExporter : Container, IMonitoringService;
