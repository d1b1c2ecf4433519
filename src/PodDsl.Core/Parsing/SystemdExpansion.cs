using System.Text;
using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>A text with holes for its <c>%</c> and <c>$</c>.</summary>
/// <param name="Text">The text; null if the word vanishes.</param>
/// <param name="Problems">The problems, with offsets in the original text.</param>
/// <param name="IsRefused">True if systemd refuses the setting for an unknown specifier.</param>
public sealed record ExpandedText(Text? Text, EquatableArray<WordProblem> Problems, bool IsRefused = false);

/// <summary>Reads the specifiers that systemd expands in a text, and in the arguments of commands also variables.</summary>
public static class SystemdExpansion
{
    /// <summary>Specifiers only, as in <c>Description=</c>, paths and <c>Environment=</c>: <c>%h</c>, and <c>%%</c> for <c>%</c>.</summary>
    public static ExpandedText Specifiers(string text)
    {
        if (IsPlain(text, variables: false))
        {
            return new ExpandedText(text, []);
        }

        var expansion = new Expansion(text);
        expansion.ReadSpecifiers();
        return expansion.Finish();
    }

    /// <summary>
    /// A word of a command: specifiers; <c>${NAME}</c>; <c>$NAME</c> if it is the whole word; <c>$$</c> for <c>$</c>.
    /// </summary>
    /// <param name="word">The word, with quotes and escapes undone.</param>
    /// <param name="literalVariables">True if the command has <see cref="ExecutablePrefixes.LiteralVariables"/>.</param>
    /// <param name="startsWord">True if the text is the start of a word, so that <c>$NAME</c> can be all of it.</param>
    public static ExpandedText Argument(string word, bool literalVariables = false, bool startsWord = true)
    {
        if (IsPlain(word, variables: true))
        {
            return new ExpandedText(word, []);
        }

        var expansion = new Expansion(word);
        expansion.ReadSpecifiers();
        if (!literalVariables)
        {
            expansion.ReadVariables(startsWord);
        }

        return expansion.Finish();
    }

    /// <summary>True for a text in which nothing is to be expanded.</summary>
    internal static bool IsPlain(string text, bool variables)
    {
        foreach (var character in text)
        {
            if (character is '%' or >= '\ufdd0' || (character == '$' && variables))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Expansion(string text)
    {
        private readonly List<WordProblem> _problems = [];

        // The offset in the text of each character of the result so far.
        private readonly List<int> _offsets = [];
        private readonly StringBuilder _result = new(text.Length);
        private bool _vanishes;
        private bool _refused;

        internal ExpandedText Finish() =>
            new(_vanishes ? default(Text?) : new Text(_result.ToString()), _problems.ToEquatableArray(), _refused);

        internal void ReadSpecifiers()
        {
            for (var index = 0; index < text.Length; index++)
            {
                var character = text[index];
                if (character is >= '\ufffe' or (>= '\ufdd0' and <= '\ufdef'))
                {
                    _problems.Add(new WordProblem(index, "systemd cannot pass on a Unicode noncharacter as text."));
                    Add('\ufffd', index);
                }
                else if (character != '%' || index + 1 == text.Length)
                {
                    Add(character, index);
                }
                else
                {
                    ReadSpecifier(index++);
                }
            }
        }

        internal void ReadVariables(bool startsWord)
        {
            var before = _result.ToString();
            var offsets = _offsets.ToArray();
            _result.Clear();
            _offsets.Clear();
            if (startsWord && before.Length > 0 && before[0] == '$' && (before.Length == 1 || before[1] is not ('{' or '$')))
            {
                ReadWordsVariable(before);
                return;
            }

            for (var index = 0; index < before.Length; index++)
            {
                if (before[index] != '$' || index + 1 == before.Length)
                {
                    Add(before[index], offsets[index]);
                }
                else if (before[index + 1] == '{')
                {
                    index = ReadVariable(before, index, offsets);
                }
                else
                {
                    Add('$', offsets[index]);
                    index++;
                    if (before[index] != '$')
                    {
                        Add(before[index], offsets[index]);
                    }
                }
            }
        }

        private void ReadSpecifier(int index)
        {
            var letter = text[index + 1];
            if (letter == '%')
            {
                Add('%', index);
            }
            else if (SystemdSpecifiers.IsKnown(letter))
            {
                Add(Text.SpecifierMark, index);
                Add(letter, index + 1);
            }
            else
            {
                if (Ascii.IsLetterOrDigit(letter))
                {
                    _refused = true;
                    _problems.Add(new WordProblem(
                        index, $"There is no specifier %{letter}; systemd refuses the text. Double the % if it is meant as such."));
                }

                Add('%', index);
                if (letter is >= '\ufffe' or (>= '\ufdd0' and <= '\ufdef'))
                {
                    _problems.Add(new WordProblem(index + 1, "systemd cannot pass on a Unicode noncharacter as text."));
                    letter = '\ufffd';
                }

                Add(letter, index + 1);
            }
        }

        private void ReadWordsVariable(string before)
        {
            if (EnvironmentNames.IsValid(before, 1, before.Length))
            {
                _result.Append(Text.WordsVariableMark).Append(before, 1, before.Length - 1).Append(Text.EndMark);
            }
            else
            {
                _vanishes = true;
                _problems.Add(new WordProblem(
                    0, "systemd takes all behind the $ for the name of a variable, which cannot exist, and drops the word. Double the $ if it is meant as such."));
            }
        }

        /// <summary>Reads from <c>${</c> on, and returns the offset of the last character that it took.</summary>
        private int ReadVariable(string before, int index, int[] offsets)
        {
            var end = before.IndexOfAny(['}', ':'], index + 2);
            if (end >= 0 && before[end] == '}')
            {
                if (EnvironmentNames.IsValid(before, index + 2, end))
                {
                    Add(Text.VariableMark, offsets[index]);
                    for (var position = index + 2; position < end; position++)
                    {
                        Add(before[position], offsets[position]);
                    }

                    Add(Text.EndMark, offsets[end]);
                }
                else
                {
                    _problems.Add(new WordProblem(
                        offsets[index], "This is not the name of a variable; systemd puts nothing in its place. Double the $ if it is meant as such."));
                }

                return end;
            }

            var last = end < 0 ? before.Length - 1 : end;
            for (var position = index; position <= last; position++)
            {
                Add(before[position], offsets[position]);
            }

            return last;
        }

        private void Add(char character, int offset)
        {
            _result.Append(character);
            _offsets.Add(offset);
        }
    }
}
