using PodDsl.Import.Compose;

namespace PodDsl.Import.Tests.Compose;

/// <summary>No field is lost in silence: each of the schema is in a unit, in what has to be done before, or in a note.</summary>
public sealed class ComposeFieldTests
{
    /// <summary>Values of fields that take only some.</summary>
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["services.*.network_mode"] = "host",
        ["services.*.ipc"] = "host",
        ["services.*.pid"] = "host",
        ["services.*.uts"] = "host",
        ["services.*.userns_mode"] = "host",
        ["services.*.cgroup"] = "private",
        ["services.*.volumes.*.type"] = "volume",
        ["services.*.devices.*.source"] = "/dev/x",
        ["services.*.gpus.*.driver"] = "nvidia",
        ["services.*.deploy.resources.reservations.devices.*.driver"] = "nvidia",
        ["services.*.external_links.*"] = "other",
        ["services.*.restart"] = "always",
        ["services.*.deploy.restart_policy.condition"] = "any",
        ["services.*.scale"] = "2",
        ["services.*.deploy.replicas"] = "2",
        ["services.*.logging.driver"] = "journald",
        ["services.*.healthcheck.test.*"] = "CMD",
        ["services.*.ports.*.mode"] = "host",
        ["services.*.ports.*.protocol"] = "udp",
        ["services.*.ports.*.host_ip"] = "127.0.0.1",
        ["services.*.ports.*.published"] = "\"8080\"",
        ["services.*.depends_on.*.condition"] = "service_healthy",
        ["networks.*.driver"] = "macvlan",
        ["networks.*.ipam.driver"] = "dhcp",
        ["volumes.*.driver"] = "other",
        ["services.*.dns.*"] = "1.1.1.1",
        ["services.*.pull_policy"] = "always",
    };

    /// <summary>Fields beside that of the test, without which it has no place.</summary>
    private static readonly Dictionary<string, string> Beside = new(StringComparer.Ordinal)
    {
        ["services.*.volumes.*"] = "type: volume, source: v, target: /v",
        ["services.*.volumes.*|bind"] = "type: bind, source: /b, target: /v",
        ["services.*.volumes.*|tmpfs"] = "type: tmpfs, target: /v",
        ["services.*.volumes.*|image"] = "type: image, source: i, target: /v",
        ["services.*.volumes.*|volume"] = "type: volume, source: v, target: /v",
        ["services.*.ports.*"] = "target: 80",
        ["services.*.secrets.*"] = "source: s",
        ["services.*.configs.*"] = "source: c",
        ["services.*.build.secrets.*"] = "source: s",
        ["services.*.devices.*"] = "source: /dev/x",
        ["services.*.depends_on.*"] = "condition: service_started",
        ["services.*.healthcheck"] = "test: curl",
        ["services.*.blkio_config.weight_device.*"] = "path: /dev/a, weight: 5",
        ["services.*.blkio_config.device_read_bps.*"] = "path: /dev/a, rate: 5",
        ["services.*.blkio_config.device_read_iops.*"] = "path: /dev/a, rate: 5",
        ["services.*.blkio_config.device_write_bps.*"] = "path: /dev/a, rate: 5",
        ["services.*.blkio_config.device_write_iops.*"] = "path: /dev/a, rate: 5",
        ["services.*.env_file.*"] = "path: e.env",
    };

    /// <summary>Fields that say how another one is to be read, or choose what is imported.</summary>
    private static readonly Dictionary<string, string> WithoutMeaning = new(StringComparer.Ordinal)
    {
        ["version"] = "docker-compose ignores it",
        ["name"] = "in the names of all resources",
        ["services.*.profiles.*"] = "chooses the services",
        ["services.*.extends.service"] = "the loader follows it",
        ["services.*.extends.file"] = "the loader follows it",
        ["services.*.label_file.*"] = "the loader reads it",
        ["services.*.env_file.*.format"] = "the loader reads it",
        ["services.*.env_file.*.required"] = "the loader reads it",
        ["services.*.depends_on.*.required"] = "Requires= or Wants=",
        ["services.*.depends_on.*.restart"] = "PartOf=",
        ["services.*.depends_on.*.condition"] = "in the other service",
        ["services.*.ports.*.host_ip"] = "in PublishPort=, whose place is that of the port",
        ["services.*.ports.*.protocol"] = "in PublishPort=, whose place is that of the port",
        ["services.*.healthcheck.disable"] = "false says nothing",
        ["include.*.path.*"] = "the loader follows it",
        ["include.*.env_file.*"] = "the loader reads it",
        ["include.*.project_directory"] = "the loader reads it",
    };

    public static TheoryData<string> Fields => [.. FieldsOf(ComposeSchema.Root, "").Where(name => !WithoutMeaning.ContainsKey(name))];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_carried_over_or_reported(string field)
    {
        var lines = TextOf(field);
        var line = lines.FindIndex(text => text.Contains("# here", StringComparison.Ordinal)) + 1;
        var text = string.Join('\n', lines);
        var offset = text.IndexOf("# here", StringComparison.Ordinal) - 2;
        var imported = Import(text);

        var places = imported.Units.SelectMany(unit => unit.Settings).Select(setting => setting.Source)
            .Concat(imported.Preparations.Select(step => step.Source))
            .Concat(imported.Files.Select(file => file.Source))
            .Concat(imported.Notes.Select(note => note.Source));

        Assert.DoesNotContain(imported.Notes, note => note.Kind == NoteKind.Refused || note.Message.Contains("docker-compose refuses the file", StringComparison.Ordinal));
        Assert.True(places.Any(place => place.Line == line || (place.Start <= offset && offset < place.Start + place.Length)), string.Join('\n', lines) + "\n" + string.Join('\n', imported.Units.SelectMany(unit => unit.Settings).Select(setting => $"{setting.Source.Line} {setting.Option.Name}={setting.Value.ToArgument()}")) + "\n" + string.Join('\n', imported.Notes.Select(note => $"{note.Source.Line} {note.Subject} {note.Message}")));
    }

    [Fact]
    public void Every_row_of_the_table_is_a_field() => Assert.All(
        FieldFates.All,
        fate => Assert.Contains(AllFields(ComposeSchema.Root, ""), field => field == fate.Field));

    [Fact]
    public void Every_extension_is_reported()
    {
        var imported = Import("x-top: 1\nservices: {a: {image: a, x-own: 2}}");

        Assert.Equal(["services.a.x-own", "x-top"], imported.Notes.Where(note => note.Message.Contains("extension", StringComparison.Ordinal)).Select(note => note.Subject));
    }

    private static Imported Import(string text) => ComposeImport.Read(new ComposeSource(
        ["compose.yaml"],
        path => path == "/app/compose.yaml" ? new SourceContent(System.Text.Encoding.UTF8.GetBytes(text)) : path.EndsWith("e.env", StringComparison.Ordinal) ? new SourceContent("A=1\n"u8.ToArray()) : SourceContent.Missing)
    {
        CurrentFolder = "/app",
    });

    private static IEnumerable<string> FieldsOf(Shape shape, string path) => shape.Kind switch
    {
        ShapeKind.Fields => shape.Fields.Where(field => field.Key != "single").SelectMany(field => FieldsOf(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
        ShapeKind.List or ShapeKind.Map => FieldsOf(shape.Item!, path + ".*"),
        _ => [path],
    };

    private static IEnumerable<string> AllFields(Shape shape, string path) =>
        (shape.Kind switch
        {
            ShapeKind.Fields => shape.Fields.SelectMany(field => AllFields(field.Value, path.Length == 0 ? field.Key : $"{path}.{field.Key}")),
            ShapeKind.List or ShapeKind.Map => AllFields(shape.Item!, path + ".*"),
            ShapeKind.Pairs => [path + ".*"],
            _ => [],
        }).Prepend(path);

    /// <summary>A file that has the field, in a line of its own.</summary>
    private static List<string> TextOf(string field)
    {
        var lines = new List<string>();
        var steps = field.Split('.');
        var shape = ComposeSchema.Root;
        var pattern = "";
        var indent = "";
        var prefix = "";
        foreach (var step in steps)
        {
            var isItem = step == "*" && shape.Kind == ShapeKind.List;
            var name = step != "*" ? step : pattern switch { "services" => "web", "services.*.networks" or "networks" => "net", "services.*.depends_on" => "db", "secrets" => "s", "configs" => "c", "volumes" => "v", _ => "item" };
            shape = step == "*" ? shape.Item! : shape.Fields[step];
            pattern = pattern.Length == 0 ? step : $"{pattern}.{step}";
            var isLast = pattern == field;
            var value = isLast ? " " + ValueOf(shape, pattern) + " # here" : "";
            if (isItem)
            {
                if (isLast)
                {
                    lines.Add($"{indent}-{value}");
                }
                else
                {
                    prefix = "- ";
                }
            }
            else
            {
                lines.Add($"{indent}{prefix}{name}:{value}");
                indent += prefix.Length > 0 ? "    " : "  ";
                prefix = "";
            }

            var next = isLast ? "" : field[(pattern.Length + 1)..].Split('.')[0];
            foreach (var entry in isLast ? [] : (Beside.GetValueOrDefault($"{pattern}|{next}") ?? Beside.GetValueOrDefault(pattern) ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries))
            {
                var other = entry.Split(": ")[0];
                if (!$"{field}.".StartsWith($"{pattern}.{other}.", StringComparison.Ordinal))
                {
                    lines.Add($"{indent}{prefix}{entry}");
                    indent += prefix.Length > 0 ? "  " : "";
                    prefix = "";
                }
            }
        }

        Complete(lines, field);
        return lines;
    }

    private static void Complete(List<string> lines, string field)
    {
        var section = field.Split('.')[0];
        if (section != "services")
        {
            var use = section switch { "networks" => "networks: [net]", "volumes" => "volumes: [\"v:/v\"]", "secrets" => "secrets: [s]", "configs" => "configs: [c]", "models" => "models: [item]", _ => "tty: true" };
            lines.Add($"services: {{web: {{image: x, {use}}}}}");
            if (section == "secrets" && !field.Contains("file", StringComparison.Ordinal) && !field.Contains("environment", StringComparison.Ordinal))
            {
                lines.Insert(2, "    file: /f");
            }

            if (section == "configs" && !field.Contains("file", StringComparison.Ordinal) && !field.Contains("content", StringComparison.Ordinal) && !field.Contains("environment", StringComparison.Ordinal))
            {
                lines.Insert(2, "    content: text");
            }

            return;
        }

        if (!field.StartsWith("services.*.image", StringComparison.Ordinal))
        {
            lines.Insert(2, "    image: x");
        }

        lines.AddRange(["  db:", "    image: x", "networks: {net: }", "volumes: {v: }", "secrets: {s: {file: /s}}", "configs: {c: {content: x}}", "models: {item: {model: x}}"]);
    }

    private static string ValueOf(Shape shape, string pattern) => Values.TryGetValue(pattern, out var value) ? value : shape.Kind switch
    {
        ShapeKind.Boolean => "true",
        ShapeKind.Integer => "5",
        ShapeKind.Float => "0.5",
        ShapeKind.Bytes => "64m",
        ShapeKind.Duration => "5s",
        ShapeKind.FileMode => "\"0440\"",
        ShapeKind.Words => "[a, b]",
        ShapeKind.Pairs => "{a: b}",
        ShapeKind.Any => "true",
        _ => "text",
    };
}
