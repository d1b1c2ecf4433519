using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>What items of lists are known by, in their long form.</summary>
internal static class ItemKeys
{
    /// <summary>The name in front of <c>=</c>.</summary>
    public static string OfPair(YamlNode item)
    {
        var text = (item as YamlScalar)?.Text ?? "";
        return text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text;
    }

    public static string OfTarget(YamlNode item) => TextOf(item, "target");

    public static string OfPath(YamlNode item) => TextOf(item, "path");

    public static string OfSubnet(YamlNode item) => TextOf(item, "subnet");

    public static string OfSecret(YamlNode item) => TextOf(item, "target") is { Length: > 0 } target ? target : "/run/secrets/" + TextOf(item, "source");

    public static string OfConfig(YamlNode item) => TextOf(item, "target") is { Length: > 0 } target ? target : "/" + TextOf(item, "source");

    public static string OfPort(YamlNode item) =>
        $"{(TextOf(item, "host_ip") is { Length: > 0 } address ? address : "0.0.0.0")}:{TextOf(item, "published")}:{TextOf(item, "target")}/{(TextOf(item, "protocol") is { Length: > 0 } protocol ? protocol : "tcp")}";

    private static string TextOf(YamlNode item, string field) => ((item as YamlMapping)?.Find(field) as YamlScalar)?.Text ?? "";
}
