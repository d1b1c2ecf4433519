using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>Services that the generator of podman 5.4 makes otherwise than we do, and why ours is right.</summary>
internal static class CorpusExemptions
{
    private const string TemplateNames =
        "podman 5.4 puts its suffix behind the @ of a template, which makes it an instance of another one";

    private const string BoundDevice = "podman 5.4 does not wait for the mount that a bound directory lies on, as later ones do";

    private static readonly Dictionary<string, string> OfTrixie = new()
    {
        ["pull@-image.service"] = TemplateNames,
        ["pull-image@.service"] = TemplateNames,
        ["pool@-network.service"] = TemplateNames,
        ["pool-network@.service"] = TemplateNames,
        ["data@-volume.service"] = TemplateNames,
        ["data-volume@.service"] = TemplateNames,
        ["data@one-volume.service"] = TemplateNames,
        ["make@-build.service"] = TemplateNames,
        ["make-build@.service"] = TemplateNames,
        ["job@-pod.service"] = TemplateNames,
        ["job-pod@.service"] = TemplateNames,
        ["worker@.service"] = TemplateNames,
        ["mariadb-volume.service"] = BoundDevice,
        ["bind-volume.service"] = BoundDevice,
    };

    public static IReadOnlyDictionary<string, string> Of(Suite suite) => suite == Suite.Trixie ? OfTrixie : new Dictionary<string, string>();
}
