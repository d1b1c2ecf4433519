using PodDsl.Core.Podman;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Artifact]</c>, in the order of the output.</summary>
internal static class ArtifactOptions
{
    public static Option[] Rows => Of(UnitKind.Artifact,
    [
        Key("Artifact", "5.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the artifact that is pulled, in full. Required."),
        Key("ServiceName", "5.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the service, without .service. Default: the name of the unit and -artifact."),
        Key("Quiet", "5.7", "--quiet", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Leaves out the progress of the pull.", flagSince: "5.4"),
        Key("Retry", "5.7", "--retry", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Sets how often podman tries again to pull after a failure that may pass. 3 by default.", flagSince: "5.4"),
        Key("RetryDelay", "5.7", "--retry-delay", Repeat.Single, ValueKind.Duration, QuadletSyntax.Last, "Sets the pause between two attempts to pull.", flagSince: "5.4"),
        Key("AuthFile", "5.7", "--authfile", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Names the file with the credentials for registries, by an absolute path.", flagSince: "5.4"),
        Key("Creds", "5.7", "--creds", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Gives the user name and password for the registry. Everybody who can read the unit sees it.", flagSince: "5.4"),
        Key("CertDir", "5.7", "--cert-dir", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Names a directory with certificates for registries, by an absolute path.", flagSince: "5.4"),
        Key("TLSVerify", "5.7", "--tls-verify", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Says whether the registry has to speak HTTPS with a valid certificate.", flagSince: "5.4"),
        Key("DecryptionKey", "5.7", "--decryption-key", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Gives the key that encrypted images are decrypted with.", flagSince: "5.4"),
        Key("ContainersConfModule", "5.7", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Reads a module of containers.conf in every podman command of the unit."),
        Key("GlobalArgs", "5.7", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to podman itself, before its subcommand, in every command of the unit."),
        Key("PodmanArgs", "5.7", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to the podman command, at the end of its options."),
    ]);
}
