using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>Reads the declarations in comments of a unit file.</summary>
internal sealed class DeclarationReader(MergedFile file, KnownUnits known)
{
    /// <summary>Adds the declarations as settings. Reports comments that it does not understand.</summary>
    /// <param name="settings">Gets them.</param>
    public void Read(List<Setting> settings)
    {
        foreach (var pragma in file.Pragmas)
        {
            if (!pragma.IsSuppression && ReadOption(pragma) is { } option && ReadValue(option, pragma) is { } value)
            {
                settings.Add(new Setting(option, value, pragma.Source));
            }
        }
    }

    private Option? ReadOption(Pragma pragma)
    {
        if (Options.Find(file.Kind, Section.Intent, pragma.Word) is { } option)
        {
            return option;
        }

        List<string> words = [Pragma.Disable];
        words.AddRange(Options.All
            .Where(row => row.Section == Section.Intent && (row.Kind is null || row.Kind == file.Kind))
            .Select(row => row.Name));
        Report(
            pragma,
            $"'{pragma.Word}' is nothing that a comment can say to PodDsl.",
            Spelling.Nearest(pragma.Word, words) is { } nearest
                ? $"Did you mean '{nearest}'?"
                : $"Write one of: {string.Join(", ", words)}.");
        return null;
    }

    private SettingValue? ReadValue(Option option, Pragma pragma)
    {
        if (option.ValueKind == ValueKind.Boolean)
        {
            if (pragma.Value is null)
            {
                return new BooleanValue(true);
            }

            Report(pragma, $"{option.Name} takes no value.", $"Write {Pragma.Spell(option.Name, null)}, and a reason behind ' -- '.");
            return null;
        }

        if (pragma.Value is not { } value)
        {
            Report(pragma, $"{option.Name} needs a value.", $"Write {Pragma.Spell(option.Name, option.ValueKind == ValueKind.Reference ? "other.container" : "...")}.");
            return null;
        }

        if (option.ValueKind != ValueKind.Reference)
        {
            return new TextValue(value);
        }

        if (known.Find(value) is { } unit)
        {
            return new ReferenceValue(unit);
        }

        Report(
            pragma,
            $"There is no unit {value} among the files.",
            Spelling.Nearest(value, known.FileNames) is { } near ? $"Did you mean {near}?" : "Correct the name, or pass that file along with this one.");
        return null;
    }

    private void Report(Pragma pragma, Shown reason, Shown remedy) => file.WarnOfComment(pragma, reason, remedy);
}
