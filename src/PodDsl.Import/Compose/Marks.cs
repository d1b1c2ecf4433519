using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>The tags <c>!reset</c> and <c>!override</c> of a document: what earlier files and extended services lose.</summary>
internal static class Marks
{
    /// <summary>The document without the tags, and the paths that they stand at.</summary>
    public static (YamlNode? Document, IReadOnlyList<string[]> Paths) Take(YamlNode document)
    {
        var paths = new List<string[]>();
        return (Take(document, [], paths), paths);
    }

    /// <summary>The mapping without what stands at the paths.</summary>
    public static YamlMapping Remove(YamlMapping mapping, IEnumerable<string[]> paths) =>
        paths.Where(path => path.Length > 0).Aggregate(mapping, (left, path) => Remove(left, path, 0));

    private static YamlMapping Remove(YamlMapping mapping, string[] path, int index) =>
        index == path.Length - 1 ? mapping.Without(path[index])
        : mapping.Find(path[index]) is YamlMapping inner ? mapping.With(path[index], Remove(inner, path, index + 1))
        : mapping;

    private static YamlNode? Take(YamlNode node, List<string> path, List<string[]> paths)
    {
        if (node.Mark != YamlMark.None)
        {
            paths.Add([.. path]);
        }

        if (node.Mark == YamlMark.Reset)
        {
            return null;
        }

        switch (node)
        {
            case YamlMapping mapping:
                var entries = new List<YamlEntry>(mapping.Entries.Count);
                foreach (var entry in mapping.Entries)
                {
                    path.Add(entry.Key);
                    if (Take(entry.Value, path, paths) is { } value)
                    {
                        entries.Add(entry with { Value = value });
                    }

                    path.RemoveAt(path.Count - 1);
                }

                return new YamlMapping(entries, mapping.Source);
            case YamlSequence list:
                return new YamlSequence([.. list.Items.Where(item => item.Mark != YamlMark.Reset)], list.Source);
            default:
                return node;
        }
    }
}
