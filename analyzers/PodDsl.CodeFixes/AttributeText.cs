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
    /// <param name="typeName">The name of the record of another unit, as it can be written at that place.</param>
    public static string? Of(Setting setting, Func<UnitReference, string?> typeName)
    {
        var name = setting.Option.Attribute;
        switch (setting.Value)
        {
            case IdMapValue { Entry: var entry }:
                return $"{name}({IdMapArguments(entry)})";
            case ReferenceValue { Options.IsEmpty: true, Unit: var unit }:
                return typeName(unit) is { } type ? $"{name}<{type}>" : null;
            case BooleanValue boolean:
                return boolean.Value ? name : $"{name}(false)";
            case IntegerValue integer:
                return FormattableString.Invariant($"{name}({integer.Value})");
            case PairValue pair:
                return pair.Value is { } value ? $"{name}({Literal(pair.Name)}, {Literal(value)})" : $"{name}({Literal(pair.Name)})";
            case TextValue { Text.Literal: { } text } when setting.Option.ValueKind == ValueKind.Secret:
                return SecretArguments(text) is { } secret ? $"{name}({secret})" : null;
            case TextValue when setting.Option.ValueKind is ValueKind.Port or ValueKind.Volume or ValueKind.Mount or ValueKind.HostEntry or ValueKind.IdMap:
                return null;
            case TextValue text when setting.Option.Choices.Count == 0 && !text.Text.HasHoles:
                return $"{name}({Literal(text.Text)})";
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

    private static string? SecretArguments(string text)
    {
        var parts = text.Split(',');
        var arguments = Literal(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=');
            var value = part.Substring(equals + 1);
            var argument = part.Substring(0, Math.Max(equals, 0)) switch
            {
                "type" when value is "env" or "mount" => value == "env" ? "Type = SecretType.Env" : "Type = SecretType.Mount",
                "target" => "Target = " + Literal(value),
                "mode" => "Mode = " + Literal(value),
                "uid" when long.TryParse(value, out var uid) => FormattableString.Invariant($"Uid = {uid}"),
                "gid" when long.TryParse(value, out var gid) => FormattableString.Invariant($"Gid = {gid}"),
                _ => null,
            };
            if (argument is null)
            {
                return null;
            }

            arguments += ", " + argument;
        }

        return arguments;
    }

    private static string Literal(Text text) => SymbolDisplay.FormatLiteral(text.Marked, quote: true);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
