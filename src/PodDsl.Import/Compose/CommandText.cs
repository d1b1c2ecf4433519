using System.Text;

namespace PodDsl.Import.Compose;

/// <summary>The words of a command that a file has as one text.</summary>
/// <param name="Words">The words.</param>
/// <param name="Rest">What docker-compose leaves out: all from an operator of a shell on, since no shell reads it. Null if there is none.</param>
internal sealed record CommandText(IReadOnlyList<string> Words, string? Rest)
{
    /// <summary>Splits a command as docker-compose does; null if it refuses the text.</summary>
    public static CommandText? Parse(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isWord, quote, isSubstitution) = (false, '\0', false);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\\' && quote != '\'')
            {
                if (++index == text.Length)
                {
                    return null;
                }

                word.Append(text[index]);
                isWord = true;
            }
            else if (quote != '\0' && quote != '`')
            {
                if (character == quote)
                {
                    quote = '\0';
                }
                else
                {
                    word.Append(character);
                }
            }
            else if (quote == '`' || isSubstitution)
            {
                word.Append(character);
                if (character == (isSubstitution ? ')' : '`'))
                {
                    (quote, isSubstitution) = ('\0', false);
                }
            }
            else if (character is ' ' or '\t' or '\r' or '\n')
            {
                End();
            }
            else if (character is '\'' or '"')
            {
                (quote, isWord) = (character, true);
            }
            else if (character == '`')
            {
                word.Append(character);
                (quote, isWord) = (character, true);
            }
            else if (character == '(')
            {
                if (word.Length == 0 || word[^1] != '$')
                {
                    return null;
                }

                word.Append(character);
                isSubstitution = true;
            }
            else if (character is ';' or '&' or '|' or '<' or '>')
            {
                if (character == '>' && word.Length > 0 && char.IsAsciiDigit(word[0]))
                {
                    word.Clear();
                    isWord = false;
                }

                End();
                return new(words, text[index..]);
            }
            else
            {
                word.Append(character);
                isWord = true;
            }
        }

        if (quote != '\0' || isSubstitution)
        {
            return null;
        }

        End();
        return new(words, null);

        void End()
        {
            if (isWord)
            {
                words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
        }
    }
}
