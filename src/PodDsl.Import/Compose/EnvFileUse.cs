using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>What becomes of an env file of a service: a field that the loader adds to its row, for whoever makes units.</summary>
internal static class EnvFileUse
{
    public const string Field = "x-use";

    /// <summary>The variables of a file that podman cannot read itself, in a mapping.</summary>
    public const string ValuesField = "x-values";

    /// <summary>podman reads the file, and gets what docker-compose gets.</summary>
    public const string Kept = "kept";

    /// <summary>podman would read other values, so it needs a file in its own form.</summary>
    public const string Converted = "converted";

    /// <summary>The file is not there, and docker-compose does without it. podman does not.</summary>
    public const string Absent = "absent";

    /// <summary>The use of a file.</summary>
    /// <param name="values">Its variables as docker-compose reads them; null if there is no file.</param>
    /// <param name="raw">The same as podman reads them.</param>
    /// <param name="isRequired">True if docker-compose refuses to go on without the file.</param>
    /// <param name="isOverridden">True for a variable with a value of the service itself, so that the one in the file does not count.</param>
    public static string Of(
        IReadOnlyList<(string Name, string Value)>? values, IReadOnlyList<(string Name, string Value)>? raw, bool isRequired, Func<string, bool> isOverridden)
    {
        if (values is null)
        {
            return isRequired ? Kept : Absent;
        }

        var (wanted, read) = (LastOf(values), LastOf(raw ?? []));

        // podman refuses a name with a blank, such as that of 'export X=1'.
        return wanted.Count == read.Count && wanted.All(variable => read.TryGetValue(variable.Key, out var value) && (value == variable.Value || isOverridden(variable.Key)))
            ? Kept
            : Converted;
    }

    /// <summary>The row of a file with its use.</summary>
    public static YamlMapping Mark(YamlMapping row, string use, IReadOnlyList<(string Name, string Value)>? values, YamlScalar path)
    {
        row = row.With(Field, path.With(use));
        return use != Converted ? row
            : row.With(ValuesField, new YamlMapping([.. LastOf(values ?? []).Select(variable => new YamlEntry(variable.Key, path.Source, path.With(variable.Value)))], path.Source));
    }

    private static Dictionary<string, string> LastOf(IReadOnlyList<(string Name, string Value)> values)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            last[name] = value;
        }

        return last;
    }
}
