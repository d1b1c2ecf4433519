namespace PodDsl.Core.Rules.SystemdText;

/// <summary>A check of the values of a flag.</summary>
/// <param name="IsRefused">Says if every podman refuses a value.</param>
/// <param name="WayOut">A sentence that says what podman takes instead.</param>
internal sealed record ValueCheck(Func<string, bool> IsRefused, string WayOut)
{
    /// <summary>The value that the author of a refused one seems to mean, or null.</summary>
    public Func<string, string?> Meant { get; init; } = static _ => null;
}
