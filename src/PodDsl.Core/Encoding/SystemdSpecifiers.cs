namespace PodDsl.Core.Encoding;

/// <summary>The specifiers of systemd.unit(5), such as <c>%h</c>.</summary>
public static class SystemdSpecifiers
{
    private const string Letters = "aAbBcCdDEfgGhHiIjJlLmMnNopPqrRsStTuUvVwWyY";

    /// <summary>True if systemd knows the letter after a <c>%</c>.</summary>
    public static bool IsKnown(char letter) => Letters.IndexOf(letter) >= 0;
}
