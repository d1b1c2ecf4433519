using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5025: lines of a script end in CR LF, and a shell takes the CR for text.</summary>
public static class ShellLineEndRule
{
    private const string LineEnd = "\r\n";

    public static RuleDescriptor Descriptor { get; } = new(
        "POD5025",
        "A shell reads the line ends of Windows",
        RuleCategory.Text,
        Severity.Warning,
        "Lines of the script in {0} of '{1}' end in CR LF, and the shell takes the CR for a part of the last word: it looks for files and words with a CR in their name. {2}.");

    public static UnitRule Rule { get; } = new([Descriptor], static (unit, _) => Check(unit));

    private static List<Finding> Check(Unit unit)
    {
        List<Finding>? findings = null;
        foreach (var setting in unit.Settings)
        {
            if (Script(unit, setting) is { } script && EndsLine(script))
            {
                (findings ??= []).Add(new Finding(
                    Descriptor,
                    unit,
                    setting.Source,
                    [Parts.Name(unit, setting.Option), unit.Name, Parts.Either(unit, "Save the source with LF, or write \\n", "Write \\n in place of \\r\\n")])
                {
                    Fixes = Mended(setting) is { } value ? [new Fix(FixKinds.WriteLineFeeds, "Write LF", [Edit.Replace(unit, setting, setting with { Value = value })])] : default,
                });
            }
        }

        return findings ?? [];
    }

    /// <summary>The text that a shell reads as a script, as far as the unit says.</summary>
    private static string? Script(Unit unit, Setting setting) => setting switch
    {
        { Option: { Section: Section.Kind, Name: Keys.Exec or Keys.ReloadCmd }, Value: WordsValue { Words: var words } } =>
            OfWords(words, unit.KnownText(Keys.Entrypoint) is { } entrypoint && setting.Option.Name == Keys.Exec && ShellWords.ReadsNext(entrypoint)),
        { Option: { Section: Section.Kind, Name: Keys.HealthCmd or Keys.HealthStartupCmd } } =>
            setting.As(HealthCommand.Parse).Value is { Runner: HealthRunner.Shell, Words: { Count: > 0 } line } ? line[0].Marked : null,
        { Option.Section: Section.Service, Value: CommandValue { Words: var words } } => OfWords(words, isForShell: false),
        _ => null,
    };

    private static string? OfWords(EquatableArray<Text> words, bool isForShell) =>
        ShellWords.IndexOfScript(words) is >= 0 and var index ? words[index].Marked
        : isForShell && words.Count > 0 ? words[0].Marked
        : null;

    /// <summary>True if a line of the script ends in CR LF. Within quotes both are text, which may be meant.</summary>
    private static bool EndsLine(string script)
    {
        var quote = '\0';
        for (var index = 0; index < script.Length; index++)
        {
            var character = script[index];
            if (quote != '\0')
            {
                index += character == '\\' && quote == '"' ? 1 : 0;
                quote = character == quote ? '\0' : quote;
            }
            else if (character == '\r' && index + 1 < script.Length && script[index + 1] == '\n')
            {
                return true;
            }
            else if (character is '\'' or '"')
            {
                quote = character;
            }
            else if (character == '\\')
            {
                index++;
            }
        }

        return false;
    }

    private static SettingValue? Mended(Setting setting) => setting.Value switch
    {
        WordsValue words => words with { Words = words.Words.Select(WithLineFeeds).ToEquatableArray() },
        CommandValue command => command with { Words = command.Words.Select(WithLineFeeds).ToEquatableArray() },
        TextValue text => new TextValue(WithLineFeeds(text.Text)),
        _ => null,
    };

    private static Text WithLineFeeds(Text text) => new(text.Marked.Replace(LineEnd, "\n"));
}
