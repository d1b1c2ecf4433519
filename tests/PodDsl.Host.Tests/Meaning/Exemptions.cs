using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Units that the generator of a podman writes differently than we do, and why ours is right.</summary>
internal static class Exemptions
{
    private const string Mounts =
        "the generator writes the path into RequiresMountsFor= without systemd's quoting, so that systemd waits for another path";

    private const string PodEnvironment = "the generator replaces Environment= of a pod by its own, and the author asked for it";

    private const string BoundDevice = "podman 5.4 does not wait for the mount that a bound directory lies on, as later ones do";

    private const string TemplateNames =
        "podman 5.4 puts its suffix behind the @ of a template, which makes it an instance of another one";

    private static readonly Dictionary<(string Title, Suite Suite), string> Reasons = Table(
        Both(Mounts, "Container.Volume/blank", "Container.Volume/dollar", "Container.Volume/several", "Container.Mount/blank",
            "Container.Mount/several", "Pod.Volume/blank", "Pod.Volume/dollar", "Pod.Volume/several", "Build.Volume/blank",
            "Build.Volume/dollar", "Build.Volume/several"),
        In(Suite.Trixie, Mounts, "Container.Volume/quotes", "Pod.Volume/quotes", "Build.Volume/quotes"),
        In(Suite.Trixie, PodEnvironment, "Pod.[Service]Environment/A=x y%n\"'\\$"),
        In(Suite.Trixie, BoundDevice, "Volume.Type/bind", "Volume.Type/several"),
        In(Suite.Trixie, TemplateNames, "many@.network", "Network.[Unit]Description/template", "Volume.[Unit]Description/template",
            "Image.[Unit]Description/template", "Build.[Unit]Description/template", "Pod.[Unit]Description/template"));

    public static string? Find(string title, Suite suite) => Reasons.GetValueOrDefault((title, suite));

    private static IEnumerable<(string, Suite, string)> Both(string reason, params string[] titles) =>
        [.. In(Suite.Trixie, reason, titles), .. In(Suite.Forky, reason, titles)];

    private static IEnumerable<(string, Suite, string)> In(Suite suite, string reason, params string[] titles) =>
        titles.Select(title => (title, suite, reason));

    private static Dictionary<(string, Suite), string> Table(params IEnumerable<(string Title, Suite Suite, string Reason)>[] rows) =>
        rows.SelectMany(row => row).ToDictionary(row => (row.Title, row.Suite), row => row.Reason);
}
