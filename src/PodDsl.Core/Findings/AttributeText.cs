using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Findings;

/// <summary>A setting as the attribute that sets it, without brackets.</summary>
public static class AttributeText
{
    /// <summary>The text, or null if no attribute sets exactly this.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="names">The names of other things at that place.</param>
    public static string? Of(Setting setting, AttributeNames names)
    {
        var name = setting.Option.Attribute;
        switch (setting.Value)
        {
            case IdMapValue { Entry: var entry }:
                // No attribute says for which kind of ids an entry counts.
                return entry.IsOneSided ? null : $"{name}({IdMapArguments(entry, names)})";
            case ReferenceValue { Unit: var unit }:
                return names.OfUnit(unit) is { } type ? $"{name}<{type}>" : null;
            case NetworkJoin join:
                return NetworkText(join, names);
            case PortMapping port:
                return $"{name}({PortArguments(port, names)})";
            case VolumeMount volume:
                return VolumeText(name, volume, names);
            case MountValue mount:
                return MountText(name, mount, names);
            case HostEntry { Peer: null } entry:
                return Call(name, names.OfText(entry.Host), names.OfText(entry.Address));
            case BooleanValue boolean when setting.Option.ValueKind == ValueKind.Boolean:
                return boolean.Value ? name : $"{name}(false)";
            case IntegerValue integer when setting.Option.ValueKind == ValueKind.Integer:
                return $"{name}({names.OfNumber(integer.Value)})";
            case BooleanValue { Value: var isContainer } when setting.Option.Name == Keys.Notify:
                return $"{name}({names.OfType("NotifyMode")}.{(isContainer ? "Container" : "Conmon")})";
            case PairValue pair when setting.Option.ValueKind == ValueKind.Pair && !new Text(pair.Name).HasHoles:
                return pair.Value is { } value ? Call(name, Literal(pair.Name), names.OfText(value))
                    : name == "Env" ? $"{name}({Literal(pair.Name)})" : null;
            case PairValue pair when setting.Option.ValueKind == ValueKind.Words:
                return Call(name, names.OfText(pair.ToArgument()));
            case Secret secret:
                return SecretArguments(secret, names) is { } arguments ? $"{name}({arguments})" : null;
            case WordsValue words when setting.Option is { Kind: UnitKind.Kube, Name: Keys.AutoUpdate }:
                return words.Words is [var policy] ? Call(name, names.OfText(policy)) : null;
            case WordsValue words when setting.Option.ValueKind is ValueKind.Words or ValueKind.Command:
                return Call(name, [.. words.Words.Select(names.OfText)]);
            case CommandValue { ArgumentZero: null, Words: [var program, ..] } command when (command.Prefixes & ~ExecutablePrefixes.IgnoreFailure) == 0 && program.StartsWith('/'):
                return Call(name, [.. command.Words.Select(names.OfText), .. command.Prefixes == 0 ? Array.Empty<string>() : ["IgnoreFailure = true"]]);
            case RawValue raw when setting.Option is { IsRow: false, Section: not Section.Kind }:
                return $"Directive({Literal(setting.Option.Section.ToString())}, {Literal(setting.Option.Name)}, {Literal(raw.UnitText)})";

            case TextValue { Text.Literal: { } digits } when setting.Option.ValueKind == ValueKind.Integer && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == digits:
                return $"{name}({names.OfNumber(number)})";

            // What has a shape of its own, and is not in it, is not said by one text.
            case RawValue or ClearValue or ResolvedValue or WorkingDirectoryValue or CommandValue or WordsValue or HostEntry or PairValue or BooleanValue or IntegerValue:
            case TextValue when setting.Option.ValueKind is ValueKind.Port or ValueKind.Volume or ValueKind.Mount or ValueKind.HostEntry
                or ValueKind.IdMap or ValueKind.Secret or ValueKind.Pair or ValueKind.Boolean or ValueKind.Integer:
                return null;
            default:
                return OfText(setting.Option, setting.Value.ToArgument(), names);
        }
    }

    /// <summary>The attribute with arguments, or null if one of them cannot be said.</summary>
    private static string? Call(string name, params string?[] arguments) =>
        arguments.Contains(null) ? null : $"{name}({string.Join(", ", arguments)})";

    private static string? OfText(Option option, Text text, AttributeNames names)
    {
        if (option.Enum is { } type)
        {
            return text.Literal is { } word && type.MemberOf(word) is { } member ? $"{option.Attribute}({names.OfType(type.Name)}.{member})" : null;
        }

        return Call(option.Attribute, (text.Literal is { } unit ? TargetOf(unit, names) : null) ?? names.OfText(text));
    }

    private static string IdMapArguments(IdMapEntry entry, AttributeNames names)
    {
        var arguments = $"{names.OfNumber(entry.ContainerId)}, {names.OfNumber(entry.HostId)}";
        arguments += entry.Size == 1 ? "" : $", {names.OfNumber(entry.Size)}";
        arguments += (entry.Flags & IdMapFlags.Extend) != 0 ? ", Extend = true" : "";
        arguments += (entry.Flags & IdMapFlags.HostIdOfParent) != 0 ? ", HostIdOfParent = true" : "";
        return arguments;
    }

    private static string PortArguments(PortMapping port, AttributeNames names)
    {
        var arguments = names.OfNumber(port.ContainerPort);
        arguments += port.HostPort is { } host ? $", HostPort = {names.OfNumber(host)}" : "";
        arguments += port.HostAddress is { } address ? $", HostAddress = {names.OfText(address)}" : "";
        arguments += port.Protocol switch
        {
            null => "",
            "udp" => ", Protocol = PortProtocol.Udp",
            "sctp" => ", Protocol = PortProtocol.Sctp",
            _ => ", Protocol = PortProtocol.Tcp",
        };
        return arguments + (port.Count == 1 ? "" : $", Count = {names.OfNumber(port.Count)}");
    }

