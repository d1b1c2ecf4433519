using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.CodeFixes;

/// <summary>A setting as the attribute that sets it, without brackets.</summary>
internal static class AttributeText
{
    /// <summary>The text, or null where a setting has no attribute that says just it.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="names">What other things are called at that place.</param>
    public static string? Of(Setting setting, SourceNames names)
    {
        var name = setting.Option.Attribute;
        switch (setting.Value)
        {
            case IdMapValue { Entry: var entry }:
                return $"{name}({IdMapArguments(entry)})";
            case ReferenceValue { Options.IsEmpty: true, Unit: var unit }:
                return names.OfUnit(unit) is { } type ? $"{name}<{type}>" : null;
            case BooleanValue boolean:
                return boolean.Value ? name : $"{name}(false)";
            case IntegerValue integer:
                return FormattableString.Invariant($"{name}({integer.Value})");
            case PairValue pair:
                return pair.Value is { } value ? $"{name}({Literal(pair.Name)}, {Literal(value)})" : $"{name}({Literal(pair.Name)})";
            case TextValue { Text.Literal: { } text } when names.TakesEnum(setting.Option):
                return names.OfChoice(setting.Option, text) is { } choice ? $"{name}({choice})" : null;
            case TextValue { Text.Literal: { } text } when setting.Option.Choices.Count == 0:
                return $"{name}({names.OfTarget(text) ?? Literal(text)})";
            case WordsValue words when words.Words.All(word => !word.HasHoles):
                return $"{name}({string.Join(", ", words.Words.Select(Literal))})";
            default:
                return null;
        }
    }

    private static string IdMapArguments(IdMapEntry entry)
    {
        var arguments = FormattableString.Invariant($"{entry.ContainerId}, {entry.HostId}");
        arguments += entry.Size == 1 ? "" : FormattableString.Invariant($", {entry.Size}");
        arguments += (entry.Flags & IdMapFlags.Extend) != 0 ? ", Extend = true" : "";
        arguments += (entry.Flags & IdMapFlags.HostIdOfParent) != 0 ? ", HostIdOfParent = true" : "";
        return arguments;
    }

    private static string Literal(Text text) => SymbolDisplay.FormatLiteral(text.Marked, quote: true);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
