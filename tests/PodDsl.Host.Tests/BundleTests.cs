using PodDsl.Core.Readers;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What podman does with bundles of unit files.</summary>
public sealed class BundleTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Bundle = "# FileName=web\n[Container]\nImage=docker.io/library/nginx:1.29\nNetwork=back.network\n ---\n#FileName= back \n[Unit]\nDescription=x\n[Network]\n";

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task No_generator_reads_one(Suite suite)
    {
        var folder = Directory.CreateTempSubdirectory("poddsl-bundle-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "app.quadlets"), Bundle, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "own.container"), "[Container]\nImage=docker.io/library/nginx:1.29\n", TestContext.Current.CancellationToken);
            var generated = await QuadletGenerator.RunAsync(suite, folder);
            Assert.Equal(["own.service"], generated.Units.Keys);
            Assert.Empty(generated.Complaints);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>By itself, and in a folder of files.</summary>
    [Theory]
    [InlineData(Suite.Forky, "/srv/bundle/app.quadlets")]
    [InlineData(Suite.Forky, "/srv/bundle")]
    public async Task An_installation_takes_one_apart_as_we_do(Suite suite, string input)
    {
        var host = await hosts.GetAsync(suite, "bundles");
        _ = (await host.RunAsync("mkdir", "-p", "/srv/bundle")).Output;
        await host.WriteFileAsync("/srv/bundle/app.quadlets", Bundle);
        _ = (await host.RunAsync("podman", "quadlet", "install", input)).Output;

        var ours = QuadletReader.Read([new QuadletSource("/srv/bundle/app.quadlets", Bundle)]).Units.Select(unit => unit.Unit.FileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["back.network", "web.container"], ours);
        // A hidden file says what belongs together.
        var installed = (await host.RunAsync("sh", "-c", "cd /etc/containers/systemd && find . -type f ! -name '.*'")).Lines.Select(path => path[2..]).Order(StringComparer.Ordinal);
        Assert.Equal(ours, installed);
        _ = (await host.RunAsync("podman", "quadlet", "rm", "--ignore", "web.container", "back.network")).Output;
    }
}
