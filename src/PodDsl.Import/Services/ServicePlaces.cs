using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Services;

/// <summary>The places of the characters of a value, whose lines systemd has joined, in its file.</summary>
internal static class ServicePlaces
{
    /// <summary>The value as a text that knows its places.</summary>
    public static SourceText Of(SourceText file, UnitEntry entry)
    {
        var text = file.Text;
        var places = new int[entry.Value.Length + 1];
        var place = entry.ValueSource.Start;
        for (var index = 0; index < entry.Value.Length; index++)
        {
            places[index] = Math.Min(place, text.Length);
            place = entry.Value[index] == ' ' && place < text.Length && text[place] == '\\' ? SkipLineEnd(text, place + 1) : place + 1;
        }

        places[^1] = Math.Min(place, text.Length);
        return SourceText.Within(entry.Value, file, places);
    }

    /// <summary>The start of the next line that is no comment, behind the end of a line that goes on.</summary>
    private static int SkipLineEnd(string text, int place)
    {
        place = AfterLineEnd(text, place);
        while (place < text.Length)
        {
            var first = place;
            while (first < text.Length && text[first] is ' ' or '\t')
            {
                first++;
            }

            if (first >= text.Length || text[first] is not ('#' or ';'))
            {
                return place;
            }

            var end = text.IndexOfAny(['\n', '\r'], first);
            place = end < 0 ? text.Length : AfterLineEnd(text, end);
        }

        return place;
    }

    private static int AfterLineEnd(string text, int place)
    {
        if (place < text.Length && text[place] == '\r')
        {
            place++;
        }

        return place < text.Length && text[place] == '\n' ? place + 1 : place;
    }
}
