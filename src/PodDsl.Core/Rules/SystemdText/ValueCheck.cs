namespace PodDsl.Core.Rules.SystemdText;

/// <summary>What podman refuses as the value of a flag.</summary>
/// <param name="IsRefused">True if every podman refuses it.</param>
/// <param name="WayOut">A sentence on what it takes instead.</param>
internal sealed record ValueCheck(Func<string, bool> IsRefused, string WayOut);
