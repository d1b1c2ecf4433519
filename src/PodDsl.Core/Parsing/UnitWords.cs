using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>One word of a value, without quotes and escapes.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Its start in the value, quotes included.</param>
/// <param name="Length">Its length there.</param>
public readonly record struct UnitWord(string Text, int Start, int Length);

/// <summary>A text that a program reads otherwise than the author may think.</summary>
/// <param name="Index">The offset in the given text.</param>
/// <param name="Message">A sentence that says the consequence.</param>
public readonly record struct WordProblem(int Index, Shown Message)
{
    /// <summary>True for an empty word, which Quadlet takes for the end.</summary>
    public bool IsEmptyWord { get; init; }
}

/// <summary>A value, split into words.</summary>
/// <param name="Words">The words that the program uses.</param>
/// <param name="Problems">The problems, in order.</param>
/// <param name="IsRefused">True if the program gives up on the value; <paramref name="Words"/> are those that it keeps.</param>
public sealed record UnitWords(EquatableArray<UnitWord> Words, EquatableArray<WordProblem> Problems, bool IsRefused)
{
    /// <summary>True for a value that is one word for every splitter, as it is written: it has nothing to split, and nothing to undo.</summary>
    internal static bool IsOneWord(string value) => value.Length > 0 && value.IndexOfAny(Special) < 0;

    /// <summary>What a splitter makes of such a value.</summary>
    internal static UnitWords OfOne(string value) => new([new UnitWord(value, 0, value.Length)], [], IsRefused: false);

    private static readonly char[] Special = [' ', '\t', '\n', '\r', '"', '\'', '\\', '\0'];

    /// <summary>The words alone.</summary>
    public IEnumerable<string> Texts => Words.Select(word => word.Text);
}
