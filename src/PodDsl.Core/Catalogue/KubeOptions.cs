using PodDsl.Core.Podman;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Kube]</c>, in the order of the output.</summary>
internal static class KubeOptions
{
    public static Option[] Rows => Of(UnitKind.Kube,
    [
        Key("Yaml", "4.4", null, Repeat.Words, ValueKind.Path, QuadletSyntax.Words, "Names a file of Kubernetes YAML to play. Required."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the service, without .service. Default: the name of the unit."),
        Key("ConfigMap", "4.4", "--configmap", Repeat.Words, ValueKind.Path, QuadletSyntax.Words, "Names a file with Kubernetes config maps that the YAML refers to."),
        Key("SetWorkingDirectory", "4.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Sets the directory that paths are relative to: that of the unit or of the only YAML file.", choices: ["yaml", "unit"]),
        Key("AutoUpdate", "4.7", "--annotation", Repeat.Words, ValueKind.Words, QuadletSyntax.Words, "Has podman auto-update replace the containers when there is a newer image; NAME/TYPE is about one of them.", prefix: "io.containers.autoupdate=", joined: true),
        Key("Network", "4.4", "--network", Repeat.Each, ValueKind.Network, QuadletSyntax.Raw, "Puts the pods into a network or sets the network mode; x.network and x.container are units."),
        Key("PublishPort", "4.4", "--publish", Repeat.Each, ValueKind.Port, QuadletSyntax.Raw, "Makes a port of the pods reachable from outside.", attribute: "Publish", flagSince: "4.4"),
        Key("UserNS", "4.5", "--userns", Repeat.Single, ValueKind.UserNamespace, QuadletSyntax.Last, "Sets the user namespace of the pods by a mode. Excludes the Remap keys."),
        Key("RemapUsers", "4.4", null, Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Sets the user namespace in the way of podman 4.4. Deprecated: use UserNS.", deprecated: "4.5", choices: ["auto", "keep-id"], members: "RemapUsersMode"),
        Key("RemapUid", "4.4", null, Repeat.Words, ValueKind.Text, QuadletSyntax.Words, "Adds a map of user ids for RemapUsers. Deprecated: use UIDMap or UserNS.", deprecated: "4.5"),
        Key("RemapUidSize", "4.4", null, Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Sets how many ids RemapUsers=auto maps. Deprecated: use UserNS=auto:size=N.", deprecated: "4.5"),
        Key("RemapGid", "4.4", null, Repeat.Words, ValueKind.Text, QuadletSyntax.Words, "Adds a map of group ids for RemapUsers. Deprecated: use GIDMap or UserNS.", deprecated: "4.5"),
        Key("ExitCodePropagation", "4.6", "--service-exit-code-propagation", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Says which failed containers make the service fail. Default: none.", joined: true, choices: ["all", "any", "none"], members: "ExitCodePropagation", flagSince: "4.6"),
        Key("KubeDownForce", "4.8", null, Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Deletes the volumes as well when the unit stops."),
        Key("LogDriver", "4.5", "--log-driver", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Sets where the output of the containers goes."),
        Key("LogOpt", "5.2", "--log-opt", Repeat.Words, ValueKind.Words, QuadletSyntax.Words, "Sets options of the log driver."),
        Key("ContainersConfModule", "4.8", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Reads a module of containers.conf in every podman command of the unit."),
        Key("GlobalArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to podman itself, before its subcommand, in every command of the unit."),
        Key("PodmanArgs", "4.6", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to the podman command, at the end of its options."),
    ]);
}
