using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>An address that a container or pod asks for in one network.</summary>
/// <param name="Unit">The container or pod.</param>
/// <param name="Setting">Its setting.</param>
/// <param name="Text">The address, as written.</param>
/// <param name="Use">The network with the address as an option; null for <c>IP=</c> or <c>IP6=</c>.</param>
/// <param name="NetworkName">The name or the unit of the network.</param>
/// <param name="Network">The network, if it is one of the units.</param>
internal sealed record StaticAddress(
    Unit Unit, Setting Setting, string Text, NetworkUse? Use, string NetworkName, Unit? Network)
{
    /// <summary>The keys without which a unit has no address.</summary>
    public static string[] MadeBy { get; } = [Keys.IP, Keys.IP6, Keys.Network];

    public IpNumber? Number { get; } = IpNumber.Parse(Text);

    /// <summary>The same setting with another address.</summary>
    public Edit Move(IpNumber address) => Edit.Replace(Unit, Setting, Setting with
    {
        Value = Use is null ? new TextValue(address.ToString()) : Use.Join.WithAddress(Text, address.ToString()),
    });

    /// <summary>The addresses of all units of a set, found once for all rules.</summary>
    public static IReadOnlyList<StaticAddress> OfAll(UnitSet set) => set.Keep(static asked => new OfSet(asked)).Addresses;

    private sealed class OfSet(UnitSet set)
    {
        public IReadOnlyList<StaticAddress> Addresses { get; } = [.. UnitIndex.Of(set).Having(MadeBy).SelectMany(unit => Of(unit, UnitIndex.Of(set)))];
    }

    /// <summary>The addresses of a unit. A member of a pod has none, as it has no network of its own.</summary>
    public static IEnumerable<StaticAddress> Of(Unit unit, UnitIndex units) =>
        unit.Kind is UnitKind.Container or UnitKind.Pod
        && (unit.MayHave(Keys.IP) || unit.MayHave(Keys.IP6) || (unit.MayHave(Keys.Network) && UnitView.Of(unit).Networks.Any(use => use.Join.OptionText is not null && use.Join.Addresses.Any())))
            ? Find(unit, units)
            : [];

    private static IEnumerable<StaticAddress> Find(Unit unit, UnitIndex units)
    {
        var uses = UnitView.Of(unit).Networks.ToList();
        if (Pods.IsMember(unit) && uses.Count == 0)
        {
            yield break;
        }

        foreach (var use in uses.Where(use => use.Mode == NetworkMode.Bridge))
        {
            foreach (var address in use.Join.Addresses.Select(address => address.Literal).OfType<string>())
            {
                yield return Make(use.Setting, address, use, use);
            }
        }

        // Podman refuses it with several networks; without one it counts for the default network. Which of two addresses for one network
        // counts is not for us to guess.
        if (uses.Count > 1 || uses.Exists(use => use.Mode != NetworkMode.Bridge || use.Join.Addresses.Any()))
        {
            yield break;
        }

        foreach (var key in new[] { Keys.IP, Keys.IP6 })
        {
            if (unit.FindSetting(Section.Kind, key) is { } setting && setting.KnownText is { } text)
            {
                yield return Make(setting, text, null, uses.FirstOrDefault());
            }
        }

        StaticAddress Make(Setting setting, string text, NetworkUse? written, NetworkUse? network) => new(
            unit,
            setting,
            text,
            written,
            network?.Name ?? NetworkJoin.Default,
            network is null ? null : units.Resolve(network.Setting.Value) ?? units.Resolve(new TextValue(network.Name)));
    }
}
