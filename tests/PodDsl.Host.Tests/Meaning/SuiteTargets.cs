using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>What units are written for, to run on a suite.</summary>
internal static class SuiteTargets
{
    public static Target Target(this Suite suite, UnitScope scope = UnitScope.System) => new(
        suite switch
        {
            Suite.Bookworm => new PodmanVersion(4, 3),
            Suite.Trixie => new PodmanVersion(5, 4, 2),
            _ => new PodmanVersion(5, 8, 6),
        },
        scope);
}
