using System.Globalization;
using System.Text;

namespace PodDsl.Cli.Shell;

/// <summary>Completion for bash; needs nothing but bash.</summary>
internal static class BashCompletion
{
    public static string Write(CommandShape shape)
    {
        var text = new StringBuilder("""
            # Completes poddsl in bash. Written by: poddsl completion bash
            _poddsl() {
              local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb=
              COMPREPLY=()
              if ((COMP_CWORD > 1)); then
                verb=${COMP_WORDS[1]}
              fi

              case $verb:$previous in

            """);
        foreach (var verb in shape.Verbs)
        {
            foreach (var option in verb.Options.Where(option => option.TakesValue))
            {
                var pattern = string.Join('|', option.Names.Select(name => $"{verb.Name}:{name}"));
                text.Append(option.Words.Count > 0 ? $"    {pattern}) mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', option.Words)}' -- \"$word\"); return ;;\n"
                    : IsFile(option) ? $"    {pattern}) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;\n"
                    : $"    {pattern}) return ;;\n");
            }
        }

        text.Append("  esac\n\n  case $verb in\n");
        text.Append(CultureInfo.InvariantCulture, $"    '') mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', shape.Verbs.Select(verb => verb.Name))} --help --version' -- \"$word\"); return ;;\n");
        foreach (var verb in shape.Verbs)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {verb.Name})\n      if [[ $word == -* ]]; then\n        mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', verb.Options.SelectMany(option => option.Names))}' -- \"$word\")\n        return\n      fi\n");
            text.Append(verb.Words.Count > 0 ? $"      mapfile -t COMPREPLY < <(compgen -W '{string.Join(' ', verb.Words)}' -- \"$word\")\n      return\n" : "");
            text.Append("      ;;\n");
        }

        return text.Append("  esac\n  compopt -o filenames 2>/dev/null\n  mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n}\ncomplete -F _poddsl poddsl\n").ToString();
    }

    /// <summary>True for a value that names a file or folder.</summary>
    public static bool IsFile(OptionShape option) => option.ValueName is "FILE" or "FOLDER" or "PATH" or "DIRECTORY";
}
