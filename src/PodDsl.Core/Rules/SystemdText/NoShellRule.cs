using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5019: a command has words that only a shell understands, and no shell reads it.</summary>
public static class NoShellRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5019",
        "No shell reads a command",
        RuleCategory.Text,
        Severity.Warning,
        "No shell reads {0} of '{1}': {2}. {3}.");

    private static readonly Pattern Home = new("^~(/|$)", RegexOptions.CultureInvariant);

    private static readonly Pattern HomeInText = new(@"(?<=\s)~(?=/|\s|$)", RegexOptions.CultureInvariant);

    private static readonly Pattern Pattern = new(@"[*?]|\[[^\]]+\]|\{[^{}]*,[^{}]*\}", RegexOptions.CultureInvariant);

    /// <summary>A path of a program that only a shell understands.</summary>
    private static readonly Pattern ForShell = new(@"^[-@:+!]*(?<path>(~|\.{1,2}|\$\{?HOME\}?)/\S*)", RegexOptions.CultureInvariant);

    /// <summary>Programs that take a path as it is.</summary>
    private static readonly HashSet<string> OfPaths = new(StringComparer.Ordinal)
    {
        "rm", "cp", "mv", "ln", "ls", "cat", "touch", "mkdir", "rmdir", "chmod", "chown", "chgrp", "shred", "install",
    };

    /// <summary>Programs that read such words themselves.</summary>
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal) { "test", "[", "expr", "ssh", "scp", "sftp", "find", "awk", "gawk", "jq", "bc" };

    /// <summary>Words of a shell that no program has for a name.</summary>
    private static readonly HashSet<string> Builtins = new(StringComparer.Ordinal) { "export", "source", ".", "if", "for", "while", "set", "unset", "eval", "exec", "trap" };

    public static readonly UnitRule Rule = new([Descriptor], Check)
    {
        AppliesToDropIns = true,
    };

    private static List<Finding> Check(Unit unit, Target target)
    {
        List<Finding>? findings = null;
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section is Section.Service or Section.Kind && Check(unit, setting) is { } finding)
            {
                (findings ??= []).Add(finding);
            }
        }

        return findings ?? [];
    }

    private static Finding? Check(Unit unit, Setting setting) => setting switch
    {
        { Option.Section: Section.Service, Value: CommandValue command } when (command.Prefixes & ExecutablePrefixes.Shell) == 0 =>
            CheckCommand(unit, setting, command),
        { Option: { Section: Section.Kind, Name: Keys.Exec or Keys.ReloadCmd }, Value: WordsValue { Words: { Count: > 0 } words } } =>
            FirstOperator(words) is { } found
                ? Report(unit, setting, $"'{found}' is an argument of the program in the container", "Run a shell there: sh -c and the whole line as one word", null)
                : null,
        { Option.Section: Section.Service, Value: RawValue raw } when setting.Option.SystemdSyntax == SystemdSyntax.Command
            && ForShell.Match(raw.UnitText.Trim()) is { Success: true } path => Report(
                unit,
                setting,
                $"systemd takes no '{AuthoredTexts.Shown(path.Groups["path"].Value)}' for a program, and refuses the service",
                "Write an absolute path; %h is the home directory",
                null),
        _ => null,
    };

    private static Finding? CheckCommand(Unit unit, Setting setting, CommandValue command)
    {
        var words = command.Words;
        if (words.Count == 0)
        {
            return null;
        }

        var first = IndexOfProgram(words);
        var program = NameOf(words[first]);
        if (words[first].Marked == program && Builtins.Contains(program))
        {
            return Report(unit, setting, $"'{program}' is a word of the shell, and {(first == 0 ? "systemd" : "env")} finds no program of that name", "Run a shell: /bin/sh -c and the whole line as one word", UseShell(unit, setting, command));
        }

        if (Readers.Contains(program))
        {
            return null;
        }

        if (FirstOperator(words) is { } found)
        {
            return Report(unit, setting, $"'{found}' and what follows are arguments of '{program}'", "Run a shell: /bin/sh -c and the whole line as one word", UseShell(unit, setting, command));
        }

        if (words.Skip(1).Select(word => word.Marked).FirstOrDefault(word => Home.IsMatch(word)) is { } home)
        {
            return Report(
                unit,
                setting,
                $"'{AuthoredTexts.Shown(home)}' is a path with a folder of the name ~",
                "Write %h for the home directory",
                new Fix(FixKinds.UseSpecifier, "Write %h for the home directory", [Edit.Replace(unit, setting, Rewritten(setting, command with { Words = words.Select(InHome).ToEquatableArray() }))]));
        }

        return OfPaths.Contains(program)
            && words.Skip(first + 1).FirstOrDefault(word => !word.StartsWith('-') && Pattern.IsMatch(word.Marked)) is { Marked: { Length: > 0 } pattern }
            ? Report(unit, setting, $"'{program}' gets '{AuthoredTexts.Shown(new Text(pattern).ToString())}' as the name of one file", "Run a shell: /bin/sh -c and the whole line as one word", UsePatterns(unit, setting, command))
            : null;
    }

    private static string NameOf(Text word) => word.Marked.Substring(word.Marked.LastIndexOf('/') + 1);

    /// <summary>The program that runs in the end: env only looks for it, and may set variables for it. With flags that take a word, env itself.</summary>
    private static int IndexOfProgram(EquatableArray<Text> words)
    {
        if (NameOf(words[0]) != "env")
        {
            return 0;
        }

        var index = 1;
        while (index < words.Count && (words[index].Marked is "-" or "-i" or "-S" or "--" or "--ignore-environment" or "--split-string" || words[index].Marked.IndexOf('=') > 0))
        {
            index++;
        }

        return index < words.Count && !words[index].StartsWith('-') ? index : 0;
    }

    /// <summary>The first word that a shell takes for an operator. One in a longer word, as in a script, is text.</summary>
    private static string? FirstOperator(EquatableArray<Text> words)
    {
        for (var index = 1; index < words.Count; index++)
        {
            if (ShellWords.IsOperator(words[index].Marked) && (words[index].Marked != "&" || index == words.Count - 1))
            {
                return words[index].Marked;
            }
        }

        return null;
    }

    /// <summary>Keeps the text around it, since no encoder writes a program without its path.</summary>
    private static Setting Rewritten(Setting setting, CommandValue mended) => setting with
    {
        Value = mended,
        Written = setting.Written is { } written ? new WrittenText(HomeInText.Replace(written.Text, "%h")) : null,
    };

    private static Text InHome(Text word) => Home.IsMatch(word.Marked) ? Text.Specifier('h') + word.Marked.Substring(1) : word;

    private static Fix? UseShell(Unit unit, Setting setting, CommandValue command) => ByShell(unit, setting, command, ShellWords.Join(command.Words.Select(InHome)));

    /// <summary>The shell has to see the patterns, so only a line that needs no quotes.</summary>
    private static Fix? UsePatterns(Unit unit, Setting setting, CommandValue command) =>
        command.Words.All(word => word.Marked.IndexOfAny([' ', '\'', '"', '\\', '$', '`', '&', '|', ';', '<', '>', '(', ')', '#']) < 0)
            ? ByShell(unit, setting, command, new Text(string.Join(" ", command.Words.Select(word => word.Marked))))
            : null;

    private static Fix? ByShell(Unit unit, Setting setting, CommandValue command, Text line) => command.ArgumentZero is null
        ? new Fix(FixKinds.UseShell, "Run it by a shell", [Become(unit, setting, command with { Words = [(Text)"/bin/sh", (Text)"-c", line] })])
        : null;

    private static Edit Become(Unit unit, Setting setting, CommandValue command) => Edit.Replace(unit, setting, setting with { Value = command });

    private static Finding Report(Unit unit, Setting setting, Shown what, Shown remedy, Fix? fix) =>
        new(Descriptor, unit, setting.Source, [Parts.Name(unit, setting.Option), unit.Name, what, remedy]) { Fixes = fix is null ? [] : [fix] };
}
