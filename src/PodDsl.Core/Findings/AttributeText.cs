using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
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
                return $"{name}({IdMapArguments(entry)})";
            case ReferenceValue { Unit: var unit }:
                return names.OfUnit(unit) is { } type ? $"{name}<{type}>" : null;
            case NetworkJoin join:
                return NetworkText(join, names);
            case PortMapping port:
                return $"{name}({PortArguments(port)})";
            case VolumeMount volume:
                return VolumeText(name, volume, names);
            case HostEntry { Peer: null } entry:
                return $"{name}({Literal(entry.Host)}, {Literal(entry.Address)})";
            case BooleanValue boolean:
                return boolean.Value ? name : $"{name}(false)";
            case IntegerValue integer:
                return FormattableString.Invariant($"{name}({integer.Value})");
            case PairValue pair:
                return pair.Value is { } value ? $"{name}({Literal(pair.Name)}, {Literal(value)})" : $"{name}({Literal(pair.Name)})";
            case Secret secret:
                return SecretArguments(secret) is { } arguments ? $"{name}({arguments})" : null;
            case WordsValue words when words.Words.All(word => !word.HasHoles):
                return $"{name}({string.Join(", ", words.Words.Select(Literal))})";

            case RawValue raw when setting.Option is { IsRow: false, Section: not Section.Kind }:
                return $"Directive({Literal(setting.Option.Section.ToString())}, {Literal(setting.Option.Name)}, {Literal(raw.UnitText)})";

            // What has a shape of its own, and is not in it, is not said by one text.
            case RawValue or ResolvedValue or WorkingDirectoryValue or CommandValue or WordsValue or MountValue or HostEntry or ReferenceValue:
            case TextValue when setting.Option.ValueKind is ValueKind.Port or ValueKind.Volume or ValueKind.Mount or ValueKind.HostEntry
                or ValueKind.IdMap or ValueKind.Secret:
                return null;
            default:
                return setting.Value.ToArgument().Literal is { } text ? OfText(setting.Option, text, names) : null;
        }
    }

    private static string? OfText(Option option, string text, AttributeNames names)
    {
        if (option.Enum is { } type)
        {
            return type.MemberOf(text) is { } member ? $"{option.Attribute}({names.OfType(type.Name)}.{member})" : null;
        }

        return option.Choices.Count == 0 ? $"{option.Attribute}({TargetOf(text, names) ?? Literal(text)})" : null;
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
        arguments += port.HostPort is { } host ? FormattableString.Invariant($", HostPort = {host}") : "";
        arguments += port.HostAddress is { } address ? $", HostAddress = {Literal(address)}" : "";
        arguments += port.Protocol switch
        {
            null => "",
            "udp" => ", Protocol = PortProtocol.Udp",
            "sctp" => ", Protocol = PortProtocol.Sctp",
            _ => ", Protocol = PortProtocol.Tcp",
        };
        return arguments + (port.Count == 1 ? "" : FormattableString.Invariant($", Count = {port.Count}"));
    }

    private static string? VolumeText(string name, VolumeMount volume, AttributeNames names)
    {
        if (volume.Source is { HasHoles: true } || volume.Destination.HasHoles || volume.Options.Any(option => option.HasHoles))
        {
            return null;
        }

        var options = volume.Options.Select(option => option.Marked).ToList();
        var arguments = volume.Source is { } source ? $"{Literal(source)}, {Literal(volume.Destination)}" : Literal(volume.Destination);
        arguments += options.Remove("ro") ? ", ReadOnly = true" : "";
        arguments += options.Remove("z") ? ", Relabel = Relabel.Shared" : options.Remove("Z") ? ", Relabel = Relabel.Private" : "";
        arguments += options.Count == 0 ? "" : $", Options = [{string.Join(", ", options.Select(option => Literal(option)))}]";
        return volume.Unit is not { } unit
            ? $"{name}({arguments})"
            : names.OfUnit(unit) is { } type ? $"{name}<{type}>({arguments})" : null;
    }

    private static string? NetworkText(NetworkJoin join, AttributeNames names)
    {
        // The attribute of a network that is no unit takes one text, with the options.
        if (join.Unit is not { } unit)
        {
            return join.ToArgument().Literal is { } text ? $"Network({Literal(text)})" : null;
        }

        if (names.OfUnit(unit) is not { } type || join.OptionText is { HasHoles: true })
        {
            return null;
        }

        var arguments = string.Join(", ", NetworkArguments(join));
        return arguments.Length == 0 ? $"Network<{type}>" : $"Network<{type}>({arguments})";
    }

    private static IEnumerable<string> NetworkArguments(NetworkJoin join)
    {
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
                others.Add(Literal(option.ToString()));
            }
            else if (property is not null)
            {
                yield return $"{property} = {Literal(value)}";
            }
            else if (option.Name == NetworkJoin.AliasOption)
            {
                aliases.Add(Literal(value));
            }
            else
            {
                others.Add(Literal(option.ToString()));
            }
        }

        if (aliases.Count > 0)
        {
            yield return $"Aliases = [{string.Join(", ", aliases)}]";
        }

        if (others.Count > 0)
        {
            yield return $"Options = [{string.Join(", ", others)}]";
        }
    }

    private static string? SecretArguments(Secret secret)
    {
        if (secret.ToArgument().HasHoles || secret.Parts[0].Option is not null)
        {
            return null;
        }

        var arguments = secret.Parts.Select(part => (part.Option, Value: part.Value.Marked) switch
        {
            (null, var value) => Literal(value),
            (Secret.TypeOption, var value) => value == "env" ? "Type = SecretType.Env" : "Type = SecretType.Mount",
            (Secret.TargetOption, var value) => "Target = " + Literal(value),
            (Secret.ModeOption, var value) => "Mode = " + Literal(value),
            (Secret.UidOption, var value) when long.TryParse(value, out var uid) => FormattableString.Invariant($"Uid = {uid}"),
            (Secret.GidOption, var value) when long.TryParse(value, out var gid) => FormattableString.Invariant($"Gid = {gid}"),
            _ => null,
        }).ToList();
        return arguments.Contains(null) ? null : string.Join(", ", arguments);
    }

    private static string? TargetOf(string unit, AttributeNames names) =>
        TargetConstants.Find(unit) is { } constant ? $"{names.OfType(TargetConstants.TypeName)}.{constant}" : null;

    private static string Literal(Text text) => CSharpText.Literal(text.Marked);

    private static string Literal(string text) => CSharpText.Literal(text);
}
