using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>The target for units of a suite.</summary>
internal static class SuiteTargets
{
    public static Target Target(this Suite suite, UnitScope scope = UnitScope.System) => new(suite.Podman(), scope);
}
