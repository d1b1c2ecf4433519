using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>One value of an assignment, with its text.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">The text, with the blanks before it; the texts of all parts make up that of the assignment.</param>
public readonly record struct DirectivePart(SettingValue Value, string Text);

/// <summary>Reads the values of a directive, as systemd does.</summary>
public static class DirectiveReader
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>
    /// Returns the values of an assignment: several for a list, else one. Text that is no value of the directive's kind stays unit text,
    /// and so do all values of a directive without a row in the catalogue.
    /// </summary>
    /// <param name="option">The directive.</param>
    /// <param name="text">The value in the unit, with continued lines joined.</param>
    /// <param name="find">Returns the unit that a name means for Quadlet, or null if it means none.</param>
    public static IReadOnlyList<DirectivePart> Read(Option option, string text, Func<string, UnitReference?>? find = null)
    {
        if (!option.IsRow)
        {
            return [new DirectivePart(new RawValue(text), text)];
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return [new DirectivePart(new ClearValue(), text)];
        }

        return option switch
        {
            { SystemdSyntax: SystemdSyntax.Command } => Commands(text),
            { SystemdSyntax: SystemdSyntax.Environment } => List(text, SystemdWords.SplitEnvironment(text), Pair),
            { SystemdSyntax: SystemdSyntax.Units, Repeat: Repeat.Words } =>
                List(text, SystemdWords.SplitUnitNames(text), name => find?.Invoke(name) is { } unit ? new ReferenceValue(unit) : Word(name)),
            { SystemdSyntax: SystemdSyntax.Words, Repeat: Repeat.Words } => List(text, SystemdWords.SplitList(text), Word),
            _ => [new DirectivePart(Whole(option, text.Trim(Blanks)) ?? new RawValue(text), text)],
        };
    }

    private static SettingValue? Whole(Option option, string text) => option.ValueKind switch
    {
        ValueKind.Boolean => SystemdBoolean.Parse(text) is { } value ? new BooleanValue(value) : null,
        ValueKind.Integer => Integer(text),
        _ when option.SystemdSyntax == SystemdSyntax.Plain => SettingValues.Of(option, text),
        _ => Word(text),
    };

    /// <summary>A number that everybody reads alike. systemd reads one that starts with a zero in another base.</summary>
    private static IntegerValue? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? new IntegerValue(number)
            : null;

    private static TextValue? Word(string word) => word.Length > 0 && Expand(word) is { } text ? new TextValue(text) : null;

    private static PairValue? Pair(string word)
    {
        var equals = word.IndexOf('=');
        return equals > 0 && EnvironmentNames.IsValid(word, 0, equals) && Expand(word.Substring(equals + 1)) is { } value
            ? new PairValue(word.Substring(0, equals), value)
            : null;
    }

    /// <summary>Returns the text with its specifiers as holes, or null if systemd refuses one.</summary>
    private static Text? Expand(string text) =>
        SystemdExpansion.Specifiers(text) is { IsRefused: false, Problems.IsEmpty: true } expanded ? expanded.Text : default;

    private static List<DirectivePart> Commands(string text)
    {
        var parsed = SystemdCommandLine.Parse(text);
        if (parsed.IsRefused || parsed.Commands.IsEmpty)
        {
            return [new DirectivePart(new RawValue(text), text)];
        }

        var parts = new List<DirectivePart>(parsed.Commands.Count);
        for (var index = 0; index < parsed.Commands.Count; index++)
        {
            var command = parsed.Commands[index];
            var start = index == 0 ? 0 : command.Start;
            var end = index + 1 < parsed.Commands.Count ? parsed.Commands[index + 1].Start : text.Length;
            parts.Add(new DirectivePart(
                new CommandValue([command.Executable, .. command.Arguments], command.Prefixes & ~ExecutablePrefixes.ArgumentZero) { ArgumentZero = command.ArgumentZero },
                text.Substring(start, end - start)));
        }

        return parts;
    }

    /// <summary>Words that are none of their kind, and text that systemd loses after a mistake, stay unit text.</summary>
    private static List<DirectivePart> List(string text, UnitWords words, Func<string, SettingValue?> read)
    {
        var parts = new List<DirectivePart>(words.Words.Count);
        var start = 0;
        foreach (var word in words.Words)
        {
            var end = word.Start + word.Length;
            parts.Add(new DirectivePart(
                read(word.Text) ?? new RawValue(text.Substring(word.Start, word.Length)),
                text.Substring(start, end - start)));
            start = end;
        }

        if (words.IsRefused || parts.Count == 0)
        {
            parts.Add(new DirectivePart(new RawValue(text.Substring(start).TrimStart()), text.Substring(start)));
        }
        else if (start < text.Length)
        {
            parts[parts.Count - 1] = parts[parts.Count - 1] with { Text = parts[parts.Count - 1].Text + text.Substring(start) };
        }

        return parts;
    }
}
