using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>One word of a value, with quotes and escapes undone.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Where it starts in the value, quotes included.</param>
/// <param name="Length">How long it is there.</param>
public readonly record struct UnitWord(string Text, int Start, int Length);

/// <summary>What a program does not take as the author may think.</summary>
/// <param name="Index">The offset in the text that was given.</param>
/// <param name="Message">A sentence that says what comes of it.</param>
public readonly record struct WordProblem(int Index, Shown Message);

/// <summary>A value, split into words.</summary>
/// <param name="Words">The words that the program goes on with.</param>
/// <param name="Problems">What is wrong, in order.</param>
/// <param name="IsRefused">True if the program gives up on the value; <paramref name="Words"/> is what it keeps of it.</param>
public sealed record UnitWords(EquatableArray<UnitWord> Words, EquatableArray<WordProblem> Problems, bool IsRefused)
{
    /// <summary>The words alone.</summary>
    public IEnumerable<string> Texts => Words.Select(word => word.Text);
}
