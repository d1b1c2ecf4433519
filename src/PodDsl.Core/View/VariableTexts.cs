using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>Tells quickly that a value has no variable, for most have none: neither one that systemd expands nor the text of one.</summary>
internal static class VariableTexts
{
    private static readonly char[] Signs = ['$', '~', Text.VariableMark, Text.WordsVariableMark];

    /// <summary>False if no setting of a unit has a variable.</summary>
    public static bool MayBeIn(Unit unit) => unit.Keep(static asked => new OfUnit(Find(asked))).MayBe;

    private static bool Find(Unit unit)
    {
        foreach (var setting in unit.Settings)
        {
            if (MayBeIn(setting.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False if a value has no variable.</summary>
    public static bool MayBeIn(SettingValue value) => value switch
    {
        TextValue text => IsIn(text.Text.Marked),
        PairValue pair => IsIn(pair.Name) || IsIn(pair.Value?.Marked),
        WordsValue words => IsIn(words.Words),
        CommandValue command => IsIn(command.Words),
        ResolvedValue path => IsIn(path.Argument.Marked) || IsIn(path.Quadlet.Marked),
        VolumeMount { Unit: null } mount => IsIn(mount.Source?.Marked) || IsIn(mount.Destination.Marked) || IsIn(mount.Options),
        Secret secret => IsIn(secret.Parts),
        BooleanValue or IntegerValue or IdMapValue or ClearValue => false,
        _ => IsIn(value.ToArgument().Marked),
    };

    private static bool IsIn(EquatableArray<SecretPart> parts)
    {
        foreach (var part in parts)
        {
            if (IsIn(part.Option) || IsIn(part.Value.Marked))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(EquatableArray<Text> words)
    {
        foreach (var word in words)
        {
            if (IsIn(word.Marked))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(string? text) => text is not null && text.IndexOfAny(Signs) >= 0;

    private sealed record OfUnit(bool MayBe);
}
