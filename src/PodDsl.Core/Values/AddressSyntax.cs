using System.Net;

namespace PodDsl.Core.Values;

/// <summary>Addresses as Go reads them: IPv4 as four numbers, IPv6 without a zone, no leading zeros.</summary>
public static class AddressSyntax
{
    public static bool IsAddress(string text) => IsIPv4(text) || IsIPv6(text);

    public static bool IsSubnet(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return false;
        }

        var address = text.Substring(0, slash);
        return IsAddress(address) && TryNumber(text.Substring(slash + 1), IsIPv4(address) ? 32 : 128);
    }

    /// <summary>Six, eight or twenty bytes in hexadecimal with <c>:</c>, <c>-</c> or <c>.</c>; the newest podman also takes them without.</summary>
    public static bool MayBeHardwareAddress(string text)
    {
        var digits = text.Count(Uri.IsHexDigit);
        return digits is 12 or 16 or 40 && text.All(character => Uri.IsHexDigit(character) || character is ':' or '-' or '.');
    }

    private static bool IsIPv4(string text) => text.Split('.') is { Length: 4 } parts && parts.All(part => TryNumber(part, 255));

    private static bool IsIPv6(string text) =>
        text.IndexOf(':') >= 0
        && text.All(character => Uri.IsHexDigit(character) || character is ':' or '.')
        && IPAddress.TryParse(text, out _);

    private static bool TryNumber(string text, int largest) =>
        text.Length is > 0 and < 4
        && (text.Length == 1 || text[0] != '0')
        && text.All(character => character is >= '0' and <= '9')
        && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) <= largest;
}
