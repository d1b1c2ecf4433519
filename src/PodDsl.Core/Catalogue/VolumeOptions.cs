using PodDsl.Core.Podman;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Volume]</c>, in the order of the output.</summary>
internal static class VolumeOptions
{
    public static Option[] Rows => Of(UnitKind.Volume,
    [
        Key("VolumeName", "4.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the volume, as podman volume ls shows it. Default: systemd- and the name of the unit."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the service, without .service. Default: the name of the unit and -volume."),
        Key("Driver", "4.8", "--driver", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Sets the driver of the volume: local, image (needs Image) or a plugin."),
        Key("Image", "4.8", "--opt", Repeat.Single, ValueKind.Image, QuadletSyntax.Last, "Names the image that the volume shows; only with the driver image. x.image and x.build are units.", prefix: "image="),
        Key("Type", "4.4", "--opt", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Sets the type of the file system that the volume mounts. Needs Device.", prefix: "type=", attribute: "VolumeType"),
        Key("Device", "4.4", "--opt", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Sets the device or directory that the volume mounts. Needed by Type, and up to podman 5.8 by Options.", prefix: "device="),
        Key("Options", "4.4", "--opt", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Sets the mount options of the volume, separated by commas. Needs Device up to podman 5.8.", prefix: "o="),
        Key("User", "4.4", "--opt", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Mounts the volume with this user id as owner. A number only.", prefix: "o=uid="),
        Key("Group", "4.4", "--opt", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Mounts the volume with this group id. A number only.", prefix: "o=gid="),
        Key("UID", "6.0", "--uid", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Sets the owner of the volume's directory.", flagSince: "5.6"),
        Key("GID", "6.0", "--gid", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Sets the group of the volume's directory.", flagSince: "5.6"),
        Key("Copy", "4.4", "--opt", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Says whether an empty volume is filled with what the image has at the place where it is first mounted. Without effect with the driver image."),
        Key("Label", "4.4", "--label", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Puts a label onto the volume."),
        Key("ContainersConfModule", "4.8", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Reads a module of containers.conf in every podman command of the unit."),
        Key("GlobalArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to podman itself, before its subcommand, in every command of the unit."),
        Key("PodmanArgs", "4.6", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to the podman command, at the end of its options."),
    ]);
}
