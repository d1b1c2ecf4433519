using PodDsl.Core.Model;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Artifact]</c>, in the order in which they are written.</summary>
internal static class ArtifactOptions
{
    public static Option[] Rows => Of(UnitKind.Artifact,
    [
        Key("Artifact", "5.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Required; fully qualified expected."),
        Key("ServiceName", "5.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Without .service; default NAME-artifact."),
        Key("Quiet", "5.7", "--quiet", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "No progress output."),
        Key("Retry", "5.7", "--retry", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Pull attempts."),
        Key("RetryDelay", "5.7", "--retry-delay", Repeat.Single, ValueKind.Duration, QuadletSyntax.Last, "Delay between attempts."),
        Key("AuthFile", "5.7", "--authfile", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Not made absolute by quadlet."),
        Key("Creds", "5.7", "--creds", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "User[:password], visible in unit."),
        Key("CertDir", "5.7", "--cert-dir", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Not made absolute by quadlet."),
        Key("TLSVerify", "5.7", "--tls-verify", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "HTTPS verification."),
        Key("DecryptionKey", "5.7", "--decryption-key", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Key[:passphrase]."),
        Key("ContainersConfModule", "5.7", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Containers.conf module; whole value is one argument."),
        Key("GlobalArgs", "5.7", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
        Key("PodmanArgs", "5.7", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
    ]);
}
