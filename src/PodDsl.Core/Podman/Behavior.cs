using System.Runtime.CompilerServices;

namespace PodDsl.Core.Podman;

/// <summary>A behaviour that some versions of podman or its Quadlet have and others do not: a row of <see cref="Behaviors"/>.</summary>
/// <param name="summary">The behaviour, in a sentence without its subject, podman or Quadlet.</param>
/// <param name="name">The name of the row.</param>
public sealed class Behavior(string summary, [CallerMemberName] string name = "")
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    /// <summary>The first podman that does it; 0.0 if all supported ones do.</summary>
    public PodmanVersion Since { get; init; }

    /// <summary>The first podman that no longer does it, or null.</summary>
    public PodmanVersion? Until { get; init; }

    /// <summary>The evidence for the versions: observed podmans, or the source that says so.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>
    /// The test that shows it on a real generator or host, as <c>Class</c> or <c>Class.Method</c> of PodDsl.Host.Tests, or
    /// null if none can.
    /// </summary>
    public string? Test { get; init; }

    public bool IsOf(PodmanVersion podman) => podman >= Since && !(podman >= Until);

    public override string ToString() => Name;
}
