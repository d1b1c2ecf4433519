namespace PodDsl.Import.Commands;

/// <summary>A block of code.</summary>
/// <param name="Start">Its offset in the text.</param>
/// <param name="End">Its end.</param>
/// <param name="Language">The word behind the fence, in lower case; empty if there is none.</param>
internal readonly record struct CodeBlock(int Start, int End, string Language)
{
    /// <summary>True if it shows what a person types, with the sign of the shell in front.</summary>
    public bool HasPrompts => Language is "console" or "shell-session" or "shellsession" or "sh-session" or "terminal";

    /// <summary>True if it may be for a shell.</summary>
    public bool IsForShell => HasPrompts || Language is "" or "bash" or "sh" or "shell" or "zsh" or "ksh" or "fish" or "text" or "txt" or "none" or "plain" or "plaintext" or "docker" or "podman"
        or "cmd" or "bat" or "batch" or "powershell" or "ps1" or "ps" or "cli" or "command" or "bash-session" or "shellscript";
}

/// <summary>Finds the blocks of code of a Markdown text: fenced ones, and indented ones.</summary>
internal static class MarkdownCode
{
    private const int Indentation = 4;

    public static IReadOnlyList<CodeBlock> Find(string text)
    {
        var blocks = new List<CodeBlock>();
        var fence = "";
        var language = "";
        var start = -1;
        var wasBlank = true;
        var indentedEnd = 0;
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end + 1;
            var content = text.AsSpan(line, end - line).Trim();
            if (fence.Length > 0)
            {
                if (content.Length >= fence.Length && content.StartsWith(fence, StringComparison.Ordinal) && content.IndexOfAnyExcept(fence[0]) < 0)
                {
                    blocks.Add(new CodeBlock(start, line, language));
                    fence = "";
                    start = -1;
                }
            }
            else if (FenceOf(content) is { } opened)
            {
                EndIndented();
                fence = opened;
                language = LanguageOf(content[opened.Length..].ToString());
                start = end;
            }
            else if (content.Length == 0)
            {
                wasBlank = true;
            }
            else if (IsIndented(text, line, end) && (wasBlank || start >= 0))
            {
                start = start < 0 ? line : start;
                indentedEnd = end;
                wasBlank = false;
            }
            else
            {
                EndIndented();
                wasBlank = false;
            }

            line = end;
        }

        if (fence.Length > 0)
        {
            blocks.Add(new CodeBlock(start, text.Length, language));
        }
        else
        {
            EndIndented();
        }

        return blocks;

        void EndIndented()
        {
            if (start >= 0)
            {
                blocks.Add(new CodeBlock(start, indentedEnd, ""));
                start = -1;
            }
        }
    }

    private static string? FenceOf(ReadOnlySpan<char> content)
    {
        if (content.Length < 3 || content[0] is not ('`' or '~'))
        {
            return null;
        }

        var length = content.IndexOfAnyExcept(content[0]);
        length = length < 0 ? content.Length : length;
        // A line with backquotes at both ends is code within a text.
        return length >= 3 && (content[0] == '~' || content[length..].IndexOf('`') < 0) ? new string(content[0], length) : null;
    }

    private static string LanguageOf(string information)
    {
        var words = information.Split([' ', '\t', '{', '}', ',', '.', '='], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words[0].ToLowerInvariant();
    }

    private static bool IsIndented(string text, int start, int end)
    {
        var width = 0;
        for (var index = start; index < end && width < Indentation; index++)
        {
            if (text[index] == '\t')
            {
                return true;
            }

            if (text[index] != ' ')
            {
                return false;
            }

            width++;
        }

        return width >= Indentation;
    }
}
