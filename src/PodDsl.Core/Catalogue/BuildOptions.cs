using PodDsl.Core.Model;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Build]</c>, in the order in which they are written.</summary>
internal static class BuildOptions
{
    public static Option[] Rows => Of(UnitKind.Build,
    [
        Key("ImageTag", "5.2", "--tag", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Required; first value is the name referrers use."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Without .service; default NAME-build; undocumented."),
        Key("File", "5.2", "--file", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "File or SetWorkingDirectory required; relative needs working directory."),
        Key("SetWorkingDirectory", "5.2", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Unit/file set WorkingDirectory unless [Service] has it; else becomes context."),
        Key("Target", "5.2", "--target", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Build stage."),
        Key("BuildArg", "5.7", "--build-arg", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sorted by name."),
        Key("IgnoreFile", "5.7", "--ignorefile", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Alternate .containerignore."),
        Key("Pull", "5.2", "--pull", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Equals sign mandatory for podman build.", joined: true, choices: ["always", "missing", "never", "newer"]),
        Key("Arch", "5.2", "--arch", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Architecture override."),
        Key("Variant", "5.2", "--variant", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Architecture variant."),
        Key("Environment", "5.2", "--env", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sorted by name.", attribute: "Env"),
        Key("Secret", "5.2", "--secret", Repeat.Words, ValueKind.Secret, QuadletSyntax.Args, "Each secret spec."),
        Key("Volume", "5.2", "--volume", Repeat.Each, ValueKind.Volume, QuadletSyntax.Raw, ".volume/.artifact resolved with deps; / adds RequiresMountsFor; . relative to unit."),
        Key("Network", "5.2", "--network", Repeat.Each, ValueKind.Network, QuadletSyntax.Raw, ".network[:opts] or .container resolved, adds Requires+After."),
        Key("DNS", "5.2", "--dns", Repeat.Each, ValueKind.Address, QuadletSyntax.Raw, "Resolver during build."),
        Key("DNSSearch", "5.2", "--dns-search", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Search domain during build."),
        Key("DNSOption", "5.2", "--dns-option", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Resolver option during build."),
        Key("GroupAdd", "5.2", "--group-add", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Extra group during build."),
        Key("Retry", "5.5", "--retry", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Pull attempts."),
        Key("RetryDelay", "5.5", "--retry-delay", Repeat.Single, ValueKind.Duration, QuadletSyntax.Last, "Delay between attempts."),
        Key("AuthFile", "5.2", "--authfile", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Not made absolute by quadlet."),
        Key("TLSVerify", "5.2", "--tls-verify", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "HTTPS verification."),
        Key("ForceRM", "5.2", "--force-rm", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Remove intermediate containers."),
        Key("Label", "5.2", "--label", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sorted by name."),
        Key("Annotation", "5.2", "--annotation", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sorted by name."),
        Key("ContainersConfModule", "5.2", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Containers.conf module; whole value is one argument."),
        Key("GlobalArgs", "5.2", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
        Key("PodmanArgs", "5.2", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
    ]);
}
