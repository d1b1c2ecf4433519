using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>A variable in a word.</summary>
/// <param name="Start">The start of its value in the word.</param>
/// <param name="Length">The length of its value.</param>
/// <param name="Name">Its name.</param>
/// <param name="Form">How the word uses it.</param>
/// <param name="Operand">The default or message behind the form.</param>
internal readonly record struct VariableUse(int Start, int Length, string Name, VariableForm Form, string? Operand);

/// <summary>A word of a command, as the program gets it, that knows its place in the source.</summary>
internal sealed class Word
{
    private readonly SourceText _source;

    /// <summary>The offset of each character in the source, and of the end.</summary>
    private readonly int[] _places;

    public Word(Text text, SourceText source, int[] places, IReadOnlyList<VariableUse> variables, bool isQuoted)
    {
        Text = text;
        _source = source;
        _places = places;
        Variables = variables;
        IsQuoted = isQuoted;
    }

    public Text Text { get; }

    public string Marked => Text.Marked;

    /// <summary>The variables that the word had, in order.</summary>
    public IReadOnlyList<VariableUse> Variables { get; }

    /// <summary>True if a part of the word had quotes.</summary>
    public bool IsQuoted { get; }

    /// <summary>The place of the word, without a quote at its start.</summary>
    public SourceSpan Source => _source.Span(_places[0], _places[^1]);

    /// <summary>A word with one place.</summary>
    public static Word At(Text text, SourceSpan span, bool isQuoted = true) => new(text, SourceText.At(text.Marked, span), new int[text.Marked.Length + 1], [], isQuoted);

    /// <summary>The word from a character on.</summary>
    public Word From(int start) => new(
        new Text(Marked[start..]),
        _source,
        _places[start..],
        [.. Variables.Where(use => use.Start >= start).Select(use => use with { Start = use.Start - start })],
        IsQuoted);

    /// <summary>The word as a text of its own: a script for a shell.</summary>
    public SourceText ToSource() => SourceText.Within(Marked, _source, _places);

    /// <summary>The value of a setting, which is the word or contains it, with the variables in it; null if none is left in it.</summary>
    public InterpolatedText? InterpolatedIn(Text value)
    {
        if (Variables.Count == 0)
        {
            return null;
        }

        var start = Marked.Length == 0 ? -1 : value.Marked.IndexOf(Marked, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var parts = new List<TextPart>();
        AddLiteral(parts, value.Marked[..start]);
        var end = 0;
        foreach (var use in Variables)
        {
            AddLiteral(parts, Marked[end..use.Start]);
            end = use.Start + use.Length;
            parts.Add(new TextPart(Marked[use.Start..end], use.Name, use.Form, use.Operand));
        }

        AddLiteral(parts, Marked[end..] + value.Marked[(start + Marked.Length)..]);
        return new InterpolatedText(Source, parts.ToEquatableArray());
    }

    public override string ToString() => Text.ToString();

    private static void AddLiteral(List<TextPart> parts, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (parts is [.., { Variable: null } last])
        {
            parts[^1] = last with { Text = last.Text + text };
        }
        else
        {
            parts.Add(new TextPart(text));
        }
    }
}
