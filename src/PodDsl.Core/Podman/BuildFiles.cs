namespace PodDsl.Core.Podman;

/// <summary>The Containerfile that a build unit names.</summary>
internal static class BuildFiles
{
    /// <summary>The first podman that takes a <c>File=</c> that starts with a specifier for absolute; 5.4.2 does not, 5.8.6 does.</summary>
    public static readonly PodmanVersion TakesSpecifiers = new(5, 5);
}
