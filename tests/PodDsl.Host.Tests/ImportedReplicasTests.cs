using System.Text;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;
using PodDsl.Import;
using PodDsl.Import.Compose;

namespace PodDsl.Host.Tests;

/// <summary>A scaled Compose service runs as its instances: they start with who needs them, each on a port of its own, and its name leads to all.</summary>
public sealed class ImportedReplicasTests(Hosts hosts) : IClassFixture<Hosts>, IDisposable
{
    private const string Compose = """
        name: app
        services:
          web:
            image: docker.io/library/nextcloud:stable
            command: sleep 1000
            restart: always
            stop_grace_period: 1s
            scale: 3
            ports: ["8080-8082:80", "8090:90"]
            networks: {default: {ipv4_address: 10.99.5.9}}
          front:
            image: docker.io/library/nextcloud:stable
            command: sleep 1000
            stop_grace_period: 1s
            depends_on: {web: {condition: service_started, restart: true}}
          beside: {image: "docker.io/library/nextcloud:stable", command: sleep 1000, stop_grace_period: 1s, network_mode: "service:web"}
          off: {image: "docker.io/library/nextcloud:stable", command: sleep 1000, stop_grace_period: 1s, restart: always, scale: 0}
        networks: {default: {ipam: {config: [{subnet: 10.99.5.0/24}]}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("poddsl-replicas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task The_generator_makes_a_service_of_each_instance(Suite suite)
    {
        Write(suite);

        var made = (await QuadletGenerator.RunAsync(suite, _folder)).Units;

        Assert.Equal(["app-network.service", "beside.service", "front.service", "off.service", "web@1.service", "web@2.service", "web@3.service"], made.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("--publish 8081:80 ", made["web@2.service"], StringComparison.Ordinal);
        Assert.DoesNotContain("8090", made["web@2.service"], StringComparison.Ordinal);
        Assert.Contains("--name app-web-3 ", made["web@3.service"], StringComparison.Ordinal);
        Assert.Contains("--network container:app-web-1 ", made["beside.service"], StringComparison.Ordinal);
        Assert.Contains("web@2.service", made["front.service"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task The_instances_start_with_who_needs_them_and_the_name_leads_to_all(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(ImportedReplicasTests));
        Write(suite);
        await host.CopyFolderAsync(_folder);

        _ = (await host.RunAsync("systemctl", "start", "front.service", "beside.service")).Output;
        foreach (var name in new[] { "web@1", "web@2", "web@3", "front", "beside" })
        {
            await host.WaitUntilActiveAsync(name + ".service");
        }

        Assert.Equal("80/tcp -> 0.0.0.0:8082", (await host.RunAsync("podman", "port", "app-web-3")).Output);
        var addresses = (await host.RetryAsync(TimeSpan.FromSeconds(20), "web@3.service", "sh", "-c", "podman exec app-front-1 nslookup web | grep -c '10\\.99\\.5\\.[0-9]*$'")).Output;
        Assert.True(int.Parse(addresses, System.Globalization.CultureInfo.InvariantCulture) >= 3, addresses);
        Assert.Equal("inactive", (await host.RunAsync("systemctl", "is-active", "off.service")).StandardOutput.Trim());
    }

    private void Write(Suite suite)
    {
        var imported = ComposeImport.Read(new ComposeSource(
            ["compose.yaml"], static path => path == "/srv/app/compose.yaml" ? new SourceContent(Encoding.UTF8.GetBytes(Compose)) : SourceContent.Missing) { CurrentFolder = "/srv/app" });
        foreach (var unit in imported.Units)
        {
            var file = Assert.Single(ExpressibleUnits.Write(unit, UnitFormats.Of(UnitFormat.Quadlet), suite.Target(), [], []).Files);
            File.WriteAllText(Path.Combine(_folder, file.FileName), file.Text);
        }
    }
}
