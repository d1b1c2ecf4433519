using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;

namespace PodDsl.Core.Values;

/// <summary>An address as a number, for comparing and counting.</summary>
public readonly record struct IpNumber(AddressFamily Family, BigInteger Value)
{
    public static IpNumber? Parse(string text)
    {
        // .NET takes "10.1" and "010.1.1.1" for addresses too; podman does not.
        if (!AddressSyntax.IsAddress(text) || !IPAddress.TryParse(text, out var address))
        {
            return null;
        }

        // With a zero at the end, the highest bit is no sign.
        var bytes = address.GetAddressBytes();
        var number = new byte[bytes.Length + 1];
        for (var index = 0; index < bytes.Length; index++)
        {
            number[index] = bytes[bytes.Length - 1 - index];
        }

        return new IpNumber(address.AddressFamily, new BigInteger(number));
    }

    public IpNumber Plus(BigInteger count) => this with { Value = Value + count };

    public override string ToString()
    {
        var bytes = new byte[Family == AddressFamily.InterNetwork ? 4 : 16];
        var number = Value.ToByteArray();
        Array.Copy(number, bytes, Math.Min(number.Length, bytes.Length));
        Array.Reverse(bytes);
        return new IPAddress(bytes).ToString();
    }
}

/// <summary>A range of addresses in CIDR form.</summary>
public sealed record Subnet(IpNumber First, int Prefix)
{
    /// <summary>The subnet of the network <c>podman</c>, unless containers.conf sets another one.</summary>
    public static Subnet Default { get; } = Parse("10.88.0.0/16")!;

    public AddressFamily Family => First.Family;

    public BigInteger Size => BigInteger.One << ((Family == AddressFamily.InterNetwork ? 32 : 128) - Prefix);

    public IpNumber Last => First.Plus(Size - 1);

    /// <summary>Reads a subnet, and drops set host bits. Null if the text is no subnet.</summary>
    public static Subnet? Parse(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0 || IpNumber.Parse(text.Substring(0, slash)) is not { } address
            || !int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            || prefix > (address.Family == AddressFamily.InterNetwork ? 32 : 128))
        {
            return null;
        }

        var subnet = new Subnet(address, prefix);
        return subnet with { First = address.Plus(-(address.Value % subnet.Size)) };
    }

    /// <summary>The same, but takes an address alone for a subnet with nothing but itself.</summary>
    public static Subnet? ParseRoute(string text) =>
        text.IndexOf('/') < 0 && IpNumber.Parse(text) is { } address
            ? new Subnet(address, address.Family == AddressFamily.InterNetwork ? 32 : 128)
            : Parse(text);

    public bool Contains(IpNumber address) =>
        Family == address.Family && address.Value >= First.Value && address.Value <= Last.Value;

    public bool Overlaps(Subnet other) => Contains(other.First) || other.Contains(First);

    /// <summary>The subnet of the same size after this one.</summary>
    public Subnet Next => Behind(this);

    /// <summary>The first subnet of the same size behind another one.</summary>
    public Subnet Behind(Subnet other) => Behind(other.Last);

    /// <summary>The first subnet of the same size behind an address.</summary>
    public Subnet Behind(IpNumber last)
    {
        var blocks = (last.Value / Size) + 1;
        return this with { First = First with { Value = blocks * Size } };
    }

    public override string ToString() => FormattableString.Invariant($"{First}/{Prefix}");
}
