using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Units that differ between the generator of a podman and us, with the reason why ours is right.</summary>
internal static class Exemptions
{
    private const string Mounts =
        "the generator writes the path into RequiresMountsFor= without systemd's quoting, so that systemd waits for another path";

    private static readonly Dictionary<(string Title, Suite Suite), string> Reasons = Table(
        Each(Mounts, "Container.Volume/blank", "Container.Volume/dollar", "Container.Volume/several", "Container.Mount/blank",
            "Container.Mount/several", "Pod.Volume/blank", "Pod.Volume/dollar", "Pod.Volume/several", "Build.Volume/blank",
            "Build.Volume/dollar", "Build.Volume/several"),
        In(Suite.Trixie, Mounts, "Container.Volume/quotes", "Pod.Volume/quotes", "Build.Volume/quotes"));

    public static string? Find(string title, Suite suite) => Reasons.GetValueOrDefault((title, suite));

    private static IEnumerable<(string, Suite, string)> Each(string reason, params string[] titles) =>
        Suites.Generating.SelectMany(suite => In(suite, reason, titles));

    private static IEnumerable<(string, Suite, string)> In(Suite suite, string reason, params string[] titles) =>
        titles.Select(title => (title, suite, reason));

    private static Dictionary<(string, Suite), string> Table(params IEnumerable<(string Title, Suite Suite, string Reason)>[] rows) =>
        rows.SelectMany(row => row).ToDictionary(row => (row.Title, row.Suite), row => row.Reason);
}
