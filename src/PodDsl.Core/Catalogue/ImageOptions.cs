using PodDsl.Core.Model;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Image]</c>, in the order in which they are written.</summary>
internal static class ImageOptions
{
    public static Option[] Rows => Of(UnitKind.Image,
    [
        Key("Image", "4.8", null, Repeat.Single, ValueKind.Reference, QuadletSyntax.Last, "Required; short names only warned."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Without .service; default NAME-image; undocumented."),
        Key("ImageTag", "4.8", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Replaces Image when others reference this unit; for archives."),
        Key("AllTags", "4.8", "--all-tags", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Pull every tag."),
        Key("Policy", "5.6", "--policy", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Pull policy.", choices: ["always", "missing", "never", "newer"]),
        Key("Arch", "4.8", "--arch", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Architecture override."),
        Key("OS", "4.8", "--os", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "OS override."),
        Key("Variant", "4.8", "--variant", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Architecture variant."),
        Key("Retry", "5.5", "--retry", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Pull attempts."),
        Key("RetryDelay", "5.5", "--retry-delay", Repeat.Single, ValueKind.Duration, QuadletSyntax.Last, "Delay between attempts."),
        Key("AuthFile", "4.8", "--authfile", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Not made absolute by quadlet."),
        Key("Creds", "4.8", "--creds", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "User[:password], visible in unit."),
        Key("CertDir", "4.8", "--cert-dir", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Not made absolute by quadlet."),
        Key("TLSVerify", "4.8", "--tls-verify", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "HTTPS verification."),
        Key("DecryptionKey", "4.8", "--decryption-key", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Key[:passphrase]."),
        Key("ContainersConfModule", "4.8", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Containers.conf module; whole value is one argument."),
        Key("GlobalArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
        Key("PodmanArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
    ]);
}
