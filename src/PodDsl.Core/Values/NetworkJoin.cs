using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>The kind of network that a container or pod joins.</summary>
public enum NetworkMode
{
    /// <summary>A network that podman makes; a container can join several.</summary>
    Bridge,
    Host,
    None,

    /// <summary>The network of another container.</summary>
    Container,

    /// <summary><c>pasta</c>, <c>slirp4netns</c> or the path of a namespace.</summary>
    Other,

    /// <summary><c>private</c>, or a mode that nobody knows before systemd runs.</summary>
    Unknown,
}

/// <summary>A network as <c>--network</c> takes it: <c>name[:options]</c>, where the name may be a mode or a unit.</summary>
/// <param name="Name">The text before the first colon, as in a Quadlet file.</param>
/// <param name="OptionText">The text after it, or null if there is no colon.</param>
/// <param name="Unit">The unit of the network or container, if the text names one.</param>
public sealed record NetworkJoin(Text Name, Text? OptionText = null, UnitReference? Unit = null) : SettingValue
{
    /// <summary>The network of containers that name none.</summary>
    public const string Default = "podman";

    public const string Pasta = "pasta";
    public const string Slirp = "slirp4netns";

    public const string AddressOption = "ip";
    public const string Address6Option = "ip6";
    public const string MacOption = "mac";
    public const string AliasOption = "alias";
    public const string InterfaceNameOption = "interface_name";

    private const string ContainerMode = "container";

    /// <summary>An unknown network.</summary>
    public static NetworkJoin Unknown { get; } = new(Text.Empty);

    public override UnitReference? Reference => Unit;

    public NetworkMode Mode => Unit?.Kind == UnitKind.Container ? NetworkMode.Container : Name.Marked switch
    {
        "host" => NetworkMode.Host,
        "none" => NetworkMode.None,
        ContainerMode => NetworkMode.Container,
        Pasta or Slirp or "ns" => NetworkMode.Other,
        "private" or "" or null => NetworkMode.Unknown,
        _ when Name.HasHoles => NetworkMode.Unknown,
        _ when Name.EndsWith("." + ContainerMode) => NetworkMode.Container,
        _ => NetworkMode.Bridge,
    };

    /// <summary>The name of the network in a message: the mode, the name, the file of its unit; for a container the whole text.</summary>
    public Text ShownName => Name.Marked is "bridge" or "default" ? Default : Mode == NetworkMode.Container ? ToQuadlet() : Name;

    /// <summary>The options, in order.</summary>
    public IEnumerable<NamedOption> Options => OptionText is { } text
        ? text.Marked.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(NamedOption.Of)
        : [];

    /// <summary>The static addresses of both families.</summary>
    public IEnumerable<Text> Addresses => Values(AddressOption).Concat(Values(Address6Option));

    /// <summary>Extra names that the options set.</summary>
    public IEnumerable<Text> Aliases => Values(AliasOption);

    public static NetworkJoin Of(UnitReference unit, IEnumerable<NamedOption> options) =>
        new NetworkJoin(unit.FileName, null, unit).With(options);

    /// <summary>Parses the text of a key or flag. Podman takes any name, and looks for the network when the container starts.</summary>
    public static Parsed<NetworkJoin> Parse(Text text)
    {
        var marked = text.Marked ?? "";
        var colon = marked.IndexOf(':');
        return colon < 0
            ? new NetworkJoin(text)
            : colon == 0 ? new Refusal("it names no network")
            : new NetworkJoin(marked.Substring(0, colon), new Text(marked.Substring(colon + 1)));
    }

    /// <summary>The same network with other options.</summary>
    public NetworkJoin With(IEnumerable<NamedOption> options)
    {
        var text = string.Join(",", options);
        return this with { OptionText = text.Length == 0 ? default(Text?) : new Text(text) };
    }

    /// <summary>The same network with another static address.</summary>
    public NetworkJoin WithAddress(string old, string address) => With(Options.Select(option =>
        option.Name is AddressOption or Address6Option && option.Value?.Marked == old
            ? option with { Value = new Text(address) }
            : option));

    /// <summary>The name of a container stands for its network namespace.</summary>
    public override Text ToArgument() => Join(Unit switch
    {
        null => Name,
        { Kind: UnitKind.Container } container => $"{ContainerMode}:{container.ResourceName}",
        var network => network.ResourceName,
    });

    public override Text ToQuadlet() => Join(Unit?.FileName ?? Name);

    private IEnumerable<Text> Values(string option) =>
        Options.Where(candidate => candidate.Name == option).Select(candidate => candidate.Value).OfType<Text>();

    private Text Join(Text name) => OptionText is { } options ? name + ":" + options : name;
}
