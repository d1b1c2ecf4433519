using PodDsl.Core.Podman;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Build]</c>, in the order of the output.</summary>
internal static class BuildOptions
{
    public static Option[] Rows => Of(UnitKind.Build,
    [
        Key("ImageTag", "5.2", "--tag", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Names the image that is built; others refer to the first name. Required."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the service, without .service. Default: the name of the unit and -build."),
        Key("File", "5.2", "--file", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the Containerfile. A build needs it or SetWorkingDirectory."),
        Key("SetWorkingDirectory", "5.2", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Sets where the build takes its files from: unit, file, a path or a URL."),
        Key("Target", "5.2", "--target", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Builds up to a stage of the Containerfile."),
        Key("BuildArg", "5.7", "--build-arg", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sets an ARG of the Containerfile."),
        Key("IgnoreFile", "5.7", "--ignorefile", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Names the file that lists what the build leaves out."),
        Key("Pull", "5.2", "--pull", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Says when podman pulls the images that the build begins with. Default: missing.", joined: true, choices: ["always", "missing", "never", "newer"], members: "PullPolicy"),
        Key("Arch", "5.2", "--arch", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Chooses the architecture of the image. Default: that of the host."),
        Key("Variant", "5.2", "--variant", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Chooses the variant of the architecture, for example v7 for arm."),
        Key("Environment", "5.2", "--env", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sets a variable of the build and of the image.", attribute: "Env"),
        Key("Secret", "5.2", "--secret", Repeat.Words, ValueKind.Secret, QuadletSyntax.Args, "Shows a secret to the build: id=NAME,src=PATH."),
        Key("Volume", "5.2", "--volume", Repeat.Each, ValueKind.Volume, QuadletSyntax.Raw, "Mounts a path of the host or a volume into the build; x.volume is a unit."),
        Key("Network", "5.2", "--network", Repeat.Each, ValueKind.Network, QuadletSyntax.Raw, "Sets the network of the build; x.network and x.container are units."),
        Key("DNS", "5.2", "--dns", Repeat.Each, ValueKind.Address, QuadletSyntax.Raw, "Sets a name server of the build."),
        Key("DNSSearch", "5.2", "--dns-search", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Sets a domain that the build looks up short names in."),
        Key("DNSOption", "5.2", "--dns-option", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Sets an option of the resolver of the build."),
        Key("GroupAdd", "5.2", "--group-add", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Gives the processes of the build one more group.", flagSince: "4.5"),
        Key("Retry", "5.5", "--retry", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Sets how often podman tries again to pull after a failure that may pass. 3 by default.", flagSince: "4.3"),
        Key("RetryDelay", "5.5", "--retry-delay", Repeat.Single, ValueKind.Duration, QuadletSyntax.Last, "Sets the pause between two attempts to pull.", flagSince: "4.3"),
        Key("AuthFile", "5.2", "--authfile", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Names the file with the credentials for registries, by an absolute path."),
        Key("TLSVerify", "5.2", "--tls-verify", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Says whether the registry has to speak HTTPS with a valid certificate."),
        Key("ForceRM", "5.2", "--force-rm", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Removes the containers that the build used, also after a failure."),
        Key("Label", "5.2", "--label", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Puts a label onto the image that is built."),
        Key("Annotation", "5.2", "--annotation", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Puts an OCI annotation onto the image that is built."),
        Key("ContainersConfModule", "5.2", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Reads a module of containers.conf in every podman command of the unit."),
        Key("GlobalArgs", "5.2", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to podman itself, before its subcommand, in every command of the unit."),
        Key("PodmanArgs", "5.2", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to the podman command, at the end of its options."),
    ]);
}
