using System.Collections.Concurrent;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;

namespace PodDsl.Host.Tests.Harness;

/// <summary>The suites of the tests, in the shapes that theories take. A further one is a row of <see cref="Suite"/>.</summary>
public static class Suites
{
    private static readonly ConcurrentDictionary<Suite, PodmanVersion?> Podmans = new();

    /// <summary>All suites.</summary>
    public static TheoryData<Suite> All => new(Enum.GetValues<Suite>());

    /// <summary>The suites with Quadlet.</summary>
    public static TheoryData<Suite> Quadlet => new(Generating);

    /// <summary>The suites with Quadlet, for system and for users.</summary>
    public static TheoryData<Suite, UnitScope> Scopes => new(
        from suite in Generating
        from scope in Enum.GetValues<UnitScope>()
        select (suite, scope));

    /// <summary>The suites with the formats that each can run.</summary>
    public static TheoryData<Suite, UnitFormat> Formats => new(
        from suite in Enum.GetValues<Suite>()
        from format in Enum.GetValues<UnitFormat>()
        where format != UnitFormat.Quadlet || Generating.Contains(suite)
        select (suite, format));

    /// <summary>The suites with Quadlet and the formats.</summary>
    public static TheoryData<Suite, UnitFormat> QuadletFormats => new(
        from suite in Generating
        from format in Enum.GetValues<UnitFormat>()
        select (suite, format));

    /// <summary>The suite whose podman is the newest.</summary>
    public static Suite Newest => Enum.GetValues<Suite>()[^1];

    /// <summary>The suites whose podman has Quadlet: all but that of Debian 12.</summary>
    public static IReadOnlyList<Suite> Generating { get; } = [.. Enum.GetValues<Suite>().Where(suite => suite != Suite.Bookworm)];

    /// <summary>
    /// The podman of a suite, as its root says; testing and experimental move on. The newest known without a root, which ends or skips the
    /// test anyway.
    /// </summary>
    public static PodmanVersion Podman(this Suite suite) =>
        (Podmans.GetOrAdd(suite, HostRoot.FindPodman) ?? PodmanVersion.Newest).Known;
}
