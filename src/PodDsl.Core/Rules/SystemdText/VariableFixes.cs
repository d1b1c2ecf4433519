using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>The ways out where only the container has a variable that systemd expands.</summary>
internal static class VariableFixes
{
    /// <summary>The same way out for several units as one fix; null if one of them does not have it.</summary>
    public static Fix? OfAll(IEnumerable<Fix?> fixes)
    {
        var edits = new List<Edit>();
        Fix? first = null;
        foreach (var fix in fixes)
        {
            if (fix is null)
            {
                return null;
            }

            first ??= fix;
            edits.AddRange(fix.Edits);
        }

        return first is null ? null : first with { Edits = edits.ToEquatableArray() };
    }

    /// <summary>Writes the values that the container has; null if one is not known, or a setting is of another shape.</summary>
    public static Fix? WriteValues(Unit unit, IReadOnlyList<Setting> settings, IReadOnlyList<string> names)
    {
        var values = names.ToDictionary(name => name, name => ServiceVariables.ContainerValue(unit, name)?.Literal, StringComparer.Ordinal);
        if (values.Values.Any(value => value is null || value.Any(char.IsWhiteSpace)))
        {
            return null;
        }

        var edits = new List<Edit>();
        foreach (var setting in settings)
        {
            if (Filled(setting, name => values.TryGetValue(name, out var value) ? value : null) is not { } filled)
            {
                return null;
            }

            edits.Add(Edit.Replace(unit, setting, filled));
        }

        return new Fix(FixKinds.WriteVariable, "Write the text that the container has for it", edits.ToEquatableArray());
    }

    private static Setting? Filled(Setting setting, Func<string, string?> valueOf) => setting.Value switch
    {
        PairValue { Value: { } value } pair => setting with { Value = pair with { Value = value.Fill(valueOf) } },
        WordsValue words => setting with { Value = new WordsValue(words.Words.Select(word => word.Fill(valueOf)).ToEquatableArray()) },
        CommandValue command when command.Words[0].StartsWith('/') => setting with { Value = command with { Words = command.Words.Select(word => word.Fill(valueOf)).ToEquatableArray() } },
        CommandValue or ResolvedValue or ReferenceValue or RawValue or ClearValue or WorkingDirectoryValue => null,
        var value when value.Reference is null => Setting.Of(setting.Option, value.ToArgument().Fill(valueOf), setting.Source),
        _ => null,
    };

    /// <summary>Lets the service read the files of the container; null if it cannot, or if the variables are not from there.</summary>
    public static Fix? ShareFiles(Unit unit, IReadOnlyList<string> names)
    {
        var files = ServiceVariables.ContainerFiles(unit).Select(file => file.Value.ToArgument()).Distinct().ToList();
        return files.Count > 0 && files.TrueForAll(file => file.StartsWith('/') || file.StartsWith(Text.SpecifierMark))
            && names.All(name => ServiceVariables.ContainerValue(unit, name) is null)
            ? new Fix(
                FixKinds.ShareEnvironmentFile,
                "Let the service read the variables of the container too",
                [Edit.Add(unit, [.. files.Select(file => new Setting(Options.Common(Section.Service, Keys.EnvironmentFile), new TextValue(file)))])])
            : null;
    }
}
