using PodDsl.Core.Facts;
using PodDsl.Core.Writers;

namespace PodDsl.Import.Tests.Compose;

/// <summary>What podman-compose adds to Compose is in the units, or in a note.</summary>
public sealed class PodmanComposeFieldTests
{
    [Fact]
    public void Id_maps_become_those_of_the_container()
    {
        var text = Quadlet("""
            services:
              web:
                image: a
                x-podman.uidmaps: ["0:110000:4999", "65534:114999:1"]
                x-podman.gidmaps:
                  - "0:110000:4999"
            """, out var notes);

        Assert.Contains("UIDMap=0:110000:4999\nUIDMap=65534:114999:1\nGIDMap=0:110000:4999\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(notes, note => note.Subject.Contains("x-podman", StringComparison.Ordinal));
    }

    [Fact]
    public void The_container_and_its_networks_have_what_the_fields_say()
    {
        var text = Quadlet("""
            services:
              web:
                image: a
                x-podman.no_hosts: true
                networks:
                  back:
                    x-podman.interface_name: back0
                    x-podman.mac_address: "02:42:ac:11:65:45"
            networks:
              back:
                x-podman.disable_dns: true
                x-podman.dns: [10.0.0.1, 10.0.0.2]
                x-podman.routes: 10.1.0.0/24,10.2.0.1
            """, out var notes);

        Assert.Contains("PodmanArgs=--no-hosts\n", text, StringComparison.Ordinal);
        Assert.Contains("Network=back.network:alias=web,mac=02:42:ac:11:65:45,interface_name=back0\n", text, StringComparison.Ordinal);
        Assert.Contains("DisableDNS=true\nDNS=10.0.0.1\nDNS=10.0.0.2\n", text, StringComparison.Ordinal);
        Assert.Contains("PodmanArgs=--route=10.1.0.0/24,10.2.0.1\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(notes, note => note.Subject.Contains("x-podman", StringComparison.Ordinal));
    }

    [Fact]
    public void A_root_file_system_takes_the_place_of_the_image()
    {
        var text = Quadlet("""
            services:
              web:
                image: a
                x-podman.rootfs: ./root
            """, out var notes);

        Assert.Contains("Rootfs=/app/root\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Image=", text, StringComparison.Ordinal);
        Assert.Contains("services.web.image", Assert.Single(notes, note => note.Message.Contains("root file system", StringComparison.Ordinal)).Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services: {web: {image: a, x-podman.uidmaps: '0:1:1'}}", NoteKind.Lost, "services.web.x-podman.uidmaps")]
    [InlineData("services: {web: {image: a, x-podman.uidmaps: [{a: b}]}}", NoteKind.Lost, "services.web.x-podman.uidmaps")]
    [InlineData("services: {web: {image: a, x-podman.no_hosts: [true]}}", NoteKind.Lost, "services.web.x-podman.no_hosts")]
    [InlineData("services: {web: {image: a, x-podman.new: 1}}", NoteKind.Lost, "services.web.x-podman.new")]
    [InlineData("services: {web: {image: a, x-podman: {uidmaps: ['0:1:1']}}}", NoteKind.Lost, "services.web.x-podman")]
    [InlineData("services: {web: {image: a, networks: {n: {x-podman.mac_address: [a]}}}}\nnetworks: {n: }", NoteKind.Lost, "services.web.networks.n.x-podman.mac_address")]
    [InlineData("services: {web: {image: a, networks: {n: }}}\nnetworks: {n: {x-podman.disable_dns: {a: b}}}", NoteKind.Lost, "networks.n.x-podman.disable_dns")]
    [InlineData("services: {web: {image: a, secrets: [s]}}\nsecrets: {s: {file: f, x-podman.relabel: z}}", NoteKind.Told, "secrets.s.x-podman.relabel")]
    [InlineData("services: {web: {image: a}}\nx-podman: {in_pod: true}", NoteKind.Told, "x-podman.in_pod")]
    [InlineData("services: {web: {image: a}}\nx-podman: {pod_args: ['--infra=false', '--share=']}", NoteKind.Told, "x-podman.pod_args")]
    [InlineData("services: {web: {image: a}}\nx-podman: {pod_args: ['--infra=true']}", NoteKind.Lost, "x-podman.pod_args")]
    [InlineData("services: {web: {image: a}}\nx-podman: {name_separator_compat: true}", NoteKind.Told, "x-podman.name_separator_compat")]
    [InlineData("services: {web: {image: a}}\nx-podman: {default_net_behavior_compat: true}", NoteKind.Told, "x-podman.default_net_behavior_compat")]
    [InlineData("services: {web: {image: a}}\nx-podman: {new: 1}", NoteKind.Lost, "x-podman.new")]
    [InlineData("services: {web: {image: a}}\nx-podman: 1", NoteKind.Lost, "x-podman")]
    public void Other_forms_are_reported(string text, NoteKind kind, string subject)
    {
        _ = Quadlet(text, out var notes);

        var note = Assert.Single(notes, note => note.Subject.Contains("x-podman", StringComparison.Ordinal));
        Assert.Equal((kind, subject), (note.Kind, note.Subject));
    }

    private static string Quadlet(string text, out IReadOnlyList<ImportNote> notes)
    {
        var imported = ComposeText.Import(text);
        notes = [.. imported.Notes];
        return string.Concat(imported.Units.SelectMany(unit => QuadletWriter.Write(unit, Target.Default).Files).Select(file => file.Text));
    }
}
