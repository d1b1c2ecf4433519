namespace PodDsl.Import.Tests.Compose;

/// <summary>Services with several containers, or none.</summary>
public sealed class ReplicaTests
{
    [Theory]
    [InlineData("scale: 3")]
    [InlineData("deploy: {replicas: 3}")]
    public void Each_container_is_an_instance(string field)
    {
        var imported = ImportText.Compose($"name: app\nservices: {{web: {{image: a:1, restart: always, {field}}}}}");

        Assert.Equal(["web@1.container", "web@2.container", "web@3.container", "app.network"], imported.Units.Select(static unit => unit.FileName));
        Assert.Contains("ContainerName=app-web-3\n", imported.Text("web@3.container"), StringComparison.Ordinal);
        Assert.Contains("Network=app.network:alias=web\n", imported.Text("web@3.container"), StringComparison.Ordinal);
        Assert.Contains("WantedBy=default.target\n", imported.Text("web@3.container"), StringComparison.Ordinal);
        Assert.DoesNotContain(imported.Notes, static note => note.Kind is NoteKind.Lost or NoteKind.Changed);
    }

    [Fact]
    public void A_dependency_on_the_service_is_one_on_all_its_containers()
    {
        var text = ImportText.Compose("""
            services:
              web: {image: a:1, depends_on: {db: {condition: service_healthy, restart: true}}}
              db: {image: b:1, scale: 2, healthcheck: {test: "true"}}
            """);

        Assert.Contains("Requires=db@1.service db@2.service\n", text.Text("web.container"), StringComparison.Ordinal);
        Assert.Contains("After=db@1.service db@2.service\n", text.Text("web.container"), StringComparison.Ordinal);
        Assert.Contains("PartOf=db@1.service db@2.service\n", text.Text("web.container"), StringComparison.Ordinal);
        Assert.Contains("Notify=healthy\n", text.Text("db@2.container"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ports_of_a_range_go_to_the_containers_in_their_order()
    {
        var imported = ImportText.Compose("services: {web: {image: a:1, scale: 2, ports: [\"127.0.0.1:8080-8082:80/udp\", \"90\"]}}");

        Assert.Contains("PublishPort=127.0.0.1:8080:80/udp\nPublishPort=90\n", imported.Text("web@1.container"), StringComparison.Ordinal);
        Assert.Contains("PublishPort=127.0.0.1:8081:80/udp\nPublishPort=90\n", imported.Text("web@2.container"), StringComparison.Ordinal);
        Assert.DoesNotContain(imported.Notes, static note => note.Kind is NoteKind.Lost or NoteKind.Changed);
    }

    [Theory]
    [InlineData("ports: [\"8080:80\"]", "PublishPort=8080:80\n", "Only one of 3 containers can have a port of the host, so the first one has it", "a range of 3 ports")]
    [InlineData("container_name: x", "ContainerName=x-1\n", "docker-compose refuses the name 'x' for several containers, so they are called 'x-1' and so on.", "Leave container_name out")]
    [InlineData("networks: {default: {ipv4_address: 10.5.0.9}}", "ip=10.5.0.9", "Only one container can have the address 10.5.0.9, so the first one has it", "the name of the service")]
    public void What_only_one_container_can_have_goes_to_the_first(string field, string line, string message, string remedy)
    {
        var imported = ImportText.Compose($"services: {{web: {{image: a:1, scale: 3, {field}}}}}");

        Assert.Contains(line, imported.Text("web@1.container"), StringComparison.Ordinal);
        Assert.DoesNotContain(line, imported.Text("web@2.container"), StringComparison.Ordinal);
        Assert.Contains(imported.Lines(), found => found.Contains(message, StringComparison.Ordinal) && found.Contains(remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void A_range_that_is_too_short_is_told()
    {
        var imported = ImportText.Compose("services: {web: {image: a:1, scale: 3, ports: [\"8080-8081:80\"]}}");

        Assert.DoesNotContain("PublishPort", imported.Text("web@3.container"), StringComparison.Ordinal);
        Assert.Contains(imported.Lines(), static line => line.StartsWith("Changed services.web.ports[0].published: The range 8080-8081 has ports for 2 of 3 containers", StringComparison.Ordinal) && line.Contains("8080-8082", StringComparison.Ordinal));
    }

    [Fact]
    public void A_service_without_containers_is_written_and_not_started()
    {
        var imported = ImportText.Compose("services: {web: {image: a:1, restart: always, depends_on: [off]}, off: {image: b:1, restart: always, scale: 0}}");

        Assert.DoesNotContain("WantedBy", imported.Text("off.container"), StringComparison.Ordinal);
        Assert.Contains("# poddsl: ManualStart\n", imported.Text("off.container"), StringComparison.Ordinal);
        Assert.DoesNotContain("off", imported.Text("web.container"), StringComparison.Ordinal);
        Assert.Contains(imported.Lines(), static line => line.StartsWith("Told services.off.scale: The service has no containers", StringComparison.Ordinal));
        Assert.Contains(imported.Lines(), static line => line.StartsWith("Told services.web.depends_on.off: 'off' has no containers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_great_number_makes_a_hundred()
    {
        var imported = ImportText.Compose("services: {web: {image: a:1, scale: 1000000000}}");

        Assert.Equal(101, imported.Units.Count);
        Assert.Contains(imported.Lines(), static line => line.StartsWith("Lost services.web.scale: The import makes 100 of 1000000000 containers.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_makes_no_more_than_three_hundred()
    {
        var imported = ImportText.Compose("services: {" + string.Join(", ", Enumerable.Range(0, 10).Select(static index => $"s{index}: {{image: a:1, scale: 90, network_mode: none}}")) + "}");

        Assert.Equal(90 + 90 + 90 + 30 + 6, imported.Units.Count);
        Assert.Equal(7, imported.Notes.Count(static note => note.Kind == NoteKind.Lost));
    }

    [Fact]
    public void Two_numbers_are_a_loss() =>
        Assert.Contains(ImportText.Compose("services: {web: {image: a:1, scale: 2, deploy: {replicas: 3}}}").Lines(), static line => line.StartsWith("Lost services.web.deploy.replicas: ", StringComparison.Ordinal));
}
