using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;
using PodDsl.Import.Compose;

namespace PodDsl.Import.Tests.Compose;

/// <summary>What Compose files of others have, in small.</summary>
public sealed class ComposePublicTests
{
    /// <summary>A project, a line that a unit must have, and the kind and subject of a note; empty if there is none.</summary>
    /// <summary>A project, a line that a unit must have, and the kind and subject of a note; empty if there is none.</summary>
    [Theory]
    [InlineData("services: {a: {image: a, restart: always, deploy: {restart_policy: {condition: on-failure}}}}", "Restart=on-failure", "Told services.a.restart")]
    [InlineData("services: {a: {image: a, networks: [n]}}\nnetworks: {n: {external: true, name: host}}", "Network=host", "")]
    [InlineData("services: {a: {image: a, volumes: [\"vol:/v:ro,z\"]}}\nvolumes: {vol: }", "Volume=vol.volume:/v:ro,z", "")]
    [InlineData("services: {a: {image: a, security_opt: [\"seccomp:./s.json\"]}}", "SeccompProfile=/app/s.json", "")]
    [InlineData("services: {a: {image: a, security_opt: [systempaths=unconfined]}}", "Unmask=ALL", "")]
    [InlineData("services: {a: {image: a, hostname: \"{{.Node.Hostname}}\"}}", "HostName={{.Node.Hostname}}", "Changed services.a.hostname")]
    [InlineData("services: {a: {image: a, environment: {N: \"{{.Task.Slot}}\"}}}", "Environment=N={{.Task.Slot}}", "Changed services.a.environment")]
    [InlineData("services: {a: {image: a, volumes: [\"vol:/v\"]}}\nvolumes: {vol: {driver: rexray}}", "Driver=rexray", "Told volumes.vol.driver")]
    [InlineData("services: {a: {image: a, volumes: [\"vol:/v\"]}}\nvolumes: {vol: {driver_opts: {type: sftp}}}", "PodmanArgs=--opt=type=sftp", "")]
    [InlineData("services: {a: {image: a, volumes: [{type: volume, target: /v, read_only: true}]}}", "Volume=/v", "Lost services.a.volumes[0].read_only")]
    [InlineData("services: {a: {image: a, volumes: [\"/var/lib/docker/volumes:/v\"]}}", "Volume=/var/lib/docker/volumes:/v", "Changed services.a.volumes[0].source")]
    [InlineData("services: {a: {image: a, volumes: [/v]}}", "Volume=/v", "Changed services.a.volumes[0].target")]
    [InlineData("services: {a: {image: a, volumes: [\"v:/v\"]}}", "Image=docker.io/library/a", "Lost services.a.volumes[0].target")]
    [InlineData("services: {a: {image: a, command: [x, \"\", y]}}", "Exec=x ${EMPTY_WORD} y", "")]
    [InlineData("services: {a: {image: a, healthcheck: {interval: 5s}}}", "Image=docker.io/library/a", "Lost services.a.healthcheck.interval")]
    [InlineData("services: {a: {image: a, healthcheck: {test: [CMD, a], retries: 0}}}", "HealthCmd=[\"CMD\",\"a\"]", "Told services.a.healthcheck.retries")]
    [InlineData("services: {a: {image: a, dns_search: \"\"}}", "DNSSearch=.", "")]
    [InlineData("services: {a: {image: a, shm_size: 8gb, mem_limit: 1g}}", "ShmSize=8g", "")]
    [InlineData("services: {a: {image: a, profiles: [\"\"]}}", "Image=docker.io/library/a", "")]
    public void A_value_is_in_its_unit_and_told_if_it_means_another_thing(string text, string line, string note)
    {
        var imported = Import(text);

        Assert.Contains(line, TextOf(imported).Split('\n'));
        Assert.Equal(note.Length > 0, imported.Notes.Any(one => $"{one.Kind} {one.Subject}".StartsWith(note, StringComparison.Ordinal) && note.Length > 0));
    }

