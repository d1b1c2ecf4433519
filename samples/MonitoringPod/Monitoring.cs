using PodDsl;

namespace MonitoringPod;

/// <summary>One pod has one network and one range of ids: its containers talk over localhost, and only the pod publishes ports.</summary>
[IdBlock(0), Publish(3000, HostPort = 3000, HostAddress = "127.0.0.1"), WantedBy(Targets.MultiUser)]
public partial record Monitoring : Pod;

/// <summary>Starts and stops with the pod.</summary>
[Pod<Monitoring>, Restart(RestartPolicy.OnFailure), RestartSec("10s"), TimeoutStartSec("15min"), NoNewPrivileges]
public interface IMonitoringService;
