using PodDsl.Core.Model;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Kube]</c>, in the order in which they are written.</summary>
internal static class KubeOptions
{
    public static Option[] Rows => Of(UnitKind.Kube,
    [
        Key("Yaml", "4.4", null, Repeat.Words, ValueKind.Path, QuadletSyntax.Words, "Required; relative to unit file."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Without .service; default file name; undocumented."),
        Key("ConfigMap", "4.4", "--configmap", Repeat.Words, ValueKind.Path, QuadletSyntax.Words, "Relative to unit file."),
        Key("SetWorkingDirectory", "4.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Ignored if [Service] sets it; yaml needs single Yaml.", choices: ["yaml", "unit"]),
        Key("AutoUpdate", "4.7", "--annotation", Repeat.Words, ValueKind.Words, QuadletSyntax.Words, "NAME/TYPE targets one container.", prefix: "io.containers.autoupdate=", joined: true),
        Key("Network", "4.4", "--network", Repeat.Each, ValueKind.Network, QuadletSyntax.Raw, ".network[:opts] or .container resolved, adds Requires+After."),
        Key("PublishPort", "4.4", "--publish", Repeat.Each, ValueKind.Port, QuadletSyntax.Raw, "One mapping per assignment.", attribute: "Publish"),
        Key("UserNS", "4.5", "--userns", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "MODE[:opts]; conflicts with Remap* keys."),
        Key("RemapUsers", "4.4", null, Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Manual is an error.", deprecated: "4.5", choices: ["auto", "keep-id"]),
        Key("RemapUid", "4.4", null, Repeat.Words, ValueKind.Text, QuadletSyntax.Words, "Needs RemapUsers auto or keep-id.", deprecated: "4.5"),
        Key("RemapUidSize", "4.4", null, Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Only with RemapUsers=auto.", deprecated: "4.5"),
        Key("RemapGid", "4.4", null, Repeat.Words, ValueKind.Text, QuadletSyntax.Words, "Needs RemapUsers auto or keep-id.", deprecated: "4.5"),
        Key("ExitCodePropagation", "4.6", "--service-exit-code-propagation", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Not validated.", joined: true, choices: ["all", "any", "none"]),
        Key("KubeDownForce", "4.8", "--force", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Also deletes volumes on stop."),
        Key("LogDriver", "4.5", "--log-driver", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Driver name."),
        Key("LogOpt", "5.2", "--log-opt", Repeat.Words, ValueKind.Words, QuadletSyntax.Words, "Undocumented for kube."),
        Key("ContainersConfModule", "4.8", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Containers.conf module; whole value is one argument."),
        Key("GlobalArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
        Key("PodmanArgs", "4.6", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
    ]);
}
