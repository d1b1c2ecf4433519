using PodDsl.Core.Model;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Volume]</c>, in the order in which they are written.</summary>
internal static class VolumeOptions
{
    public static Option[] Rows => Of(UnitKind.Volume,
    [
        Key("VolumeName", "4.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Default systemd-FILE, template adds -%i."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Without .service; default NAME-volume; undocumented."),
        Key("Driver", "4.8", "--driver", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Image requires Image key."),
        Key("Image", "4.8", "--opt", Repeat.Single, ValueKind.Reference, QuadletSyntax.Last, "Only with Driver=image; .image/.build resolved with Requires+After.", prefix: "image="),
        Key("Type", "4.4", "--opt", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Needs Device; bind adds RequiresMountsFor=Device.", prefix: "type="),
        Key("Device", "4.4", "--opt", Repeat.Single, ValueKind.Path, QuadletSyntax.Last, "Required by Type and Options (Options: until 5.8).", prefix: "device="),
        Key("Options", "4.4", "--opt", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Comma-joined after uid/gid; needs Device up to 5.8.", prefix: "o="),
        Key("User", "4.4", "--opt", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Number only, unparsable becomes 0; joined into o=.", prefix: "o=uid="),
        Key("Group", "4.4", "--opt", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Number only, unparsable becomes 0; joined into o=.", prefix: "o=gid="),
        Key("UID", "6.0", "--uid", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Owner of mount point; main branch only."),
        Key("GID", "6.0", "--gid", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Owner of mount point; main branch only."),
        Key("Copy", "4.4", "--opt", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Ignored when Driver=image."),
        Key("Label", "4.4", "--label", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sorted by name."),
        Key("ContainersConfModule", "4.8", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Containers.conf module; whole value is one argument."),
        Key("GlobalArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
        Key("PodmanArgs", "4.6", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
    ]);
}
