using PodDsl.Core.Podman;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Image]</c>, in the order of the output.</summary>
internal static class ImageOptions
{
    public static Option[] Rows => Of(UnitKind.Image,
    [
        Key("Image", "4.8", null, Repeat.Single, ValueKind.Image, QuadletSyntax.Last, "Names the image that is pulled. Required."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the service, without .service. Default: the name of the unit and -image."),
        Key("ImageTag", "4.8", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Gives the image the name by which others refer to it, where Image is an archive."),
        Key("AllTags", "4.8", "--all-tags", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Pulls every tag of the repository, not only one."),
        Key("Policy", "5.6", "--policy", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Says when the image is pulled. Default: always.", flagSince: "5.6", choices: ["always", "missing", "never", "newer"], members: "PullPolicy"),
        Key("Arch", "4.8", "--arch", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Chooses the architecture of the image. Default: that of the host."),
        Key("OS", "4.8", "--os", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Chooses the operating system of the image. Default: that of the host."),
        Key("Variant", "4.8", "--variant", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Chooses the variant of the architecture, for example v7 for arm."),
        Key("Retry", "5.5", "--retry", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Sets how often podman tries again to pull after a failure that may pass. 3 by default.", flagSince: "5.0"),
        Key("RetryDelay", "5.5", "--retry-delay", Repeat.Single, ValueKind.Duration, QuadletSyntax.Last, "Sets the pause between two attempts to pull.", flagSince: "5.0"),
        Key("AuthFile", "4.8", "--authfile", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Names the file with the credentials for registries, by an absolute path."),
        Key("Creds", "4.8", "--creds", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Gives the user name and password for the registry. Everybody who can read the unit sees it."),
        Key("CertDir", "4.8", "--cert-dir", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Names a directory with certificates for registries, by an absolute path."),
        Key("TLSVerify", "4.8", "--tls-verify", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Says whether the registry has to speak HTTPS with a valid certificate."),
        Key("DecryptionKey", "4.8", "--decryption-key", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Gives the key that encrypted images are decrypted with.", flagSince: "4.4"),
        Key("ContainersConfModule", "4.8", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Reads a module of containers.conf in every podman command of the unit."),
        Key("GlobalArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to podman itself, before its subcommand, in every command of the unit."),
        Key("PodmanArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to the podman command, at the end of its options."),
    ]);
}
