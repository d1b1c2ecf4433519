using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>Settings that are PodDsl's own: the ways of the service format to run podman, and declarations of the author.</summary>
internal static class OwnOptions
{
    public static Option[] Style => In(Section.Style,
    [
        Own("Foreground", Repeat.Single, ValueKind.Boolean, "Runs podman in the foreground as the main process of the service."),
        Own("PullOnStart", Repeat.Single, ValueKind.Boolean, "Pulls the image at each start; a failed pull does not prevent the start."),
        Own("RemoveOnStart", Repeat.Single, ValueKind.Boolean, "Removes a container of the same name before the start."),
        Own("Instances", Repeat.Each, ValueKind.Words, "Names instances of a template that are started with whatever wants it."),
        Own("RemoveOnStop", Repeat.Single, ValueKind.Boolean, "Removes the container when the service stops."),
    ]);

    public static Option[] Intent => In(Section.Intent,
    [
        Own("SharesIdsWith", Repeat.Each, ValueKind.Reference, "Maps onto the same host ids as another container on purpose."),
        Own("IdBlock", Repeat.Single, ValueKind.Integer, "Maps onto a block of host ids of its own, by its number."),
        Own("FloatingTag", Repeat.Single, ValueKind.Boolean, "Takes whatever version of the image the next pull brings."),
        Own("NotSecret", Repeat.Each, ValueKind.Text, "Names a variable that is no secret, whatever it looks like."),
        Own("PrivilegedBecause", Repeat.Single, ValueKind.Text, "Says what a container needs more rights for than it has by default."),
        Own("HostNetworkBecause", Repeat.Single, ValueKind.Text, "Says what a container needs the network of the host for."),
        Own("AlternativeTo", Repeat.Each, ValueKind.Reference, "Is never started together with another unit."),
        Own("MapsOntoAccount", Repeat.Each, ValueKind.Text, "Maps onto ids of an account of the host on purpose."),
        Own("Replaces", Repeat.Each, ValueKind.Text, "Takes the place of a service of the host, with its ports and its name."),
        Own("UnprivilegedPortStart", Repeat.Single, ValueKind.Integer, "The host lets users have ports from this one on."),
        Own("LabeledPath", Repeat.Each, ValueKind.Path, "A path of the host has a SELinux label that containers may use already."),
        Own("ExpectsUnit", Repeat.Each, ValueKind.Text, "The host will have a unit that it does not have yet."),
        Own("StartedBy", Repeat.Each, ValueKind.Text, "Is started by a unit that is not among these, such as a timer."),
        Own("ManualStart", Repeat.Single, ValueKind.Boolean, "Is started by hand only, not at boot and not by another unit."),
    ]);

    public static Option[] Quadlet => In(Section.Quadlet,
    [
        Key("DefaultDependencies", "5.3", null, Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Makes the unit start after the network is online. On unless set to false.", attribute: "QuadletDefaultDependencies"),
    ]);
}
