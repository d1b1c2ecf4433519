namespace PodDsl.Cli.Tests;

/// <summary>The tool reads bundles wherever it reads folders of units.</summary>
public sealed class BundleTests : Tool
{
    private const string Bundle =
        "# FileName=web\n[Container]\nImage=docker.io/library/nginx:1.29\nPublishPort=8080:80\nNetwork=back.network\nUIDMap=0:110000:65536\n" + Started
        + "---\n# FileName=back\n[Network]\nSubnet=10.9.0.0/24\n";

    [Fact]
    public async Task Lint_judges_and_mends_the_files_in_it()
    {
        Write("units/app.quadlets", Bundle);
        var found = await RunAsync("lint", "units", "--quiet");
        Assert.Contains("units/app.quadlets:6:1: warning POD1006", found.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("POD5021", found.Output, StringComparison.Ordinal);
        Assert.Equal(found.Output, (await RunAsync("lint", "units/app.quadlets", "--quiet")).Output);

        Assert.Equal(0, (await RunAsync("lint", "units", "--fix", "--fail-on", "warning")).Code);
        Assert.Equal(Bundle.Replace("UIDMap=0:110000:65536\n", "UIDMap=0:110000:65536\nGIDMap=0:110000:65536\n", StringComparison.Ordinal), Read("units/app.quadlets"));
    }

    [Fact]
    public async Task Lint_says_where_Quadlet_passes_over_one()
    {
        Write("etc/containers/systemd/app.quadlets", "# FileName=back\n[Network]\n");
        var found = await RunAsync("lint", "etc");
        Assert.Contains("app.quadlets:1:1: warning POD5021", found.Output, StringComparison.Ordinal);
        Assert.Contains("'podman quadlet install'", found.Output, StringComparison.Ordinal);
        Assert.Equal(1, found.Code);
    }

    [Fact]
    public async Task Convert_takes_it_apart()
    {
        Write("in/apps/app.quadlets", Bundle);
        Assert.Equal((0, ""), await RunAsync("convert", "in", "--to", "quadlet", "-o", "out") is var done ? (done.Code, done.Error) : default);
        Assert.Equal(["back.network", "web.container"], Directory.GetFiles(PathOf("out/apps")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("PublishPort=8080:80\n", Read("out/apps/web.container"), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("convert", "in", "--to", "service", "-o", "services")).Code);
        Assert.Contains("--network back ", Read("services/web.service").Replace("systemd-", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_and_report_know_its_units()
    {
        Write("units/app.quadlets", Bundle);
        Assert.Contains("web", (await RunAsync("ids", "units")).Output, StringComparison.Ordinal);
        Assert.Contains("\"web.container\"", (await RunAsync("report", "units", "--format", "json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_podman_refuses_is_told_at_the_part()
    {
        Write("units/app.quadlets", "# FileName=back\n[Network]\n---\n[Volume]\n");
        var found = await RunAsync("lint", "units", "--quiet");
        Assert.Contains("units/app.quadlets:4:1: error POD5020", found.Output, StringComparison.Ordinal);
    }
}
