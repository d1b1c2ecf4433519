using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// The value of a setting. <see cref="ToArgument"/> is the text on podman's command line; a Quadlet file says the same, but names other
/// units by their file (<see cref="ToQuadlet"/>).
/// </summary>
public abstract record SettingValue
{
    /// <summary>The value for podman's command line.</summary>
    public abstract Text ToArgument();

    /// <summary>The value for a Quadlet file.</summary>
    public virtual Text ToQuadlet() => ToArgument();

    /// <summary>The other unit that the value names, if it names one.</summary>
    public virtual UnitReference? Reference => null;
}

/// <summary>One piece of text: a name, a path, a duration, one of a set of words.</summary>
public sealed record TextValue(Text Text) : SettingValue
{
    public override Text ToArgument() => Text;
}

/// <summary>On or off.</summary>
public sealed record BooleanValue(bool Value) : SettingValue
{
    public override Text ToArgument() => Value ? "true" : "false";
}

/// <summary>A whole number.</summary>
public sealed record IntegerValue(long Value) : SettingValue
{
    public override Text ToArgument() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Several words, such as a command with its arguments.</summary>
public sealed record WordsValue(EquatableArray<Text> Words) : SettingValue
{
    public override Text ToArgument() => new(string.Join(" ", Words.Select(word => word.Marked)));
}

/// <summary>A command that systemd runs.</summary>
/// <param name="Words">The program and its arguments.</param>
/// <param name="Prefixes">The prefixes of the program, except <see cref="ExecutablePrefixes.ArgumentZero"/>.</param>
public sealed record CommandValue(EquatableArray<Text> Words, ExecutablePrefixes Prefixes) : SettingValue
{
    public CommandValue(EquatableArray<Text> words, bool ignoreFailure)
        : this(words, ignoreFailure ? ExecutablePrefixes.IgnoreFailure : ExecutablePrefixes.None)
    {
    }

    /// <summary>The name under which the program runs, or null if that is its path.</summary>
    public Text? ArgumentZero { get; init; }

    public override Text ToArgument() => new(string.Join(" ", Words.Select(word => word.Marked)));
}

/// <summary>A name with a value, such as an environment variable or a label. A missing value differs from an empty one.</summary>
public sealed record PairValue(string Name, Text? Value) : SettingValue
{
    public override Text ToArgument() => Value is { } value ? new Text(Name + "=" + value.Marked) : Name;
}

/// <summary>The name of another unit.</summary>
public sealed record ReferenceValue(UnitReference Unit) : SettingValue
{
    public override UnitReference? Reference => Unit;

    public override Text ToArgument() => Unit.ResourceName;

    public override Text ToQuadlet() => Unit.FileName;
}

/// <summary>An extra entry of <c>/etc/hosts</c>: <c>host:address</c>.</summary>
/// <param name="Host">The name, or several joined by <c>;</c>.</param>
/// <param name="Address">The address, or <c>host-gateway</c>.</param>
/// <param name="Peer">The container with the address, if it is one of ours.</param>
public sealed record HostEntry(Text Host, Text Address, UnitReference? Peer = null) : SettingValue
{
    /// <summary>Stands for the address of the host itself.</summary>
    private const string Gateway = "host-gateway";

    /// <summary>The declared name of the host of <see cref="Peer"/>, whose address counts for units of other hosts.</summary>
    public string? PeerHost { get; init; }

    /// <summary>Parses the value of <c>--add-host</c>.</summary>
    public static Parsed<HostEntry> Parse(Text text)
    {
        var marked = text.Marked ?? "";
        var colon = marked.IndexOf(':');
        if (colon <= 0)
        {
            return text.HasHoles ? Parsed<HostEntry>.Unknown : new Refusal("it has no name, or no address");
        }

        var entry = new HostEntry(marked.Substring(0, colon), marked.Substring(colon + 1));
        return entry.Address.HasHoles || entry.Address.Marked == Gateway || AddressSyntax.IsAddress(entry.Address.Marked) ? entry
            : text.HasHoles ? Parsed<HostEntry>.Unknown
            : new Refusal($"'{entry.Address}' is no address");
    }

    public override Text ToArgument() => Host + ":" + Address;
}

/// <summary>
/// An empty assignment of a directive: it clears earlier values, where systemd allows it.
/// </summary>
public sealed record ClearValue : SettingValue
{
    public override Text ToArgument() => Text.Empty;
}

/// <summary>
/// Unit text in systemd's or Quadlet's own syntax, which writers copy: the text of a key without a row in the catalogue, or text that is no
/// value of its key's kind.
/// </summary>
public sealed record RawValue(string UnitText) : SettingValue
{
    public override Text ToArgument() => UnitText;
}
