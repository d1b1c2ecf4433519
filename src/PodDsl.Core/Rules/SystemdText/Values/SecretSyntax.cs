namespace PodDsl.Core.Rules.SystemdText.Values;

/// <summary>A secret of podman's store, with options: <c>NAME,type=mount,target=/a,uid=0,gid=0,mode=0440</c>.</summary>
internal static class SecretSyntax
{
    private const int LongestName = 253;

    public static bool IsRefused(string text)
    {
        var parts = text.Split(',');
        var startsWithName = parts.Length == 1 || parts[0].IndexOf('=') < 0;
        return (startsWithName && IsRefusedName(parts[0])) || parts.Skip(startsWithName ? 1 : 0).Any(IsRefusedOption);
    }

    private static bool IsRefusedName(string name) => name.Length > LongestName || name.IndexOfAny(['=', '/', '\0']) >= 0;

    private static bool IsRefusedOption(string part)
    {
        var equals = part.IndexOf('=');
        var value = part.Substring(equals + 1);
        return equals < 0 || part.Substring(0, equals) switch
        {
            "type" => value is not ("mount" or "env"),
            "target" => false,
            "source" => IsRefusedName(value),
            "mode" => value.Length == 0 || value.Any(digit => digit is < '0' or > '7'),
            "uid" or "gid" or "UID" or "GID" => !uint.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _),
            _ => true,
        };
    }
}
