using System.Text;

namespace PodDsl.Core.Tests.Encoding;

/// <summary>The literal texts that each place can hold, by other means than the encoders.</summary>
internal static class Recipes
{
    internal static bool Word(string text) => IsText(text) && FitsArgument(text);

    internal static bool EnvironmentValue(string name, string text) => IsText(text) && FitsArgument($"{name}={text}");

    internal static bool FreeText(string text) =>
        IsText(text) && text.Length > 0 && text.Trim() == text && !text.EndsWith('\\')
        && !text.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029');

    internal static bool Path(string text) => FreeText(text) && text[0] == '/' && !text.Split('/').Contains("..");

    internal static bool ListWord(string text) =>
        IsText(text) && text.Length > 0
        && !text.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029');

    internal static bool Args(string text) =>
        text is not ("" or ";") && IsText(text) && FitsArgument(text) && !text.Contains('\u0080');

    internal static bool KeyValue(string name, string text) =>
        IsText(text) && FitsArgument($"{name}={text}") && !text.Contains('\u0080');

    internal static bool Last(string text) => Args(text) && IsOneLine(text) && text[0] != '"' && text[^1] != '"';

    internal static bool Raw(string text) => Args(text) && IsOneLine(text) && text.Trim() == text && text[^1] != '\\';

    internal static bool WordsItem(string text) => Args(text) && IsOneLine(text);

    private static bool FitsArgument(string text) => System.Text.Encoding.UTF8.GetByteCount(text) <= 131_071;

    private static bool IsOneLine(string text) => !text.Contains('\n') && !text.Contains('\r');

    /// <summary>Text that a file and an argument can hold: no NUL, no lone surrogate, no noncharacter.</summary>
    private static bool IsText(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                return false;
            }

            if (rune.Value == 0 || rune.Value is >= 0xfdd0 and <= 0xfdef || rune.Value % 0x10000 >= 0xfffe)
            {
                return false;
            }

            index += rune.Utf16SequenceLength - 1;
        }

        return true;
    }
}
