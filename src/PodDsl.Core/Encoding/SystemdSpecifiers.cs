namespace PodDsl.Core.Encoding;

/// <summary>The specifiers of systemd.unit(5), such as <c>%h</c>.</summary>
public static class SystemdSpecifiers
{
    /// <summary>The type with a constant for each specifier, in the namespace <c>PodDsl</c>.</summary>
    public const string TypeName = "Specifier";

    private const string Letters = "aAbBcCdDEfgGhHiIjJlLmMnNopPqrRsStTuUvVwWyY";

    private static readonly Dictionary<char, string> Constants = new()
    {
        ['a'] = "Architecture",
        ['A'] = "ImageVersion",
        ['b'] = "BootId",
        ['B'] = "OperatingSystemBuild",
        ['C'] = "CacheDirectory",
        ['d'] = "CredentialsDirectory",
        ['D'] = "SharedDataDirectory",
        ['E'] = "ConfigurationDirectory",
        ['f'] = "FileName",
        ['g'] = "GroupName",
        ['G'] = "GroupId",
        ['h'] = "Home",
        ['H'] = "HostName",
        ['i'] = "Instance",
        ['I'] = "UnescapedInstance",
        ['j'] = "LastPrefixPart",
        ['J'] = "UnescapedLastPrefixPart",
        ['l'] = "ShortHostName",
        ['L'] = "LogsDirectory",
        ['m'] = "MachineId",
        ['M'] = "ImageId",
        ['n'] = "FullUnitName",
        ['N'] = "UnitName",
        ['o'] = "OperatingSystemId",
        ['p'] = "Prefix",
        ['P'] = "UnescapedPrefix",
        ['q'] = "PrettyHostName",
        ['s'] = "UserShell",
        ['S'] = "StateDirectory",
        ['t'] = "RuntimeDirectory",
        ['T'] = "TemporaryDirectory",
        ['u'] = "UserName",
        ['U'] = "UserId",
        ['v'] = "KernelRelease",
        ['V'] = "PersistentTemporaryDirectory",
        ['w'] = "OperatingSystemVersion",
        ['W'] = "OperatingSystemVariant",
        ['y'] = "FragmentPath",
        ['Y'] = "FragmentDirectory",
    };

    /// <summary>True if systemd knows the letter after a <c>%</c>.</summary>
    public static bool IsKnown(char letter) => Letters.IndexOf(letter) >= 0;

    /// <summary>The constant of <see cref="TypeName"/> for a letter, or null if there is none.</summary>
    public static string? ConstantOf(char letter) => Constants.TryGetValue(letter, out var constant) ? constant : null;
}
