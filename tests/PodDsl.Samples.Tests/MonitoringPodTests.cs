namespace PodDsl.Samples.Tests;

public sealed class MonitoringPodTests
{
    private static readonly string[] Members = ["grafana.container", "node-exporter.container", "prometheus.container"];

    [Fact]
    public void Only_the_pod_has_ports_and_ids()
    {
        Assert.Equal(["127.0.0.1:3000:3000"], SampleOutput.Values("MonitoringPod", "monitoring.pod", "Pod", "PublishPort"));
        Assert.Equal(["0:524288:65536"], SampleOutput.Values("MonitoringPod", "monitoring.pod", "Pod", "GIDMap"));
        foreach (var member in Members)
        {
            Assert.Equal(["monitoring.pod"], SampleOutput.Values("MonitoringPod", member, "Container", "Pod"));
            Assert.All(["PublishPort", "UIDMap", "GIDMap", "Network"], key => Assert.Empty(SampleOutput.Values("MonitoringPod", member, "Container", key)));
        }
    }

    [Fact]
    public void Prometheus_reads_the_file_that_the_readme_installs()
    {
        var source = SampleOutput.Values("MonitoringPod", "prometheus.container", "Container", "Volume")[0].Split(':')[0];
        var readme = File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "samples/MonitoringPod/README.md"));

        Assert.Contains($"install -D -m 644 host/prometheus.yml {source}\n", readme, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(BuildFacts.RepositoryRoot, "samples/MonitoringPod/host/prometheus.yml")));
    }
}
