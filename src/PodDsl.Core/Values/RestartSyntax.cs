namespace PodDsl.Core.Values;

/// <summary>Podman's own restart policies.</summary>
internal static class RestartSyntax
{
    private const string OnFailure = "on-failure";

    public static bool IsRefused(string text)
    {
        if (text is "" or "no" or "never" or "always" or "unless-stopped" or OnFailure)
        {
            return false;
        }

        return !text.StartsWith(OnFailure + ":", StringComparison.Ordinal)
            || !text.Substring(OnFailure.Length + 1).All(digit => digit is >= '0' and <= '9')
            || text.Length == OnFailure.Length + 1;
    }
}
