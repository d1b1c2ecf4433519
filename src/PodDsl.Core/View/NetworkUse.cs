using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>One network that a unit joins.</summary>
/// <param name="Setting">Its <c>Network=</c>.</param>
/// <param name="Join">The network with its options.</param>
internal sealed record NetworkUse(Setting Setting, NetworkJoin Join)
{
    public NetworkMode Mode => Join.Mode;

    /// <summary>The name of the network, for messages and lookups.</summary>
    public string Name => Join.ShownName.Marked;

    /// <summary>The networks that a unit joins, in order.</summary>
    public static IReadOnlyList<NetworkUse> Of(Unit unit)
    {
        if (!unit.MayHave(Keys.Network))
        {
            return [];
        }

        var uses = new List<NetworkUse>();
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Network))
        {
            uses.Add(Of(setting));
        }

        return uses;
    }

    private static NetworkUse Of(Setting setting) => new(setting, setting.As(NetworkJoin.Parse).Value ?? NetworkJoin.Unknown);
}
