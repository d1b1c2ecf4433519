namespace PodDsl.Core.Values;

/// <summary>Sizes as podman reads them: <c>512m</c>, <c>1.5 GiB</c>, <c>4096</c>.</summary>
internal static class SizeSyntax
{
    private static readonly string[] Units = ["", "b", "k", "m", "g", "t", "p", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "pib"];

    public static bool IsRefused(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        var end = text.Length;
        while (end > 0 && text[end - 1] is not ((>= '0' and <= '9') or '.' or ' '))
        {
            end--;
        }

        var unit = text.Substring(end).ToLowerInvariant();
        // The older podman takes "1gi".
        return !(Units.Contains(unit) || Units.Contains(unit + "b")) || !MayBeNumber(text.Substring(0, end));
    }

    /// <summary>Newer podmans take the notations of floating point numbers, so only text that is clearly no number is refused.</summary>
    private static bool MayBeNumber(string text)
    {
        var number = text.EndsWith(" ", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
        return number.Length > 0
            && number[0] != '-'
            && number.All(character => Uri.IsHexDigit(character) || character is '.' or '+' or '-' or '_' or 'x' or 'X' or 'p' or 'P')
            && number.Any(character => character is >= '0' and <= '9')
            && number.Count(character => character == '.') < 2;
    }
}
