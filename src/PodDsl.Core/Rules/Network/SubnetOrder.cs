using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>Subnets by their first addresses, and of one address the larger ones first: what holds others stands before them.</summary>
internal static class SubnetOrder
{
    public static int Compare(Subnet left, Subnet right) => Compare(left.First, right.First) is not 0 and var order ? order : left.Prefix.CompareTo(right.Prefix);

    public static int Compare(IpNumber left, IpNumber right) =>
        ((int)left.Family).CompareTo((int)right.Family) is not 0 and var order ? order : left.Value.CompareTo(right.Value);
}
