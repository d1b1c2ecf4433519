using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Symbols;

/// <summary>
/// Parts of attributes that podman gets joined to one argument. A part cannot have the separator of that argument, since podman knows no
/// escape for it. (It does in <c>--mount</c>, which an encoder writes.)
/// </summary>
internal static class PartSyntax
{
    private const string Each = "Write each by itself.";

    private static readonly string Blanks = new([' ', '\t', '\n', '\r']);

    private static readonly Part[] Parts =
    [
        new("Volume", "source", ":", "Podman takes ':' for the end of the source", "Use [Mount(MountType.Bind, ...)], or MountType.Volume for the name of a volume."),
        new("Volume", "destination", ":", "Podman takes ':' for the end of the destination", "Use [Mount], which can say it."),
        new("Volume", "Options", ":,", "Podman takes it for the end of the option", Each),
        new("Network", "IP", ",", "Podman takes ',' for the end of the option", "Write one address."),
        new("Network", "IP6", ",", "Podman takes ',' for the end of the option", "Write one address."),
        new("Network", "Mac", ",", "Podman takes ',' for the end of the option", "Write one address."),
        new("Network", "Aliases", ",", "Podman takes ',' for the end of the alias", Each),
        new("Network", "InterfaceName", ",", "Podman takes ',' for the end of the option", "Leave it out."),
        new("Network", "Options", ",", "Podman takes ',' for the end of the option", Each),
        new("Secret", "name", ",", "Podman takes ',' for the end of the name", "Name the secret as podman secret ls does, and set the properties of the attribute."),
        new("Secret", "Target", ",", "Podman takes ',' for the end of the target", "Choose a target without it."),
        new("Secret", "Mode", ",", "Podman takes ',' for the end of the mode", "Write an octal number."),
        new("AddHost", "host", ":,\"#" + Blanks, "It ends the name for podman, or in /etc/hosts", "Join several names by ';'."),
        new("AddHost", "address", ",\"", "Podman takes it for the end of the entry", "Write one address, or host-gateway."),
        new("AddHost", "Name", ":,\"#" + Blanks, "It ends the name for podman, or in /etc/hosts", "Join several names by ';'."),
    ];

    /// <summary>podman's reading of a part, and the way out; null if the part reaches it unchanged.</summary>
    /// <param name="attribute">The name of the attribute.</param>
    /// <param name="parameter">The parameter or property.</param>
    /// <param name="text">The part.</param>
    public static string? ProblemOf(string attribute, string parameter, Text text)
    {
        if (attribute == "Publish" && parameter == "HostAddress")
        {
            return text.HasHoles || AddressSyntax.IsAddress(WithoutBrackets(text.Marked))
                ? null
                : "Podman takes an IP address only. Write it without port and brackets; the port is HostPort.";
        }

        if (attribute == "Mount" && parameter == "Options")
        {
            return MountOption.ProblemOf(text.Marked);
        }

        if (attribute == "AddHost" && parameter is "host" or "Name" && (";" + text.Marked + ";").Contains(";;"))
        {
            return "A name is empty, which podman refuses. Write a name on either side of ';'.";
        }

        foreach (var part in Parts)
        {
            if (part.Attribute == attribute && part.Parameter == parameter && FindAny(text, part.Separators) is { } found)
            {
                return $"It has {Spell(found)}. {part.Effect}, and has no escape for it. {part.WayOut}";
            }
        }

        return null;
    }

    /// <summary>The same for the variable of a secret.</summary>
    public static string? ProblemOfVariable(Text name) => name.Contains('=')
        ? "It has '=', which ends the name of a variable. Choose a name without it."
        : null;

    /// <summary>The same for an attribute whose shape follows from its row in the catalogue.</summary>
    public static string? ProblemOf(Option option, string parameter, Text text)
    {
        if (option.ValueKind == ValueKind.Pair && string.Equals(parameter, "name", StringComparison.OrdinalIgnoreCase) && text.Contains('='))
        {
            return "It has '='. Podman takes the first '=' for the end of the name, and has no escape for it. Put what follows into the value.";
        }

        return option is { IsFlagSplitAtCommas: true, Section: Section.Kind } && FindAny(text, CsvRecord.Signs) is { } found
            ? $"It has {Spell(found)}. Podman splits {option.Flag} at commas, and quotes group there. {Each}"
            : null;
    }

    private static char? FindAny(Text text, string characters) =>
        text.Marked.IndexOfAny(characters.ToCharArray()) is >= 0 and var index ? text.Marked[index] : null;

    private static string Spell(char character) => character switch
    {
        ' ' => "a blank",
        '\t' => "a tab",
        '\n' or '\r' => "a line break",
        _ => $"'{character}'",
    };

    private static string WithoutBrackets(string address) =>
        address.StartsWith("[", StringComparison.Ordinal) && address.EndsWith("]", StringComparison.Ordinal)
            ? address.Substring(1, address.Length - 2)
            : address;

    /// <param name="Attribute">The name of the attribute, generic or not.</param>
    /// <param name="Parameter">The parameter or property.</param>
    /// <param name="Separators">The forbidden characters.</param>
    /// <param name="Effect">podman's reading of them.</param>
    /// <param name="WayOut">The text to write instead.</param>
    private sealed record Part(string Attribute, string Parameter, string Separators, string Effect, string WayOut);
}
