using System.Text;
using System.Text.RegularExpressions;

namespace PodDsl.Cli.Tests;

/// <summary>A command in a console block of a page, with what the page shows below it.</summary>
internal sealed partial record PageCommand(string Text, string Shown)
{
    /// <summary>Commands on hosts with a name: other tests run them there.</summary>
    private static readonly Regex Prompt = PromptPattern();

    /// <summary>The commands of a block, with their comments away.</summary>
    public static IReadOnlyList<PageCommand> Of(string block)
    {
        var commands = new List<PageCommand>();
        foreach (var line in block.TrimEnd('\n').Split('\n'))
        {
            if (Prompt.Match(line) is { Success: true } prompt)
            {
                commands.Add(new PageCommand(CommentPattern().Replace(line[prompt.Length..], ""), ""));
            }
            else
            {
                Assert.True(commands.Count > 0, $"'{line}' is above the first command.");
                commands[^1] = commands[^1] with { Shown = commands[^1].Shown + line + "\n" };
            }
        }

        return commands;
    }

    /// <summary>The words, as a shell splits them; a page has no other quotes.</summary>
    public string[] Words => [.. WordPattern().Matches(Text).Select(match => match.Value.Replace("'", "", StringComparison.Ordinal))];

    /// <summary>True if the page shows this output. On it, <c>...</c> stands for what it leaves out; JSON may have other blanks.</summary>
    public bool Shows(string output)
    {
        var (shown, actual) = Shown.StartsWith('{') ? (Blanks().Replace(Shown, ""), Blanks().Replace(output, "")) : (Shown, output);
        var pattern = new StringBuilder("^");
        foreach (var (index, part) in shown.Split("...").Index())
        {
            pattern.Append(index == 0 ? "" : ".*?").Append(Regex.Escape(part));
        }

        return Regex.IsMatch(actual, pattern.Append('$').ToString(), RegexOptions.Singleline);
    }

    [GeneratedRegex(@"^(\$|#|[a-z]+#) ")]
    private static partial Regex PromptPattern();

    [GeneratedRegex(" +# .*$")]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"('[^']*'|[^\s'])+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
