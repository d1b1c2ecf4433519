namespace PodDsl.Host.Tests.Import;

/// <summary>What runs of an application: containers by service, networks and volumes by name, each as lines of <see cref="Inspection"/>; what its checks print.</summary>
internal sealed record MadeObjects(
    IReadOnlyDictionary<string, SortedSet<string>> Containers, IReadOnlyDictionary<string, SortedSet<string>> Networks, IReadOnlyDictionary<string, SortedSet<string>> Volumes, IReadOnlyList<string> Checks);
