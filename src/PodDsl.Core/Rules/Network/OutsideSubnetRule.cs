using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2025: a gateway or a range of addresses outside of the subnet that it belongs to.</summary>
public static class OutsideSubnetRule
{
    private static readonly Comparer<Subnet> FirstAddress = Comparer<Subnet>.Create(static (left, right) => SubnetOrder.Compare(left.First, right.First));

    public static readonly RuleDescriptor Descriptor = new(
        "POD2025",
        "A gateway or range is outside of its subnet",
        RuleCategory.Network,
        Severity.Error,
        "{0} of '{1}' is not within the subnet {2}, which has the same place among its lines, so podman refuses the network. {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Subnet] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Network)
        {
            yield break;
        }

        var subnets = unit.FindAll(Section.Kind, Keys.Subnet).ToList();
        var widest = Widest(subnets);
        foreach (var key in (string[])[Keys.Gateway, Keys.IPRange])
        {
            var index = 0;
            foreach (var setting in unit.FindAll(Section.Kind, key))
            {
                if (index < subnets.Count && subnets[index] is { KnownText: { } text } own && Subnet.Parse(text) is { } subnet
                    && setting.KnownText is { } value && Ends(value) is var (first, last)
                    && !(subnet.Contains(first) && subnet.Contains(last)))
                {
                    var wayOut = Holds(widest, first, last) ? (Shown)$"Write the lines in the order of {Parts.Name(unit, Keys.Subnet)}"
                        : key == Keys.Gateway ? (Shown)$"Write an address of the subnet, for example {subnet.First.Plus(1).ToString()}"
                        : "Write a part of the subnet";
                    yield return new Finding(Descriptor, unit, setting.Source, [Parts.Written(unit, setting), unit.Name, text, wayOut])
                    {
                        AdditionalSources = [own.Source],
                    };
                }

                index++;
            }
        }
    }

    /// <summary>The subnets that are in no other one, in order: two subnets are apart, or one holds the other.</summary>
    private static List<Subnet> Widest(IEnumerable<Setting> settings)
    {
        var widest = new List<Subnet>();
        var all = settings.Select(setting => setting.KnownText is { } text ? Subnet.Parse(text) : null).OfType<Subnet>();
        foreach (var subnet in all.OrderBy(static subnet => subnet, Comparer<Subnet>.Create(SubnetOrder.Compare)))
        {
            if (widest.Count == 0 || !widest[widest.Count - 1].Contains(subnet.First))
            {
                widest.Add(subnet);
            }
        }

        return widest;
    }

    private static bool Holds(List<Subnet> widest, IpNumber first, IpNumber last)
    {
        var place = widest.BinarySearch(new Subnet(first, 0), FirstAddress);
        var index = place >= 0 ? place : ~place - 1;
        return index >= 0 && widest[index].Contains(first) && widest[index].Contains(last);
    }

    /// <summary>The first and the last address of an address, a subnet, or a range with - in it; null for anything else.</summary>
    private static (IpNumber First, IpNumber Last)? Ends(string text)
    {
        if (Subnet.Parse(text) is { } subnet)
        {
            return (subnet.First, subnet.Last);
        }

        var dash = text.IndexOf('-');
        return IpNumber.Parse(dash < 0 ? text : text.Substring(0, dash)) is { } first
            && (dash < 0 ? first : IpNumber.Parse(text.Substring(dash + 1))) is { } last
                ? (first, last)
                : null;
    }
}
