using System.Text;

namespace PodDsl.Core.Primitives;

/// <summary>
/// Text that reaches podman or systemd exactly as written, with typed holes that systemd fills in: specifiers such as
/// <c>%h</c> and references to environment variables such as <c>${HOME}</c>.
/// </summary>
/// <remarks>
/// Unicode noncharacters mark the holes in the string itself. Those can never be part of a unit (systemd
/// refuses a file that has one), so a marker cannot collide with literal text, and a C# constant can carry holes.
/// </remarks>
public readonly record struct Text(string Marked) : IComparable<Text>
{
    /// <summary>Followed by the one letter of a specifier.</summary>
    public const char SpecifierMark = '\uFDD0';

    /// <summary>Followed by the name of a variable and <see cref="EndMark"/>; expands to one word.</summary>
    public const char VariableMark = '\uFDD1';

    /// <summary>Followed by the name of a variable and <see cref="EndMark"/>; expands to its words.</summary>
    public const char WordsVariableMark = '\uFDD2';

    /// <summary>Ends the name of a variable.</summary>
    public const char EndMark = '\uFDD3';

    private static readonly char[] VariableMarks = [VariableMark, WordsVariableMark];

    private string Value => Marked ?? "";

    public static Text Empty => new("");

    public bool IsEmpty => Value.Length == 0;

    public bool HasHoles => Value.AsSpan().IndexOfAny([SpecifierMark, VariableMark, WordsVariableMark]) >= 0;

    /// <summary>The text if it is all literal, otherwise null.</summary>
    public string? Literal => HasHoles ? null : Value;

    /// <summary>True if it is one variable that expands to its words, and nothing else.</summary>
    public bool IsWordsVariable => StartsWith(WordsVariableMark) && Value.IndexOf(EndMark) == Value.Length - 1;

    /// <summary>The names of its variables, in order.</summary>
    public IEnumerable<string> Variables
    {
        get
        {
            var value = Value;
            for (var start = IndexOfVariable(value, 0); start >= 0; start = IndexOfVariable(value, start + 1))
            {
                var end = value.IndexOf(EndMark, start);
                yield return value.Substring(start + 1, end - start - 1);
            }
        }
    }

    /// <summary>The text with values in place of variables. A variable without one, null, stays.</summary>
    public Text Fill(Func<string, string?> valueOf)
    {
        var value = Value;
        var filled = new StringBuilder(value.Length);
        var index = 0;
        for (var start = IndexOfVariable(value, 0); start >= 0; start = IndexOfVariable(value, index))
        {
            var end = value.IndexOf(EndMark, start);
            filled.Append(value, index, start - index)
                .Append(valueOf(value.Substring(start + 1, end - start - 1)) ?? value.Substring(start, end - start + 1));
            index = end + 1;
        }

        return index == 0 ? this : new Text(filled.Append(value, index, value.Length - index).ToString());
    }

    private static int IndexOfVariable(string value, int from)
    {
        var start = value.IndexOfAny(VariableMarks, from);
        return start >= 0 && value.IndexOf(EndMark, start) > 0 ? start : -1;
    }

    public static Text Specifier(char letter) => new(SpecifierMark.ToString() + letter);

    public static Text Variable(string name) => new(VariableMark + name + EndMark);

    public static implicit operator Text(string literal) => new(literal);

    public static Text FromString(string literal) => new(literal);

    public static Text operator +(Text left, Text right) => new(left.Value + right.Value);

    public static Text Add(Text left, Text right) => left + right;

    public bool StartsWith(char character) => Value.Length > 0 && Value[0] == character;

    public bool StartsWith(string prefix) => Value.StartsWith(prefix, StringComparison.Ordinal);

    public bool EndsWith(string suffix) => Value.EndsWith(suffix, StringComparison.Ordinal);

    public bool Contains(char character) => Value.IndexOf(character) >= 0;

    public int CompareTo(Text other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(Text left, Text right) => left.CompareTo(right) < 0;

    public static bool operator <=(Text left, Text right) => left.CompareTo(right) <= 0;

    public static bool operator >(Text left, Text right) => left.CompareTo(right) > 0;

    public static bool operator >=(Text left, Text right) => left.CompareTo(right) >= 0;

    /// <summary>For messages: shows holes as systemd writes them.</summary>
    public override string ToString()
    {
        if (!HasHoles)
        {
            return Value;
        }

        var shown = new StringBuilder(Value.Length);
        foreach (var character in Value)
        {
            _ = character switch
            {
                SpecifierMark => shown.Append('%'),
                VariableMark => shown.Append("${"),
                WordsVariableMark => shown.Append("${"),
                EndMark => shown.Append('}'),
                _ => shown.Append(character),
            };
        }

        return shown.ToString();
    }
}
