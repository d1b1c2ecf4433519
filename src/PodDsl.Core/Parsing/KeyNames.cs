using PodDsl.Core.Catalogue;

namespace PodDsl.Core.Parsing;

/// <summary>The names of keys that the catalogue has, so that those in files are the same strings and cost nothing.</summary>
internal static class KeyNames
{
    private const int Size = 4096;

    private static readonly string?[] Table = Make();

    /// <summary>A part of a text, as the string of the catalogue if it is one of these.</summary>
    public static string Of(string text, int start, int length)
    {
        for (var place = PlaceOf(text, start, length); Table[place] is { } name; place = (place + 1) % Size)
        {
            if (name.Length == length && string.CompareOrdinal(name, 0, text, start, length) == 0)
            {
                return name;
            }
        }

        return text.Substring(start, length);
    }

    private static string?[] Make()
    {
        var table = new string?[Size];
        foreach (var option in Options.All)
        {
            var place = PlaceOf(option.Name, 0, option.Name.Length);
            while (table[place] is { } other && other != option.Name)
            {
                place = (place + 1) % Size;
            }

            table[place] = option.Name;
        }

        return table;
    }

    private static int PlaceOf(string text, int start, int length)
    {
        var hash = length;
        for (var index = start; index < start + length; index++)
        {
            hash = unchecked((hash * 31) + text[index]);
        }

        return (int)((uint)hash % Size);
    }
}