    [Theory]
    [InlineData("networks: [\"\"]", "", "Lost services.a.networks.")]
    [InlineData("networks: [\"${NET:-}\"]", "", "Lost services.a.networks.")]
    [InlineData("networks: {\"\": }", "", "Lost services.a.networks.")]
    [InlineData("networks: [front]", "Network=app_front:alias=a", "Changed services.a.networks.front")]
    public void A_network_that_the_project_does_not_have_is_told(string field, string network, string note)
    {
        var imported = Import($"services: {{a: {{image: a, restart: always, {field}}}}}");

        Assert.Equal(network, string.Join("\n", TextOf(imported).Split('\n').Where(line => line.StartsWith("Network=", StringComparison.Ordinal))));
        Assert.Contains(note, imported.Notes.Select(one => $"{one.Kind} {one.Subject}"));
    }

    [Fact]
    public void A_service_without_an_image_is_refused_and_no_unit_asks_for_it()
    {
        var imported = Import("services:\n  a: {image: a, depends_on: [b]}\n  b: {command: x}\n");

        Assert.Equal("a", Assert.Single(imported.Units, unit => unit.Kind == UnitKind.Container).Name);
        Assert.DoesNotContain("Requires=", TextOf(imported), StringComparison.Ordinal);
        Assert.Contains(imported.Notes, note => note is { Kind: NoteKind.Refused, Source.Line: 3 } && note.Subject.Contains("services.b", StringComparison.Ordinal));
    }

    [Fact]
    public void A_provider_is_lost_and_makes_no_unit()
    {
        var imported = Import("services: {a: {provider: {type: x}}}");

        Assert.DoesNotContain(imported.Units, unit => unit.Kind == UnitKind.Container);
        Assert.Contains(imported.Notes, note => note.Kind is NoteKind.Lost or NoteKind.Refused && note.Subject.Contains("provider", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_of_the_first_version_is_refused_with_the_way_to_the_second()
    {
        var imported = Import("web:\n  image: a\n  links: [db]\ndb:\n  image: b\n");

        Assert.Contains(imported.Notes, note => note.Kind == NoteKind.Refused && note.Remedy.Contains("services", StringComparison.Ordinal));
    }

    [Fact]
    public void A_variable_that_nobody_sets_is_told_once() => Assert.Single(
        Import("services: {a: {image: \"a:${TAG}\"}, b: {image: \"b:$TAG\"}}").Notes,
        note => note.Subject.Contains("TAG", StringComparison.Ordinal));

    [Theory]
    [InlineData("A=x#y", "x#y")]
    [InlineData("A=x #y", "x")]
    [InlineData("A= # y", "# y")]
    public void A_comment_of_a_file_of_variables_starts_after_a_space(string line, string value)
    {
        var project = ComposeText.Load("services: {a: {image: a, env_file: [e.env]}}", ("e.env", line + "\n"));

        Assert.Equal(value, project.Json()["services"]!["a"]!["environment"]!["A"]!.GetValue<string>());
    }

    /// <summary>The errors of rules in what becomes of the corpus: mistakes of its projects, which docker-compose takes.</summary>
    private static readonly Dictionary<string, string> Errors = new(StringComparer.Ordinal)
    {
        ["everything-short"] = "POD5005",
        ["override-lists"] = "POD5005",
        ["override-mappings"] = "POD5005",
    };

    public static TheoryData<string> Projects => [.. ComposeCorpus.Names];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_rules_find_no_error_in_what_is_imported(string name)
    {
        var units = ComposeImport.Read(ComposeCorpus.SourceOf(name)).Units;
        var found = units.SelectMany(unit => UnitRules.Check(unit, Target.Default)).Concat(SetRules.Check(new UnitSet(units), Target.Default))
            .Where(finding => finding.IsError)
            .Select(finding => finding.Rule.Id)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        Assert.Equal(Errors.GetValueOrDefault(name, ""), string.Join(' ', found));
    }

    private static Imported Import(string text) => ComposeImport.Read(new ComposeSource(
        ["compose.yaml"],
        path => path == "/app/compose.yaml" ? new SourceContent(System.Text.Encoding.UTF8.GetBytes(text)) : SourceContent.Missing)
    {
        CurrentFolder = "/app",
    });

    private static string TextOf(Imported imported) => string.Concat(imported.Units
        .Select(unit => ExpressibleUnits.Write(unit, UnitFormats.Of(UnitFormat.Quadlet), Target.Default, [], []))
        .SelectMany(written => written.Files)
        .Select(file => file.Text));
}
