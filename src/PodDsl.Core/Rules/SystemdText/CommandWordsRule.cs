using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5017: a command has one word where several are meant, or several where one is.</summary>
public static class CommandWordsRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5017",
        "A command is split into other words than it seems",
        RuleCategory.Text,
        Severity.Warning,
        "{0} of '{1}' {2}. {3}.");

    /// <summary>A command line in one text: a program or an option, a blank, and more.</summary>
    private static readonly Pattern Line = new("^[A-Za-z0-9_./][A-Za-z0-9_./+-]* +[^ ]|^--?[A-Za-z][A-Za-z0-9_.-]* +[^ ]", RegexOptions.CultureInvariant);

    /// <summary>Words that need no quotes in a JSON array or in a line.</summary>
    private static readonly Pattern Simple = new(@"^[^'""\\$`&|;<>()]*$", RegexOptions.CultureInvariant);

    private static readonly char[] Blanks = [' ', '\t'];

    public static readonly UnitRule Rule = new([Descriptor], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) => Check(unit).OfType<Finding>();

    private static IEnumerable<Finding?> Check(Unit unit)
    {
        if (unit.Kind == UnitKind.Container)
        {
            if (Directives.Last(unit, Section.Kind, Keys.Entrypoint) is { Value: TextValue entrypoint } asked)
            {
                yield return CheckEntrypoint(unit, asked, entrypoint.Text.Marked);
            }

            if (Directives.Last(unit, Section.Kind, Keys.Exec) is { Value: WordsValue { Words: { Count: > 0 } words } } exec)
            {
                var isScript = unit.Find(Keys.Entrypoint) is { } program && ShellWords.ReadsNext(program.ToArgument().Marked);
                yield return (isScript ? null : CheckFirst(unit, exec, words)) ?? CheckScript(unit, exec, words, isScript);
            }
        }

        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == Section.Service && setting.Value is CommandValue command)
            {
                yield return CheckScript(unit, setting, command.Words, isScript: false);
            }
        }
    }

    private static Finding? CheckEntrypoint(Unit unit, Setting setting, string text)
    {
        if (text.TrimStart().StartsWith("[", StringComparison.Ordinal) || text.Trim().IndexOf(' ') < 0)
        {
            return null;
        }

        return Report(
            unit,
            setting,
            $"is one word for podman, which looks for a program of the name '{AuthoredTexts.Shown(text)}'",
            "Write the words as a JSON array, or the arguments in Exec=",
            FixKinds.SplitCommand,
            "Write the words as a JSON array",
            Simple.IsMatch(text) && !new Text(text).HasHoles
                ? setting with { Value = new TextValue("[" + string.Join(", ", Words(text).Select(word => "\"" + word + "\"")) + "]") }
                : null);
    }

    private static Finding? CheckFirst(Unit unit, Setting setting, EquatableArray<Text> words)
    {
        var first = words[0].Marked;
        if (!Line.IsMatch(first) || (first[0] == '-' && words.Count > 1))
        {
            return null;
        }

        return Report(
            unit,
            setting,
            $"has '{AuthoredTexts.Shown(first)}' as one word, and the container looks for a program of that name",
            "Write a word for each argument",
            FixKinds.SplitCommand,
            "Write a word for each argument",
            Simple.IsMatch(first) ? With(setting, words, 0, Words(first).Select(word => new Text(word)).Concat(words.Skip(1))) : null);
    }

    /// <summary><c>sh -c</c> reads one word.</summary>
    private static Finding? CheckScript(Unit unit, Setting setting, EquatableArray<Text> words, bool isScript)
    {
        var index = isScript && words.Count > 1 && words[0].Marked == "-c" ? 1 : ShellWords.IndexOfScript(words);
        if (index < 0)
        {
            return null;
        }

        var script = words[index].Marked;
        if (ShellWords.HasDoubledSign(script))
        {
            return Report(
                unit,
                setting,
                "gives a shell '$$', which is the number of its process, and no variable",
                unit.Language == Language.CSharp ? "Text in C# is literal: write one $" : "Write one pair of $ less",
                FixKinds.UndoubleSign,
                "Write one $ for two",
                With(setting, words, index, [new Text(ShellWords.UndoubleSigns(script)), .. words.Skip(index + 1)]));
        }

        if (index + 1 >= words.Count || script.IndexOfAny([' ', '$', ';', '&', '|', '/']) >= 0 || ShellWords.IsOperator(words[index + 1].Marked))
        {
            return null;
        }

        return Report(
            unit,
            setting,
            $"gives the shell the script '{AuthoredTexts.Shown(script)}' alone: what follows is no part of it",
            "Quote the whole script as one word",
            FixKinds.JoinScript,
            "Make one word of the script",
            (setting.Value is not CommandValue || words[0].StartsWith('/')) && words.Skip(index).All(word => Simple.IsMatch(word.Marked) && word.Marked.IndexOf(' ') < 0)
                ? With(setting, words, index, [new Text(string.Join(" ", words.Skip(index).Select(word => word.Marked)))])
                : null);
    }

    /// <summary>The setting with other words from one on.</summary>
    private static Setting With(Setting setting, EquatableArray<Text> words, int index, IEnumerable<Text> instead)
    {
        var changed = words.Take(index).Concat(instead).ToEquatableArray();
        return setting with { Value = setting.Value is CommandValue command ? command with { Words = changed } : new WordsValue(changed) };
    }

    private static string[] Words(string text) => text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);

    private static Finding Report(Unit unit, Setting setting, Shown what, Shown remedy, FixKind kind, string title, Setting? mended) =>
        new(Descriptor, unit, setting.Source, [Parts.Name(unit, setting.Option), unit.Name, what, remedy])
        {
            Fixes = mended is null ? [] : [new Fix(kind, title, [Edit.Replace(unit, setting, mended)])],
        };
}
