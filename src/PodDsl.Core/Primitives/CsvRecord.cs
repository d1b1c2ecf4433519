using System.Text;

namespace PodDsl.Core.Primitives;

/// <summary>A line of comma-separated fields, as podman reads it in <c>--mount</c>; a field may have quotes.</summary>
public static class CsvRecord
{
    /// <summary>The characters that a field cannot have without quotes.</summary>
    public const string Signs = ",\"\n\r";

    private static readonly char[] AllSigns = Signs.ToCharArray();

    /// <summary>True if a text is not one field as it is.</summary>
    public static bool HasSigns(string text) => text.IndexOfAny(AllSigns) >= 0;

    /// <summary>The values of a flag that podman splits at commas; null if there is one only, or if one of them has a comma itself.</summary>
    public static List<string>? Items(string text) =>
        text.IndexOf(',') >= 0 && Split(text) is { } items && items.TrueForAll(static item => item.IndexOf(',') < 0) ? items : null;

    /// <summary>Joins fields, quoting those that need it.</summary>
    public static string Join(IEnumerable<string> fields) => string.Join(",", fields.Select(field =>
        field.Length > 0 && (HasSigns(field) || char.IsWhiteSpace(field[0]))
            ? "\"" + field.Replace("\"", "\"\"") + "\""
            : field));

    /// <summary>The fields, or null if a quote is open or in a wrong place.</summary>
    public static List<string>? Split(string text)
    {
        var fields = new List<string>();
        for (var index = 0; index <= text.Length; index++)
        {
            var field = new StringBuilder();
            if (index < text.Length && text[index] == '"')
            {
                index++;
                while (index < text.Length && (text[index] != '"' || (index + 1 < text.Length && text[index + 1] == '"')))
                {
                    index += text[index] == '"' ? 1 : 0;
                    field.Append(text[index++]);
                }

                if (index++ >= text.Length || (index < text.Length && text[index] != ','))
                {
                    return null;
                }
            }
            else
            {
                for (; index < text.Length && text[index] != ','; index++)
                {
                    if (text[index] == '"')
                    {
                        return null;
                    }

                    field.Append(text[index]);
                }
            }

            fields.Add(field.ToString());
        }

        return fields;
    }
}
