using PodDsl;

namespace ThreeHosts;

/// <summary>One record, three hosts: on the Pi another program has the port.</summary>
[Image("quay.io/prometheus/node-exporter:v1.9.1"), IdBlock(6)]
[Publish(9100, HostPort = 9100, On = typeof(Attic)), Publish(9100, HostPort = 9100, On = typeof(Cellar)), Publish(9100, HostPort = 9101, On = typeof(Pi))]
[RunsOn<Attic>, RunsOn<Cellar>, RunsOn<Pi>, WantedBy(Targets.MultiUser)]
public partial record NodeExporter : Container, IHomeService;

[RunsOn<Cellar>]
public partial record Watch : Network;

[Image("docker.io/prom/prometheus:v3.1.0"), IdBlock(7)]
[Network<Watch>, AddHost<Caddy>, Volume<PrometheusData>("/prometheus")]
public partial record Prometheus : Container, ICellarService;

[RunsOn<Cellar>]
public partial record PrometheusData : Volume;

[Image("docker.io/grafana/grafana:12.1.0"), IdBlock(8)]
[Network<Watch>, DependsOn<Prometheus>, Publish(3000, HostPort = 3000), Volume<GrafanaData>("/var/lib/grafana")]
public partial record Grafana : Container, ICellarService;

[RunsOn<Cellar>]
public partial record GrafanaData : Volume;
