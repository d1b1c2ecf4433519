using System.Runtime.CompilerServices;

namespace PodDsl.Core.Podman;

/// <summary>Something that podman or its Quadlet does in some versions and not in others: a row of <see cref="Behaviors"/>.</summary>
/// <param name="summary">What podman does, with podman or Quadlet as the subject that is left out.</param>
/// <param name="name">The name of the row.</param>
public sealed class Behavior(string summary, [CallerMemberName] string name = "")
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    /// <summary>The first podman that does it; 0.0 if all did that units can be written for.</summary>
    public PodmanVersion Since { get; init; }

    /// <summary>The first podman that does it no longer, or null.</summary>
    public PodmanVersion? Until { get; init; }

    /// <summary>What the versions follow from: real podmans that were seen to do it or not, or the source that says so.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>
    /// The test that shows it on a real generator or host, as <c>Class</c> or <c>Class.Method</c> of PodDsl.Host.Tests, or
    /// null if none can.
    /// </summary>
    public string? Test { get; init; }

    public bool IsOf(PodmanVersion podman) => podman >= Since && !(podman >= Until);

    public override string ToString() => Name;
}
