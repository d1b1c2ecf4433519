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
            case PortMapping port:
                return $"{name}({PortArguments(port)})";
            case VolumeMount volume:
                return VolumeArguments(volume, typeName) is { } arguments ? name + arguments : null;
            case ReferenceValue { Options.IsEmpty: true, Unit: var unit }:
                return typeName(unit) is { } type ? $"{name}<{type}>" : null;
            case BooleanValue boolean:
                return boolean.Value ? name : $"{name}(false)";
            case IntegerValue integer:
                return FormattableString.Invariant($"{name}({integer.Value})");
            case PairValue pair:
                return pair.Value is { } value ? $"{name}({Literal(pair.Name)}, {Literal(value)})" : $"{name}({Literal(pair.Name)})";
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

    private static string PortArguments(PortMapping port)
    {
        var arguments = FormattableString.Invariant($"{port.ContainerPort}");
        arguments += port.HostPort is { } hostPort ? FormattableString.Invariant($", HostPort = {hostPort}") : "";
        arguments += port.HostAddress is { } address ? ", HostAddress = " + Literal(address) : "";
        arguments += port.Protocol is { } protocol
            ? ", Protocol = PortProtocol." + char.ToUpperInvariant(protocol[0]) + protocol.Substring(1).ToLowerInvariant()
            : "";
        arguments += port.Count == 1 ? "" : FormattableString.Invariant($", Count = {port.Count}");
        return arguments;
    }

    private static string? VolumeArguments(VolumeMount volume, Func<UnitReference, string?> typeName)
    {
        if (volume.Source?.HasHoles == true || volume.Destination.HasHoles || volume.Options.Any(option => option.HasHoles))
        {
            return null;
        }

        var type = volume.Unit is { } unit ? typeName(unit) : "";
        if (type is null)
        {
            return null;
        }

        var arguments = volume.Source is { } source ? $"{Literal(source)}, {Literal(volume.Destination)}" : Literal(volume.Destination);
        var others = new List<string>();
        foreach (var option in volume.Options.Select(option => option.Marked))
        {
            switch (option)
            {
                case "ro":
                    arguments += ", ReadOnly = true";
                    break;
                case "z" or "Z":
                    arguments += ", Relabel = Relabel." + (option == "z" ? "Shared" : "Private");
                    break;
                default:
                    others.Add(Literal(option));
                    break;
            }
        }

        arguments += others.Count == 0 ? "" : $", Options = [{string.Join(", ", others)}]";
        return (type.Length == 0 ? "" : $"<{type}>") + $"({arguments})";
    }

    private static string Literal(Text text) => SymbolDisplay.FormatLiteral(text.Marked, quote: true);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
