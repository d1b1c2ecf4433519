using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>The texts that Quadlet takes for a URL, where a build may name one instead of a path.</summary>
internal static class QuadletUrls
{
    private static readonly Pattern Pattern = new("^https?|^git://|github\\.com/.", RegexOptions.CultureInvariant);

    public static bool IsUrl(string value) => Pattern.IsMatch(value);
}
