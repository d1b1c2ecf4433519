namespace PodDsl.Host.Tests.Import;

/// <summary>Compares what podman-compose made of an application with what our units made.</summary>
internal sealed class MadeComparison(Application application, MadeObjects composed, MadeObjects ours, IReadOnlyList<string> noted)
{
    /// <summary>The lines of one side only, <c>-</c> of podman-compose and <c>+</c> of ours, except for the named differences.</summary>
    public IEnumerable<string> Differences() =>
        Objects("container", composed.Containers, ours.Containers)
            .Concat(Objects("network", composed.Networks, ours.Networks))
            .Concat(ours.Volumes.Count == 0 ? [] : Objects("volume", composed.Volumes, ours.Volumes))
            .Concat(Checks());

    private IEnumerable<string> Objects(string kind, IReadOnlyDictionary<string, SortedSet<string>> expected, IReadOnlyDictionary<string, SortedSet<string>> actual) =>
        expected.Keys.Union(actual.Keys)
            .SelectMany(name => Lines(kind, expected.GetValueOrDefault(name), actual.GetValueOrDefault(name)).Select(line => (name, line)))
            .Where(difference => !NamedDifferences.Has(difference.name, difference.line, noted))
            .Select(difference => $"{difference.name}: {difference.line}");

    private IEnumerable<string> Lines(string kind, SortedSet<string>? expected, SortedSet<string>? actual)
    {
        if (expected is null || actual is null)
        {
            return [$"{(expected is null ? "+" : "-")} {kind}"];
        }

        var shown = kind == "container" && Inspection.Find(expected, "State.Status") == "exited" ? "ended container" : kind;
        var (before, after) = (application.Comparable(expected), application.Comparable(actual));
        return before.Except(after).Select(line => $"- {shown} {line}").Concat(after.Except(before).Select(line => $"+ {shown} {line}"));
    }

    private IEnumerable<string> Checks() =>
        composed.Checks.Zip(ours.Checks).Where(pair => pair.First != pair.Second || pair.First.StartsWith("FAILED", StringComparison.Ordinal)).Select(pair => $"- {pair.First}\n+ {pair.Second}");
}
