using System.Text.RegularExpressions;

namespace PodDsl.Core.Primitives;

/// <summary>
/// A regular expression that is taken apart when it is first asked. The rules of a build hold many, and a build without mistakes asks few.
/// </summary>
/// <param name="text">The expression.</param>
/// <param name="options">How it matches.</param>
public sealed class Pattern(string text, RegexOptions options)
{
    private Regex? _made;

    private Regex Made => _made ??= new Regex(text, options);

    public bool IsMatch(string input) => Made.IsMatch(input);

    public Match Match(string input) => Made.Match(input);

    public string Replace(string input, string replacement) => Made.Replace(input, replacement);
}
