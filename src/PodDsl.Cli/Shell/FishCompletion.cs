using System.Globalization;
using System.Text;

namespace PodDsl.Cli.Shell;

/// <summary>Completion for fish.</summary>
internal static class FishCompletion
{
    public static string Write(CommandShape shape)
    {
        var text = new StringBuilder("# Completes poddsl in fish. Written by: poddsl completion fish\n");
        foreach (var verb in shape.Verbs)
        {
            text.Append(CultureInfo.InvariantCulture, $"complete -c poddsl -f -n __fish_use_subcommand -a {verb.Name} -d {Quote(verb.Summary)}\n");
            var isThis = $"'__fish_seen_subcommand_from {verb.Name}'";
            if (verb.Words.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"complete -c poddsl -f -n {isThis} -a {Quote(string.Join(' ', verb.Words))}\n");
            }

            foreach (var option in verb.Options)
            {
                var names = string.Join(' ', option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? "-l " + name[2..] : "-s " + name[1..]));
                var value = !option.TakesValue ? ""
                    : option.Words.Count > 0 ? $" -x -a {Quote(string.Join(' ', option.Words))}"
                    : BashCompletion.IsFile(option) ? " -r -F" : " -x";
                text.Append(CultureInfo.InvariantCulture, $"complete -c poddsl -n {isThis} {names}{value} -d {Quote(CommandShape.FirstSentence(option.Description))}\n");
            }
        }

        return text.ToString();
    }

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
