namespace PodDsl.Core.Values;

/// <summary>Networks with their options, <c>NAME:ip=10.88.0.5,mac=92:d0:c6:0a:29:33</c>, as far as all versions of podman agree.</summary>
internal static class NetworkSyntax
{
    /// <summary>
    /// True for options of a mode that has none, which make podman look for a network of that name, and for addresses and names that are none.
    /// Podman passes options that it does not know to the driver.
    /// </summary>
    public static bool IsRefused(string text)
    {
        if (text.IndexOf(':') is not (> 0 and var colon))
        {
            return false;
        }

        return text.Substring(0, colon) switch
        {
            "host" or "none" or "private" => true,
            "container" or "ns" or NetworkJoin.Pasta or NetworkJoin.Slirp => false,
            _ => Array.Exists(text.Substring(colon + 1).Split(','), IsRefusedOption),
        };
    }

    private static bool IsRefusedOption(string option)
    {
        var equals = option.IndexOf('=');
        var (name, value) = equals < 0 ? (option, "") : (option.Substring(0, equals), option.Substring(equals + 1));
        return name switch
        {
            NetworkJoin.AddressOption or NetworkJoin.Address6Option => !AddressSyntax.IsAddress(value),
            NetworkJoin.MacOption => !AddressSyntax.MayBeHardwareAddress(value),
            NetworkJoin.AliasOption or NetworkJoin.InterfaceNameOption => value.Length == 0,
            _ => false,
        };
    }
}
