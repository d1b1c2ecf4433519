using System.Text.Json.Nodes;

namespace PodDsl.Import.Tests.Compose;

/// <summary>A difference between the JSON of docker-compose and ours that is one of printing only.</summary>
/// <param name="Project">The project of the corpus that has it.</param>
/// <param name="Reason">Why ours is right.</param>
/// <param name="Mend">Makes ours of that of docker-compose.</param>
internal sealed record ComposeDifference(string Project, string Reason, Action<JsonObject> Mend);

/// <summary>All such differences.</summary>
internal static class ComposeDifferences
{
    public static IReadOnlyList<ComposeDifference> All { get; } =
    [
        new("blkio", "docker-compose prints its own names of these fields, which no file may have", root =>
        {
            foreach (var item in root["services"]!["a"]!["blkio_config"]!.AsObject().Select(field => field.Value).OfType<JsonArray>().SelectMany(list => list).Cast<JsonObject>())
            {
                foreach (var (name, value) in item.ToList())
                {
                    item.Remove(name);
                    item.Add(name.ToLowerInvariant(), value);
                }
            }
        }),
        new("develop", "docker-compose prints a command of a hook that nobody has set", root =>
        {
            foreach (var watch in root["services"]!["a"]!["develop"]!["watch"]!.AsArray())
            {
                watch!.AsObject().Remove("exec");
            }
        }),
        new("models-and-providers", "docker-compose prints models in YAML, but not in JSON", root => root.Add(
            "models",
            JsonNode.Parse("""{"llm":{"name":"models-and-providers_llm","model":"ai/model","context_size":4096,"runtime_flags":["--a"]}}"""))),
        new("networks-top", "docker-compose leaves the options of ipam out of its output", root => root["networks"]!["all"]!["ipam"]!.AsObject().Add("options", new JsonObject { ["a"] = "b" })),
    ];
}
