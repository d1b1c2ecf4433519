using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PodDsl.Host.Tests.Import;

/// <summary>
/// What <c>podman inspect</c> says of an object, as lines <c>PATH = VALUE</c>. A list has a line for each item, <c>PATH[] = VALUE</c>, unless its
/// order means something. Empty lists and nulls say nothing.
/// </summary>
internal static partial class Inspection
{
    private static readonly string[] Ordered = ["Config.Cmd", "Config.Entrypoint", "Config.CreateCommand", "Config.Healthcheck.Test", "Config.StartupHealthCheck.Test", "Args"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of each object, in the order of podman's output.</summary>
    public static List<SortedSet<string>> Read(string output) => output.Trim().Length == 0 ? [] : [.. JsonNode.Parse(output)!.AsArray().Select(Lines)];

    /// <summary>The text at a path; null if there is none.</summary>
    public static string? Find(IEnumerable<string> lines, string path) =>
        lines.FirstOrDefault(line => line.StartsWith(path + " = ", StringComparison.Ordinal)) is { } line ? (string?)JsonNode.Parse(line[(path.Length + " = ".Length)..]) : null;

    /// <summary>The objects in a list.</summary>
    public static IEnumerable<JsonObject> List(IEnumerable<string> lines, string path) =>
        lines.Where(line => line.StartsWith(path + "[] = ", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line[(path.Length + "[] = ".Length)..])!.AsObject());

    private static SortedSet<string> Lines(JsonNode? node)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<(string Path, JsonNode? Node)>([("", node)]);
        while (open.TryPop(out var next))
        {
            switch (next.Node)
            {
                case JsonObject fields:
                    foreach (var (name, value) in fields)
                    {
                        open.Push((next.Path.Length == 0 ? name : $"{next.Path}.{name}", value));
                    }

                    break;
                case null or JsonArray { Count: 0 }:
                    break;
                case JsonArray items when !Ordered.Contains(next.Path):
                    lines.UnionWith(items.Select(item => $"{next.Path}[] = {Show(item)}"));
                    break;
                default:
                    lines.Add($"{next.Path} = {Show(next.Node)}");
                    break;
            }
        }

        return lines;
    }

    /// <summary>JSON in which the names of an object have an order, and all ids that podman chooses look alike.</summary>
    private static string Show(JsonNode? node) => Id().Replace((node is JsonObject fields ? Sorted(fields) : node)?.ToJsonString(Plain) ?? "null", "ID");

    private static JsonObject Sorted(JsonObject fields) =>
        new(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    [GeneratedRegex("(?<![0-9A-Za-z])([0-9a-f]{64}|[0-9a-f]{12})(?![0-9A-Za-z])")]
    private static partial Regex Id();
}
