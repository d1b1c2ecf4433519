using Xunit.Sdk;
using Xunit.v3;

// Most tests wait for a host most of the time, so more classes run at once than there are processors.
[assembly: CollectionBehavior(MaxParallelThreads = 6)]
[assembly: TestCollectionOrderer(typeof(PodDsl.Host.Tests.Harness.LongestFirst))]

namespace PodDsl.Host.Tests.Harness;

/// <summary>Starts the classes that take minutes before all others. At the end they would keep one processor busy, or none.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        nameof(HealthyStartTests), nameof(Packaging.DebianPackageTests), nameof(RandomValueTests), nameof(ValueTests), nameof(Import.PodmanComposeTests),
        nameof(Parts.PartStringTests), nameof(BehaviorRuns), nameof(QuadletFuzzTests), nameof(HealthActionTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(collection => Array.FindIndex(Longest, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal)) is >= 0 and var rank ? rank : Longest.Length)
                .ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal),
        ];
}
