using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PodDsl.Core.Primitives;

/// <summary>
/// Text as a message shows it: with <c>%h</c> and <c>${NAME}</c> for holes, with escapes for invisible characters, and cut if it is long.
/// Messages, remedies and titles of fixes have this type, so none of them shows a raw value.
/// </summary>
/// <remarks>
/// An interpolated string shows each hole in this way, and keeps the text between the holes whole. A hole may be a
/// <see cref="MessagePart"/>, which stays one until somebody chooses the language of the text.
/// </remarks>
[InterpolatedStringHandler]
public readonly struct Shown : IEquatable<Shown>
{
    /// <summary>The number of characters of a value that a message quotes.</summary>
    public const int MaximumLength = 200;

    private const string Ellipsis = "…";

    private readonly string? _text;

    /// <summary>Strings and <see cref="MessagePart"/>s, in order.</summary>
    private readonly List<object>? _pieces;

    /// <summary>Starts an interpolated string.</summary>
    public Shown(int literalLength, int formattedCount) => _pieces = new List<object>((2 * formattedCount) + Math.Min(literalLength, 1));

    private Shown(string text) => _text = text;

    public static implicit operator Shown(string? value) => new(Show(value ?? ""));

    public static implicit operator Shown(Text value) => new(Show(value.Marked ?? ""));

    public static implicit operator Shown(MessagePart value)
    {
        var shown = new Shown(0, 1);
        shown.AppendFormatted(value);
        return shown;
    }

    public static Shown FromString(string? value) => value;

    public static Shown FromText(Text value) => value;

    public static Shown FromMessagePart(MessagePart value) => value;

    /// <summary>Several texts as one, without a cut.</summary>
    public static Shown Join(string separator, IEnumerable<Shown> texts)
    {
        var joined = new Shown(0, 0);
        var between = "";
        foreach (var text in texts)
        {
            joined.AppendLiteral(between);
            joined.AppendFormatted(text);
            between = separator;
        }

        return joined;
    }

    public static bool operator ==(Shown left, Shown right) => left.Equals(right);

    public static bool operator !=(Shown left, Shown right) => !left.Equals(right);

    public void AppendLiteral(string text) => _pieces!.Add(text);

    public void AppendFormatted(Shown value)
    {
        if (value._pieces is { } pieces)
        {
            _pieces!.AddRange(pieces);
        }
        else
        {
            _pieces!.Add(value._text ?? "");
        }
    }

    public void AppendFormatted<T>(T value) => _pieces!.Add(value switch
    {
        MessagePart part => part,
        Text text => Show(text.Marked ?? ""),
        IFormattable number => Show(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => Show(value?.ToString() ?? ""),
    });

    /// <summary>The text for an author of a language.</summary>
    public string In(Language language) =>
        _text ?? string.Concat((_pieces ?? []).Select(piece => piece is MessagePart part ? part.In(language).In(language) : (string)piece));

    public bool Equals(Shown other) =>
        string.Equals(In(Language.CSharp), other.In(Language.CSharp), StringComparison.Ordinal)
        && string.Equals(In(Language.UnitFile), other.In(Language.UnitFile), StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Shown other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The text for an author of unit files.</summary>
    public override string ToString() => In(Language.UnitFile);

    private static string Show(string text)
    {
        var index = FindUnusual(text);
        if (index < 0)
        {
            return Cut(text);
        }

        // Skips text that it would cut off in the end.
        var shown = new StringBuilder(text, 0, index, text.Length + 16);
        for (; index < text.Length && shown.Length <= MaximumLength; index++)
        {
            Append(shown, text, ref index);
        }

        return Cut(shown.ToString());
    }

    private static int FindUnusual(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (IsUnusual(text[index]))
            {
                return index;
            }
        }

        return -1;
    }

    private static void Append(StringBuilder shown, string text, ref int index)
    {
        var character = text[index];
        _ = character switch
        {
            Text.SpecifierMark => shown.Append('%'),
            Text.VariableMark or Text.WordsVariableMark => shown.Append("${"),
            Text.EndMark => shown.Append('}'),
            '\n' => shown.Append(@"\n"),
            '\r' => shown.Append(@"\r"),
            '\t' => shown.Append(@"\t"),
            _ when char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) =>
                AppendPair(shown, character, text[++index]),
            _ when IsUnusual(character) => shown.Append(@"\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
            _ => shown.Append(character),
        };
    }

    private static StringBuilder AppendPair(StringBuilder shown, char high, char low)
    {
        var point = char.ConvertToUtf32(high, low);
        return (point & 0xfffe) == 0xfffe
            ? shown.Append(@"\U").Append(point.ToString("X8", CultureInfo.InvariantCulture))
            : shown.Append(high).Append(low);
    }

    /// <summary>Characters that are invisible, reorder letters, or are no text.</summary>
    private static bool IsUnusual(char character) =>
        char.IsControl(character) || char.IsSurrogate(character)
        || character is '\u2028' or '\u2029' or '\u200e' or '\u200f' or '\u061c' or '\ufeff'
            or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
            or (>= '\ufdd0' and <= '\ufdef') or >= '\ufffe';

    private static string Cut(string text)
    {
        if (text.Length <= MaximumLength)
        {
            return text;
        }

        var end = MaximumLength - Ellipsis.Length;
        return text.Substring(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end) + Ellipsis;
    }
}
