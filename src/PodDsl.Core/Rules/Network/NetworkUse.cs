using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>One <c>Network=</c> of a unit.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Mode">The kind of network.</param>
/// <param name="Name">The mode, the name of the network, or the file name of its unit.</param>
/// <param name="Unit">The unit of the network or container, if it is named as one.</param>
/// <param name="Options">What stands behind the colon.</param>
internal sealed record NetworkUse(Setting Setting, NetworkMode Mode, string Name, UnitReference? Unit, string Options)
{
    /// <summary>The network that containers are in that name none.</summary>
    public const string Default = "podman";

    public static IEnumerable<NetworkUse> Of(Unit unit) => unit.FindAll(Section.Kind, "Network").Select(Of);

    /// <summary>The static IPv4 and IPv6 addresses that the options set.</summary>
    public IEnumerable<string> Addresses => Values("ip").Concat(Values("ip6"));

    /// <summary>The more names that the options set.</summary>
    public IEnumerable<string> Aliases => Values("alias");

    /// <summary>The same network with another static address.</summary>
    public SettingValue WithAddress(string old, string address)
    {
        var options = string.Join(",", Parts().Select(part =>
            part == "ip=" + old ? "ip=" + address : part == "ip6=" + old ? "ip6=" + address : part));
        return Setting.Value is ReferenceValue reference
            ? reference with { Options = options }
            : Setting.Value is ResolvedValue { Unit: { } unit }
                ? new ReferenceValue(unit, options)
                : new TextValue(Name + ":" + options);
    }

    private IEnumerable<string> Values(string name) =>
        Parts().Where(part => part.StartsWith(name + "=", StringComparison.Ordinal)).Select(part => part.Substring(name.Length + 1));

    private string[] Parts() => Options.Split([','], StringSplitOptions.RemoveEmptyEntries);

    private static NetworkUse Of(Setting setting)
    {
        var text = setting.Value is RawValue ? setting.KnownText ?? "" : setting.Value.ToQuadlet().Marked;
        var colon = text.IndexOf(':');
        var name = colon < 0 ? text : text.Substring(0, colon);
        var mode = name switch
        {
            "host" => NetworkMode.Host,
            "none" => NetworkMode.None,
            "container" => NetworkMode.Container,
            "pasta" or "slirp4netns" or "ns" => NetworkMode.Other,
            "private" or "" => NetworkMode.Unknown,
            _ when new Text(name).HasHoles => NetworkMode.Unknown,
            _ when name.EndsWith(".container", StringComparison.Ordinal) => NetworkMode.Container,
            _ => NetworkMode.Bridge,
        };
        return new NetworkUse(
            setting,
            mode,
            name is "bridge" or "default" ? Default : mode == NetworkMode.Container ? text : name,
            setting.Value.Reference,
            colon < 0 ? "" : text.Substring(colon + 1));
    }
}
