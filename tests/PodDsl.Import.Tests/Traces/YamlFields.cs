using System.Text;
using PodDsl.Core.Primitives;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Tests.Traces;

/// <summary>The fields of a Compose file: its scalars, and the parts of those with options.</summary>
internal static class YamlFields
{
    public static IEnumerable<Field> Of(string text)
    {
        var seen = new HashSet<int>();
        return YamlReader.Read("file", Encoding.UTF8.GetBytes(text), default).Documents.SelectMany(document => In(document, "", document.Source, isFlow: false, [])).ToList();

        IEnumerable<Field> In(YamlNode node, string path, SourceSpan whole, bool isFlow, IReadOnlyList<Whole> wholes)
        {
            switch (node)
            {
                case YamlMapping mapping:
                    var isFlowMapping = IsFlow(text, mapping.Source);
                    return mapping.Entries.SelectMany(entry => In(
                        entry.Value, PathOf(path, entry.Key), Join(entry.KeySource, entry.Value.Source), isFlowMapping, [.. wholes, new Whole(entry.KeySource.Start, KeyOf(path, entry.Key)), new Whole(entry.Value.Source.Start, KeyOf(path, entry.Key))]));
                case YamlSequence sequence:
                    var isFlowSequence = IsFlow(text, sequence.Source);
                    return sequence.Items.SelectMany(item => In(item, path + "[]", isFlowSequence ? item.Source : WithDash(text, item.Source), isFlowSequence, [.. wholes, new Whole(item.Source.Start, "")]));
                case YamlScalar scalar when seen.Add(whole.Start):
                    return OfScalar(text, scalar, path, whole, isFlow).Select(field => field with { Wholes = wholes });
                default:
                    return [];
            }
        }
    }

    private static IEnumerable<Field> OfScalar(string text, YamlScalar scalar, string path, SourceSpan whole, bool isFlow)
    {
        var (start, end) = (scalar.Source.Start, scalar.Source.Start + scalar.Source.Length);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var (first, last) = (whole.Start, Math.Max(end, whole.Start + whole.Length));
        var without = isFlow ? WithoutItem(text, first, last) : Changes.Without(text, (first, last));
        yield return new Field(path, scalar.Source.Line, text[first..last], without, scalar.IsNull || end == start ? [] : Changes.OthersAt(text, start, end));
        if (path.EndsWith("volumes[]", StringComparison.Ordinal) || path.EndsWith("ports[]", StringComparison.Ordinal) || path.EndsWith("tmpfs[]", StringComparison.Ordinal)
            || path.EndsWith("devices[]", StringComparison.Ordinal) || path.EndsWith("tmpfs", StringComparison.Ordinal))
        {
            var (inner, innerEnd) = text[start] is '"' or '\'' ? (start + 1, end - 1) : (start, end);
            foreach (var (from, to) in Changes.PartsOf(text, inner, innerEnd))
            {
                var (cut, cutEnd) = from > inner ? (from - 1, to) : (from, Math.Min(to + 1, innerEnd));
                yield return new Field(path + " part", scalar.Source.Line, text[from..to], text.Remove(cut, cutEnd - cut), Changes.OthersAt(text, from, to));
            }
        }
    }

    /// <summary>The path with a star for names that the author chooses.</summary>
    private static string PathOf(string path, string key) =>
        path.Length == 0 ? key
        : path is "services" or "networks" or "volumes" or "secrets" or "configs" or "services.*.networks" or "services.*.depends_on"
            || path.EndsWith("environment", StringComparison.Ordinal) || path.EndsWith("labels", StringComparison.Ordinal) ? path + ".*"
        : $"{path}.{key}";

    /// <summary>A note on a service or another resource is not about all of its fields.</summary>
    private static string KeyOf(string path, string key) => path.Contains('.', StringComparison.Ordinal) ? key : "";

    private static bool IsFlow(string text, SourceSpan source) => source.Start < text.Length && text[source.Start] is '{' or '[';

    private static SourceSpan Join(SourceSpan key, SourceSpan value) =>
        value.Start >= key.Start ? key with { Length = Math.Max(key.Length, value.Start + value.Length - key.Start) } : key;

    private static SourceSpan WithDash(string text, SourceSpan item)
    {
        var dash = item.Start - 1;
        while (dash > 0 && char.IsWhiteSpace(text[dash]))
        {
            dash--;
        }

        return dash >= 0 && text[dash] == '-' ? item with { Start = dash, Length = item.Length + item.Start - dash } : item;
    }

    /// <summary>Takes an item of a flow collection out, with a comma beside it.</summary>
    private static string WithoutItem(string text, int first, int last)
    {
        var after = last;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        if (after < text.Length && text[after] == ',')
        {
            return Changes.Without(text, (first, after + 1));
        }

        var before = first - 1;
        while (before > 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return Changes.Without(text, (text[before] == ',' ? before : first, last));
    }
}
