using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5009: systemd expands text for a shell or a program in the container.</summary>
public static class ShellTextRule
{
    /// <summary>Keys whose text goes to the container.</summary>
    private static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        Keys.Exec, Keys.Entrypoint, Keys.HealthCmd, Keys.HealthStartupCmd, Keys.ReloadCmd,
    };

    /// <summary>A format of date or printf, for a program in a container.</summary>
    private static readonly Pattern Format = new(
        $"((^|[\\s'\"])\\+[^\\s'\"]*?|printf\\s+(--\\s+)?(['\"])[^'\"]*?){Text.SpecifierMark}(?<letter>\\w)",
        RegexOptions.CultureInvariant);

    public static readonly RuleDescriptor Descriptor = new(
        "POD5009",
        "systemd expands text that is meant for the container",
        RuleCategory.Text,
        Severity.Warning,
        "systemd puts {3} in place of '{0}' in {1} of '{2}' before the container starts. {4}.");

    /// <summary>True for a key whose text goes to the container.</summary>
    internal static bool IsCommand(Option option) => option.Section == Section.Kind && Commands.Contains(option.Name);

    public static readonly UnitRule Rule = new([Descriptor], Judge);

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        AuthoredTexts.With(unit, TextSigns.Dollar | TextSigns.Percent | TextSigns.Backslash) is { Count: > 0 } texts ? Check(texts, target) : [];

    private static IEnumerable<Finding> Check(IReadOnlyList<AuthoredText> texts, Target target) => texts
        .Where(static text => text.IsKey && (!text.Unit.KeyTexts.IsEmpty || Commands.Contains(text.Option.Name)))
        .Select(text => Check(text, target)).OfType<Finding>();

    private static Finding? Check(AuthoredText text, Target target)
    {
        var isCommand = Commands.Contains(text.Option.Name);
        var words = text.Arguments().ToList();
        var isMended = false;
        Finding? finding = null;
        var isForShell = isCommand && IsForShell(text, words);
        var values = new List<Text>(words.Count);
        foreach (var word in words)
        {
            var startsWord = ArgumentPlace.StartsWord(text.Option, text.Unit.Kind, text.Unit.Find(Keys.RemapUsers)?.ToArgument().Marked);
            var expanded = QuadletWords.Expand(word, startsWord);
            if (expanded.Problems.Where(problem => problem.Index < word.Length && word[problem.Index] == '$').ToList() is [var lost, ..])
            {
                finding ??= Report(text, Lost(word, lost.Index), "nothing", word.StartsWith("$HOME/", StringComparison.Ordinal) && lost.Index == 0
                    ? "Write the home directory as %h, or double the $"
                    : isCommand ? "Double the $" : "Write the text itself, or double the $ if it is to stay as it is");
                values.Add(SystemdExpansion.Specifiers(word).Text ?? word);
                isMended = true;
                continue;
            }

            var value = (expanded.Text ?? word).Marked;
            if (isCommand)
            {
                value = Literal(value, name => ServiceVariables.Lacks(text.Unit, name, target), name => finding ??= Unset(text, name, target, isForShell));
                while (Format.Match(value) is { Success: true } match)
                {
                    var letter = match.Groups["letter"];
                    finding ??= Report(text, "%" + letter.Value, "a specifier", "Double the %");
                    value = value.Substring(0, letter.Index - 1) + "%" + value.Substring(letter.Index);
                }
            }

            isMended |= value != (expanded.Text ?? word).Marked;
            values.Add(new Text(value));
        }

        return finding is not null && isMended && Values(text, values) is { } mended
            ? finding with { Fixes = [.. finding.Fixes, new Fix(FixKinds.DoubleSign, "Write it so that systemd leaves it alone", text.Become(mended))] }
            : finding;
    }

    private static Finding Unset(AuthoredText text, string name, Target target, bool isForShell)
    {
        var instead = target.Scope == UnitScope.System ? "nothing" : "what the service has of that name";
        var shown = "${" + name + "}";
        if (isForShell)
        {
            return Report(text, shown, instead, "Double the $, so that the shell in the container expands it");
        }

        var fix = text.Unit.Language == Language.UnitFile ? VariableFixes.ShareFiles(text.Unit, [name]) : null;
        return Report(
            text,
            shown,
            instead,
            $"No shell in the container would expand it: set it by {Parts.Name(text.Unit, Section.Service, Keys.Environment)} or {Parts.Name(text.Unit, Section.Service, Keys.EnvironmentFile)}{Parts.Either(text.Unit, "", " of [Service]")}, or run a shell there and double the $") with
        {
            Fixes = fix is null ? [] : [fix],
        };
    }

    /// <summary>True if a shell in the container reads the text, as far as the unit says.</summary>
    private static bool IsForShell(AuthoredText text, List<string> words) => text.Option.Name switch
    {
        Keys.HealthCmd or Keys.HealthStartupCmd => words is [var line] && HealthCommand.Parse(new Text(line)).Value is not { Runner: HealthRunner.Program },
        Keys.Exec or Keys.ReloadCmd => ShellWords.IndexOfScript(words.ConvertAll(word => new Text(word))) >= 0
            || (text.Unit.KnownText(Keys.Entrypoint) is { } entrypoint && ShellWords.ReadsNext(entrypoint)),
        _ => false,
    };

    private static IEnumerable<SettingValue>? Values(AuthoredText text, List<Text> words) => text.Option.ValueKind switch
    {
        ValueKind.Command or ValueKind.Words => [new WordsValue(words.ToEquatableArray())],
        ValueKind.Text or ValueKind.UserNamespace or ValueKind.Tmpfs or ValueKind.HealthCommand when words.Count == 1 =>
            [SettingValues.Of(text.Option, words[0])],
        _ => null,
    };

    /// <summary>Turns references to some variables back into text.</summary>
    private static string Literal(string marked, Func<string, bool> isMeant, Action<string> report)
    {
        var result = new System.Text.StringBuilder(marked.Length);
        for (var index = 0; index < marked.Length; index++)
        {
            if (marked[index] is Text.VariableMark or Text.WordsVariableMark
                && marked.IndexOf(Text.EndMark, index) is > 0 and var end
                && marked.Substring(index + 1, end - index - 1) is var name && isMeant(name))
            {
                report(name);
                result.Append(marked[index] == Text.VariableMark ? "${" + name + "}" : "$" + name);
                index = end;
            }
            else
            {
                result.Append(marked[index]);
            }
        }

        return result.ToString();
    }

    private static string Lost(string word, int index)
    {
        var end = word.Length > index + 1 && word[index + 1] == '{' ? word.IndexOf('}', index) : word.Length - 1;
        return AuthoredTexts.Shown(word.Substring(index, (end < 0 ? word.Length - 1 : end) - index + 1));
    }

    private static Finding Report(AuthoredText text, string what, string instead, Shown remedy) =>
        new(Descriptor, text.Unit, text.Source, [what, text.Name, text.Unit.Name, instead, remedy]);
}
