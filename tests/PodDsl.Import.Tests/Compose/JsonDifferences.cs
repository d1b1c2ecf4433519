using System.Text.Json.Nodes;

namespace PodDsl.Import.Tests.Compose;

/// <summary>Compares JSON by what it says; the order of names does not count.</summary>
internal static class JsonDifferences
{
    public static List<string> Of(JsonNode? expected, JsonNode? actual)
    {
        var differences = new List<string>();
        Compare("", expected, actual, differences);
        return differences;
    }

    private static void Compare(string path, JsonNode? expected, JsonNode? actual, List<string> differences)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                foreach (var name in left.Select(entry => entry.Key).Union(right.Select(entry => entry.Key)))
                {
                    if (!left.ContainsKey(name) || !right.ContainsKey(name))
                    {
                        differences.Add($"{path}.{name}: {(left.ContainsKey(name) ? "missing, expected " + Show(left[name]) : "too much: " + Show(right[name]))}");
                    }
                    else
                    {
                        Compare($"{path}.{name}", left[name], right[name], differences);
                    }
                }

                break;
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                for (var index = 0; index < left.Count; index++)
                {
                    Compare($"{path}[{index}]", left[index], right[index], differences);
                }

                break;
            default:
                if (Show(expected) != Show(actual))
                {
                    differences.Add($"{path}: expected {Show(expected)}, but it is {Show(actual)}");
                }

                break;
        }
    }

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";
}