    private static string? VolumeText(string name, VolumeMount volume, AttributeNames names)
    {
        var options = volume.Options.Select(option => option.Marked).ToList();
        var arguments = new List<string?>();
        if (volume.Unit is { } unit)
        {
            name = names.OfUnit(unit) is { } type ? $"{name}<{type}>" : "";
        }
        else if (volume.Source is { } source)
        {
            arguments.Add(names.OfText(source));
        }

        arguments.Add(names.OfText(volume.Destination));
        arguments.AddRange(options.Remove("ro") ? ["ReadOnly = true"] : []);
        arguments.AddRange(options.Remove("z") ? ["Relabel = Relabel.Shared"] : options.Remove("Z") ? ["Relabel = Relabel.Private"] : []);
        AddTexts(arguments, "Options", options, names);
        return name.Length == 0 ? null : Call(name, [.. arguments]);
    }

    private static string? MountText(string name, MountValue mount, AttributeNames names)
    {
        var options = mount.Options.Select(option => option.Marked).ToList();
        var arguments = new List<string?>();
        if (mount.Unit is { } unit)
        {
            name = names.OfUnit(unit) is { } type ? $"{name}<{type}>" : "";
        }
        else
        {
            arguments.Add(MountValue.Types.MemberOf(mount.Type) is { } member ? $"{MountValue.Types.Name}.{member}" : null);
        }

        arguments.Add(names.OfText(mount.Destination));
        arguments.AddRange(mount is { Unit: null, Source: { } source } ? [names.OfText(source) is { } text ? $"Source = {text}" : null] : []);
        arguments.AddRange(options.Remove("ro=true") ? ["ReadOnly = true"] : []);
        AddTexts(arguments, "Options", options, names);
        return name.Length == 0 ? null : Call(name, [.. arguments]);
    }

    /// <summary>Adds a property with several texts, unless there are none.</summary>
    private static void AddTexts(List<string?> arguments, string property, List<string> texts, AttributeNames names)
    {
        if (texts.Count > 0)
        {
            var expressions = texts.Select(text => names.OfText(text)).ToList();
            arguments.Add(expressions.Contains(null) ? null : $"{property} = [{string.Join(", ", expressions)}]");
        }
    }

    private static string? NetworkText(NetworkJoin join, AttributeNames names)
    {
        // The attribute of a network that is no unit takes one text, with the options.
        if (join.Unit is not { Kind: UnitKind.Network } unit)
        {
            return join.Unit is null || join.OptionText is null ? Call("Network", names.OfText(join.ToQuadlet())) : null;
        }

        if (names.OfUnit(unit) is not { } type)
        {
            return null;
        }

        var arguments = NetworkArguments(join, names).ToArray();
        return arguments.Length == 0 ? $"Network<{type}>" : Call($"Network<{type}>", arguments);
    }

    private static List<string?> NetworkArguments(NetworkJoin join, AttributeNames names)
    {
        var arguments = new List<string?>();
        var properties = new HashSet<string>(StringComparer.Ordinal);
        var aliases = new List<string>();
        var others = new List<string>();
        foreach (var option in join.Options)
        {
            var property = option.Name switch
            {
                NetworkJoin.AddressOption => "IP",
                NetworkJoin.Address6Option => "IP6",
                NetworkJoin.MacOption => "Mac",
                NetworkJoin.InterfaceNameOption => "InterfaceName",
                _ => null,
            };
            if (option.Value is not { } value)
            {
                others.Add(option.ToString());
            }
            else if (property is not null && properties.Add(property))
            {
                arguments.Add(names.OfText(value) is { } text ? $"{property} = {text}" : null);
            }
            else
            {
                (option.Name == NetworkJoin.AliasOption ? aliases : others).Add(option.Name == NetworkJoin.AliasOption ? value.Marked : option.ToString());
            }
        }

        AddTexts(arguments, "Aliases", aliases, names);
        AddTexts(arguments, "Options", others, names);
        return arguments;
    }

    private static string? SecretArguments(Secret secret, AttributeNames names)
    {
        if (secret.Parts[0].Option is not null)
        {
            return null;
        }

        var arguments = secret.Parts.Select(part => (part.Option, Value: part.Value.Marked) switch
        {
            (null, _) => names.OfText(part.Value),
            (Secret.TypeOption, var value) => value switch { "env" => "Type = SecretType.Env", "mount" => "Type = SecretType.Mount", _ => null },
            (Secret.TargetOption, _) when names.OfText(part.Value) is { } target => "Target = " + target,
            (Secret.ModeOption, _) when names.OfText(part.Value) is { } mode => "Mode = " + mode,
            (Secret.UidOption, var value) when long.TryParse(value, out var uid) => $"Uid = {names.OfNumber(uid)}",
            (Secret.GidOption, var value) when long.TryParse(value, out var gid) => $"Gid = {names.OfNumber(gid)}",
            _ => null,
        }).ToList();
        return arguments.Contains(null) ? null : string.Join(", ", arguments);
    }

    private static string? TargetOf(string unit, AttributeNames names) =>
        TargetConstants.Find(unit) is { } constant ? $"{names.OfType(TargetConstants.TypeName)}.{constant}" : null;

    private static string Literal(string text) => CSharpText.Literal(text);
}
