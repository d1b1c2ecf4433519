namespace PodDsl.Core.Rules.SystemdText.Values;

/// <summary>Mounts: <c>[SOURCE:]DESTINATION[:OPTIONS]</c>.</summary>
internal static class VolumeSyntax
{
    /// <summary>Whether the destination is clearly no absolute path. A colon can be escaped by a backslash; such paths are left alone.</summary>
    public static bool IsRefused(string text)
    {
        var parts = text.Split(':');
        return text.IndexOf('\\') < 0
            && (parts.Length == 1 ? parts[0] : parts[1]) is var destination
            && !destination.StartsWith("/", StringComparison.Ordinal);
    }
}
