using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace PodDsl.Core.Model;

/// <summary>An IPv4 or IPv6 network in CIDR form: <c>10.89.0.0/24</c>.</summary>
/// <param name="IsIPv6">Whether it is of IPv6.</param>
/// <param name="Start">Its first address, as a number.</param>
/// <param name="PrefixLength">How many leading bits all its addresses have in common.</param>
public readonly record struct Subnet(bool IsIPv6, BigInteger Start, int PrefixLength)
{
    private int Bits => IsIPv6 ? 128 : 32;

    /// <summary>How many addresses it has.</summary>
    public BigInteger Size => BigInteger.One << (Bits - PrefixLength);

    public BigInteger End => Start + Size;

    /// <summary>Reads a network, or a single address; host bits that are set are dropped. Null if it is none.</summary>
    public static Subnet? Parse(string text)
    {
        var slash = text.IndexOf('/');
        var addressText = slash < 0 ? text : text.Substring(0, slash);
        if (addressText.IndexOf('%') >= 0
            || !IPAddress.TryParse(addressText, out var address)
            || (address.AddressFamily == AddressFamily.InterNetwork && addressText.Count(character => character == '.') != 3))
        {
            return null;
        }

        var isIPv6 = address.AddressFamily == AddressFamily.InterNetworkV6;
        var bits = isIPv6 ? 128 : 32;
        var prefix = bits;
        if (slash >= 0 && (!int.TryParse(
                text.Substring(slash + 1),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out prefix)
            || prefix > bits))
        {
            return null;
        }

        var value = BigInteger.Zero;
        foreach (var part in address.GetAddressBytes())
        {
            value = (value << 8) + part;
        }

        return new Subnet(isIPv6, (value >> (bits - prefix)) << (bits - prefix), prefix);
    }

    public bool Overlaps(Subnet other) =>
        IsIPv6 == other.IsIPv6 && Start < other.End && other.Start < End;

    /// <summary>The network of the same size behind this one.</summary>
    public Subnet Next => this with { Start = End };

    public override string ToString()
    {
        var bytes = new byte[Bits / 8];
        var rest = Start;
        for (var index = bytes.Length - 1; index >= 0; index--)
        {
            bytes[index] = (byte)(rest & 0xFF);
            rest >>= 8;
        }

        return FormattableString.Invariant($"{new IPAddress(bytes)}/{PrefixLength}");
    }
}
