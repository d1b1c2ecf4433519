using System.Text.Json;

namespace PodDsl.Host.Tests.Parts;

/// <summary>podman's knowledge of a created container.</summary>
/// <param name="Inspect">The output of <c>podman inspect</c>.</param>
/// <param name="Config">The input of the runtime: <c>config.json</c>; empty unless requested.</param>
/// <param name="Hosts">The <c>/etc/hosts</c> of the container, likewise.</param>
internal sealed record MadeContainer(JsonElement Inspect, JsonElement Config, string Hosts);

/// <summary>One part of a compound value: its spelling, podman's arguments without any encoding, and the place where it shows.</summary>
/// <param name="Name">The name of the part.</param>
/// <param name="Attribute">The attribute, given the part as a C# literal.</param>
/// <param name="Plain">The arguments of podman from a plain join.</param>
/// <param name="Read">The part as podman understood it, or null.</param>
internal sealed record Compound(
    string Name,
    Func<string, string> Attribute,
    Func<string, string[]> Plain,
    Func<MadeContainer, string?> Read)
{
    /// <summary>The prefix of the random text, if not all of the part can be random.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>A shell command that prepares the host, with the part as <c>$1</c>.</summary>
    public string? Setup { get; init; }

    /// <summary>True if it shows only after podman has prepared the container for its runtime.</summary>
    public bool NeedsInit { get; init; } = true;

    /// <summary>Parts that we refuse although podman takes them, since nobody can mean them.</summary>
    public Func<string, bool> IsMeaningless { get; init; } = _ => false;

    private const string Folder = "/srv/parts/";

    /// <summary>The unit names the path in RequiresMountsFor=, which knows no line breaks.</summary>
    private static bool HasLineBreak(string part) => part.Contains('\n', StringComparison.Ordinal);

    public static IReadOnlyList<Compound> All { get; } =
    [
        new("source of a mount", part => $"Mount(MountType.Bind, \"/d\", Source = {part})", part => ["--mount", $"type=bind,source={part},destination=/d"], made => SourceAt(made, "/d"))
        {
            Prefix = Folder, Setup = "mkdir -p -- \"$1\"", IsMeaningless = HasLineBreak,
        },
        new("destination of a mount", part => $"Mount(MountType.Bind, {part}, Source = \"{Folder}\")", part => ["--mount", $"type=bind,source={Folder},destination={part}"], made => DestinationOf(made, Folder))
        {
            Prefix = "/d",
        },
        new("destination of a mount in memory", part => $"Mount(MountType.Tmpfs, {part})", part => ["--mount", $"type=tmpfs,destination={part}"], made => DestinationOf(made, "tmpfs", "/d"))
        {
            Prefix = "/d",
        },
        new("source of a volume", part => $"Volume({part}, \"/d\")", part => ["--volume", $"{part}:/d"], made => SourceAt(made, "/d"))
        {
            Prefix = Folder, Setup = "mkdir -p -- \"$1\"", IsMeaningless = HasLineBreak,
        },
        new("destination of a volume", part => $"Volume(\"{Folder}\", {part})", part => ["--volume", $"{Folder}:{part}"], made => DestinationOf(made, Folder))
        {
            Prefix = "/d",
        },
        new("alias in a network", part => $"Network<Net>(Aliases = [{part}])", part => ["--network", $"net:alias={part}"], made => Aliases(made))
        {
            NeedsInit = false,
        },
        new("address of the host", part => $"Publish(80, HostPort = 8080, HostAddress = {part})", part => ["--publish", $"{part}:8080:80"], HostAddress)
        {
            Prefix = "127.0.0.1", NeedsInit = false,
        },
        new("name of a host", part => $"AddHost({part}, \"10.1.2.3\")", part => ["--add-host", $"{part}:10.1.2.3"], Host),
        new("name of a secret", part => $"Secret({part})", part => ["--secret", part], made => Only(made.Inspect.GetProperty("Config").GetProperty("Secrets")))
        {
            Setup = "echo secret | podman secret create -- \"$1\" - >/dev/null 2>&1 || true", NeedsInit = false,
        },
        new("target of a secret", part => $"Secret(\"parts\", Target = {part})", part => ["--secret", $"parts,target={part}"], made => DestinationOf(made, "bind", "/t"))
        {
            Prefix = "/t",
        },
        new("variable of a secret", part => $"Secret(\"parts\", Type = SecretType.Env, Target = {part})", part => ["--secret", $"parts,type=env,target={part}"], made => Variable(made, "S", value: "secret"))
        {
            Prefix = "S",
        },
        new("name of a label", part => $"Label({part}, \"x\")", part => ["--label", $"{part}=x"], made => NameOf(made.Inspect.GetProperty("Config").GetProperty("Labels"), "L", "x"))
        {
            Prefix = "L", NeedsInit = false,
        },
        new("value of a label", part => $"Label(\"L\", {part})", part => ["--label", $"L={part}"], made => Value(made.Inspect.GetProperty("Config").GetProperty("Labels"), "L"))
        {
            NeedsInit = false,
        },
        new("name of an annotation", part => $"Annotation({part}, \"x\")", part => ["--annotation", $"{part}=x"], made => NameOf(made.Inspect.GetProperty("Config").GetProperty("Annotations"), "A", "x"))
        {
            Prefix = "A", NeedsInit = false,
        },
        new("value of an annotation", part => $"Annotation(\"A\", {part})", part => ["--annotation", $"A={part}"], made => Value(made.Inspect.GetProperty("Config").GetProperty("Annotations"), "A"))
        {
            NeedsInit = false,
        },
        new("name of a variable", part => $"Env({part}, \"x\")", part => ["--env", $"{part}=x"], made => Variable(made, "V", value: "x"))
        {
            Prefix = "V",
        },
        new("value of a variable", part => $"Env(\"V\", {part})", part => ["--env", $"V={part}"], made => Behind(Variable(made, "V="), "V=")),
        new("name in the control group", part => $"CgroupConf({part}, \"x\")", part => ["--cgroup-conf", $"{part}=x"], made => NameOf(made.Inspect.GetProperty("HostConfig").GetProperty("CgroupConf"), "C", "x"))
        {
            Prefix = "C", NeedsInit = false,
        },
        new("value in the control group", part => $"CgroupConf(\"C\", {part})", part => ["--cgroup-conf", $"C={part}"], made => Value(made.Inspect.GetProperty("HostConfig").GetProperty("CgroupConf"), "C"))
        {
            NeedsInit = false,
        },
        new("user", part => $"Group(\"g\"), User({part})", part => ["--user", $"{part}:g"], made => Before(made.Inspect.GetProperty("Config").GetProperty("User").GetString(), ":g"))
        {
            NeedsInit = false, IsMeaningless = part => part.Contains(':', StringComparison.Ordinal),
        },
    ];

    private static JsonElement.ArrayEnumerator Mounts(MadeContainer made) =>
        made.Config.ValueKind == JsonValueKind.Object
            ? made.Config.GetProperty("mounts").EnumerateArray()
            : made.Inspect.GetProperty("Mounts").EnumerateArray();

    private static string? Text(JsonElement element, string name) =>
        element.EnumerateObject().FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Value.ValueKind: JsonValueKind.String } found
            ? found.Value.GetString()
            : null;

    private static string? SourceAt(MadeContainer made, string destination) =>
        Mounts(made).Where(mount => Text(mount, "destination") == destination).Select(mount => Text(mount, "source")).SingleOrDefault();

    private static string? DestinationOf(MadeContainer made, string source) => Mounts(made)
        .Where(mount => Text(mount, "source")?.TrimEnd('/') == source.TrimEnd('/'))
        .Select(mount => Text(mount, "destination")).SingleOrDefault();

    private static string? DestinationOf(MadeContainer made, string type, string prefix) => Mounts(made)
        .Where(mount => Text(mount, "type") == type && Text(mount, "destination")!.StartsWith(prefix, StringComparison.Ordinal)
            && !Text(mount, "destination")!.StartsWith("/dev", StringComparison.Ordinal) && Text(mount, "destination") != "/tmp")
        .Select(mount => Text(mount, "destination")).SingleOrDefault();

    private static string? Behind(string? text, string mark) =>
        text is null || text.IndexOf(mark, StringComparison.Ordinal) is < 0 ? null : text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];

    private static string? Before(string? text, string end) =>
        text?.EndsWith(end, StringComparison.Ordinal) == true ? text[..^end.Length] : null;

    private static string? Variable(MadeContainer made, string prefix, string? value = null)
    {
        var variables = made.Config.GetProperty("process").GetProperty("env").EnumerateArray()
            .Select(variable => variable.GetString()!)
            .Where(variable => variable.StartsWith(prefix, StringComparison.Ordinal));
        return value is null
            ? variables.SingleOrDefault()
            : variables.Where(variable => variable.TrimEnd('\n').EndsWith("=" + value, StringComparison.Ordinal))
                .Select(variable => variable.TrimEnd('\n')[..^(value.Length + 1)]).SingleOrDefault(name => !name.Contains('=', StringComparison.Ordinal));
    }

    /// <summary>podman adds the first characters of the id to the aliases.</summary>
    private const int ShortId = 12;

    private static string? Aliases(MadeContainer made) => made.Inspect.GetProperty("NetworkSettings").GetProperty("Networks").EnumerateObject().Single().Value
        .GetProperty("Aliases").EnumerateArray().Select(alias => alias.GetString()!)
        .SingleOrDefault(alias => alias != Text(made.Inspect, "Id")![..ShortId]);

    private static string? HostAddress(MadeContainer made) =>
        Text(made.Inspect.GetProperty("HostConfig").GetProperty("PortBindings").GetProperty("80/tcp")[0], "HostIp");

    /// <summary>The names in the line of the address, joined in order.</summary>
    private static string? Host(MadeContainer made) => made.Hosts.Split('\n')
        .Where(line => line.StartsWith("10.1.2.3\t", StringComparison.Ordinal))
        .Select(line => string.Join(';', line[9..].Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))).SingleOrDefault();

    private static string? Only(JsonElement secrets) =>
        secrets.ValueKind == JsonValueKind.Array && secrets.GetArrayLength() == 1 ? Text(secrets[0], "Name") : null;

    private static string? NameOf(JsonElement pairs, string prefix, string value) => pairs.EnumerateObject()
        .Where(pair => pair.Name.StartsWith(prefix, StringComparison.Ordinal) && pair.Value.GetString() == value)
        .Select(pair => pair.Name).SingleOrDefault();

    private static string? Value(JsonElement pairs, string name) =>
        pairs.TryGetProperty(name, out var value) ? value.GetString() : null;
}
