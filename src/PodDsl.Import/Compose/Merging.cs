using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>What two files say of one field together, in their long forms.</summary>
internal static class Merging
{
    private static readonly Shape AnyShape = new(ShapeKind.Any);

    /// <summary>A node of a file with that of a later one.</summary>
    public static YamlNode Merge(YamlNode first, YamlNode second, Shape shape)
    {
        if (shape.Overriding == Overriding.Replace)
        {
            return second;
        }

        return (first, second) switch
        {
            (YamlSequence left, YamlSequence right) => new YamlSequence(Unique([.. left.Items, .. right.Items], shape), second.Source),
            (YamlMapping left, YamlMapping right) => Entries(left, right, shape),
            (_, YamlScalar { IsNull: true }) when shape.Kind is ShapeKind.Fields => first,
            _ => second,
        };
    }

    /// <summary>Items without those that a later one replaces.</summary>
    public static List<YamlNode> Unique(List<YamlNode> items, Shape shape)
    {
        if (shape.Key is not { } keyOf || items.Count < 2)
        {
            return items;
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = new List<YamlNode>(items.Count);
        foreach (var item in items)
        {
            var key = keyOf(item);
            if (places.TryAdd(key, unique.Count))
            {
                unique.Add(item);
            }
            else
            {
                unique[places[key]] = item;
            }
        }

        return unique;
    }

    private static YamlMapping Entries(YamlMapping first, YamlMapping second, Shape shape)
    {
        if (IsAnotherDriver(first, second, shape) || shape.Fields.ContainsKey("single"))
        {
            return second;
        }

        var merged = first.Entries.ToList();
        foreach (var entry in second.Entries)
        {
            var place = first.IndexOf(entry.Key);
            if (place < 0)
            {
                merged.Add(entry);
                continue;
            }

            var inner = shape.Kind == ShapeKind.Fields ? shape.Fields.GetValueOrDefault(entry.Key) : shape.Item;
            merged[place] = entry with { Value = Merge(merged[place].Value, entry.Value, inner ?? AnyShape) };
        }

        return new YamlMapping(merged, second.Source);
    }

    /// <summary>Options of a log driver say nothing about another one.</summary>
    private static bool IsAnotherDriver(YamlMapping first, YamlMapping second, Shape shape) =>
        ReferenceEquals(shape, ComposeSchema.Service.Fields["logging"])
        && first.Find("driver") is YamlScalar left && second.Find("driver") is YamlScalar right && left.Text != right.Text;
}
