using System.Globalization;
using System.Text;

namespace PodDsl.Cli.Shell;

/// <summary>Completion for zsh.</summary>
internal static class ZshCompletion
{
    public static string Write(CommandShape shape)
    {
        var text = new StringBuilder("#compdef poddsl\n# Completes poddsl in zsh. Written by: poddsl completion zsh\n\n_poddsl() {\n  local -a verbs\n  if ((CURRENT == 2)); then\n    verbs=(\n");
        foreach (var verb in shape.Verbs)
        {
            text.Append(CultureInfo.InvariantCulture, $"      {Quote($"{verb.Name}:{verb.Summary}")}\n");
        }

        text.Append("    )\n    _describe command verbs\n    return\n  fi\n\n  local verb=$words[2]\n  words=(poddsl ${words[3,-1]})\n  ((CURRENT--))\n  case $verb in\n");
        foreach (var verb in shape.Verbs)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {verb.Name})\n      _arguments -S");
            foreach (var option in verb.Options)
            {
                foreach (var name in option.Names)
                {
                    text.Append(CultureInfo.InvariantCulture, $" \\\n        {Quote($"*{name}[{Bracketed(CommandShape.FirstSentence(option.Description))}]{Value(option)}")}");
                }
            }

            text.Append(CultureInfo.InvariantCulture, $" \\\n        {Quote(verb.Words.Count > 0 ? $"*:word:({string.Join(' ', verb.Words)})" : "*:file:_files")}\n      ;;\n");
        }

        return text.Append("  esac\n}\n\n_poddsl \"$@\"\n").ToString();
    }

    private static string Value(OptionShape option) => !option.TakesValue ? ""
        : option.Words.Count > 0 ? $":{option.ValueName.Replace(':', ' ')}:({string.Join(' ', option.Words)})"
        : $":{option.ValueName.Replace(':', ' ')}:{(BashCompletion.IsFile(option) ? "_files" : "")}";

    private static string Bracketed(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
