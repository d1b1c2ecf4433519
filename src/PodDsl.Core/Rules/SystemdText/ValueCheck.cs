namespace PodDsl.Core.Rules.SystemdText;

/// <summary>A check of the values of a flag.</summary>
/// <param name="IsRefused">Says if every podman refuses a value.</param>
/// <param name="WayOut">A sentence that says what podman takes instead.</param>
internal sealed record ValueCheck(Func<string, bool> IsRefused, string WayOut);
