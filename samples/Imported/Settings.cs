namespace Forge;

/// <summary>What differs from one installation to the next.</summary>
internal static class Settings
{
    // ${POSTGRES_VERSION} in compose.yaml, line 26.
    public const string POSTGRES_VERSION = "17";
}
