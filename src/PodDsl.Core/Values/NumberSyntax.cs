namespace PodDsl.Core.Values;

/// <summary>Floating point numbers as Go reads them, hexadecimal and infinite ones included.</summary>
internal static class NumberSyntax
{
    /// <summary>True if it is empty, or has a character that no number has.</summary>
    public static bool IsRefused(string text) =>
        text.Length == 0
        || !(text.Any(character => character is >= '0' and <= '9') || text.ToLowerInvariant().Contains("inf") || text.ToLowerInvariant().Contains("nan"))
        || text.Any(character => !(Uri.IsHexDigit(character) || character is '.' or '+' or '-' or '_' or 'x' or 'X' or 'p' or 'P' or 'i' or 'I' or 'n' or 'N' or 't' or 'T' or 'y' or 'Y'));
}
