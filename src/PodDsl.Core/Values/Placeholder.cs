using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Text that a program fills in before the file is a unit, such as <c>{{ port }}</c> and <c>@@PORT@@</c>: what it will be is unknown.</summary>
internal static class Placeholder
{
    private static readonly Pattern Form = new("\\{\\{[^{}]*\\}\\}|@@?[A-Za-z][A-Za-z0-9_]*@|<%[^%]*%>|__[A-Z][A-Z0-9_]*__", RegexOptions.CultureInvariant);

    /// <summary>The text with a word in the place of each placeholder, as it will be.</summary>
    public static string Fill(string text) => IsIn(text) ? Form.Replace(text, "x") : text;

    public static bool IsIn(string text) => text.IndexOfAny(['{', '@', '<', '_']) >= 0 && Form.IsMatch(text);
}
