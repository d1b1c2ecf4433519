using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>Targets of which the host is known.</summary>
internal static class HostCase
{
    public static Target System(string facts) => Target.Default with { Facts = Facts(facts) };

    public static Target User(string facts) => new(PodmanVersion.Newest, UnitScope.User) { Facts = Facts(facts) };

    public static HostFacts Facts(string members)
    {
        Assert.True(HostFactsReader.TryRead($"{{ \"schema\": 1, {members} }}", out var facts, out var error), error?.ToString());
        return facts;
    }
}
