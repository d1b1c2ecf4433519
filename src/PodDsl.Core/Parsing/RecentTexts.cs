namespace PodDsl.Core.Parsing;

/// <summary>
/// The short texts that were read last. Files that belong together say the same in many places, and equal texts then are one string, which
/// takes no more memory and compares at once.
/// </summary>
internal static class RecentTexts
{
    private const int Size = 2048;
    private const int Longest = 64;

    /// <summary>A place each for texts of one hash: the last one. Threads at most take another string for the same text.</summary>
    private static readonly string?[] Table = new string?[Size];

    /// <summary>A part of a text, as the string of an equal one before it if that was read lately.</summary>
    public static string Of(string text, int start, int length)
    {
        if (length > Longest)
        {
            return text.Substring(start, length);
        }

        var hash = length;
        for (var index = start; index < start + length; index++)
        {
            hash = unchecked((hash * 31) + text[index]);
        }

        ref var place = ref Table[(uint)hash % Size];
        return place is { } known && known.Length == length && string.CompareOrdinal(known, 0, text, start, length) == 0
            ? known
            : place = text.Substring(start, length);
    }
}
