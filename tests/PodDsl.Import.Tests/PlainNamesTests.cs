namespace PodDsl.Import.Tests;

/// <summary><c>--rename</c>: names as a person would choose them.</summary>
public sealed class PlainNamesTests
{
    [Fact]
    public void Names_of_a_project_lose_the_project()
    {
        var renamed = Give(ImportText.Compose("""
            name: app
            services:
              web: {image: a:1, networks: [default, back], volumes: ["data:/data"], depends_on: [db], ipc: "service:db"}
              db: {image: b:1, container_name: database, scale: 1}
              job: {image: c:1, scale: 2, environment: {OF: "http://app-web-1:80"}}
            networks: {back: {}}
            volumes: {data: {}, named: {name: mine}, other: {external: true}}
            """));

        var web = renamed.Text("web.container");
        Assert.Contains("ContainerName=web\n", web, StringComparison.Ordinal);
        Assert.Contains("Network=app.network:", web, StringComparison.Ordinal);
        Assert.Contains("--ipc container:database", web, StringComparison.Ordinal);
        Assert.Contains("ContainerName=database\n", renamed.Text("db.container"), StringComparison.Ordinal);
        Assert.Contains("ContainerName=job-2\n", renamed.Text("job@2.container"), StringComparison.Ordinal);
        Assert.Contains("NetworkName=app\n", renamed.Text("app.network"), StringComparison.Ordinal);
        Assert.Contains("NetworkName=back\n", renamed.Text("back.network"), StringComparison.Ordinal);
        Assert.Contains("VolumeName=data\n", renamed.Text("data.volume"), StringComparison.Ordinal);
        Assert.Contains(renamed.Lines(), static line => line.StartsWith("Changed name: Environment= names 'app-web-1', and that container is called 'web' now.", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_units_find_the_renamed_ones()
    {
        var renamed = Give(ImportText.Compose("name: app\nservices: {web: {image: a:1, volumes: [\"data:/data\"]}, of: {image: b:1, network_mode: \"service:web\"}}\nvolumes: {data: {}}\n"));

        Assert.Contains("data:/data", Assert.Single(renamed.Unit("web.container").FindAll(Core.Catalogue.Section.Kind, "Volume")).Value.ToArgument().Marked, StringComparison.Ordinal);
        Assert.Equal("container:web", Assert.Single(renamed.Unit("of.container").FindAll(Core.Catalogue.Section.Kind, "Network")).Value.ToArgument().Marked);
    }

    [Fact]
    public void Names_that_Quadlet_made_up_lose_systemd()
    {
        var renamed = Give(ImportText.Quadlet(
            ("web.container", "[Container]\nImage=quay.io/a:1\nVolume=data.volume:/data\nMount=type=volume,source=data.volume,destination=/m\n"),
            ("data.volume", "[Volume]\n"),
            ("own.volume", "[Volume]\nVolumeName=mine\n")));

        Assert.Contains("ContainerName=web\n", renamed.Text("web.container"), StringComparison.Ordinal);
        Assert.Contains("VolumeName=mine\n", renamed.Text("own.volume"), StringComparison.Ordinal);
        Assert.All(renamed.Unit("web.container").Settings.Where(static setting => setting.Value.Reference is not null), static setting => Assert.DoesNotContain("systemd-", setting.Value.ToArgument().Marked, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_another_has_stays_as_it_was()
    {
        var renamed = PlainNames.Give([
            ImportText.Compose("name: app\nservices: {a: {image: a:1, volumes: [\"data:/data\"]}}\nvolumes: {data: {}}\n"),
            ImportText.Script("podman volume create data\npodman pod create --name a\npodman run -d --rm --name x -v data:/x quay.io/a:1")]);

        Assert.Contains("VolumeName=app_data\n", renamed[0].Text("data.volume"), StringComparison.Ordinal);
        Assert.Contains(renamed[0].Lines(), static line => line.StartsWith("Changed name: 'data' is the name of 'data.volume' too, so 'data.volume' keeps the name 'app_data'.", StringComparison.Ordinal));
        Assert.Contains("ContainerName=app-a-1\n", renamed[0].Text("a.container"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_names_stay()
    {
        var imported = ImportText.Compose("name: app\nservices: {web: {image: a:1, volumes: [\"data:/data\"]}}\nvolumes: {data: {}}\n");

        Assert.Contains("ContainerName=app-web-1\n", imported.Text("web.container"), StringComparison.Ordinal);
        Assert.Contains("VolumeName=app_data\n", imported.Text("data.volume"), StringComparison.Ordinal);
    }

    private static Imported Give(Imported imported) => Assert.Single(PlainNames.Give([imported]));
}
