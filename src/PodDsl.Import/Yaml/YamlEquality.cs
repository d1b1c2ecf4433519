namespace PodDsl.Import.Yaml;

/// <summary>Compares nodes by what they say.</summary>
internal static class YamlEquality
{
    /// <summary>True if both say the same. Trees are at most <see cref="YamlReader.DeepestTree"/> deep.</summary>
    public static bool Equal(YamlNode left, YamlNode right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (YamlScalar first, YamlScalar second) => first.Kind == second.Kind && first.Text == second.Text,
        (YamlSequence first, YamlSequence second) => first.Items.Count == second.Items.Count
            && first.Items.Zip(second.Items).All(pair => Equal(pair.First, pair.Second)),
        (YamlMapping first, YamlMapping second) => first.Entries.Count == second.Entries.Count
            && first.Entries.All(entry => second.Find(entry.Key) is { } value && Equal(entry.Value, value)),
        _ => false,
    };
}
