using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3005: a volume of a user has a file system that only root can mount.</summary>
public static class UserMountRule
{
    /// <summary>File systems that the kernel does not mount in a user namespace, which podman of a user runs in.</summary>
    private static readonly HashSet<string> OfRoot = new(
        [
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "ceph", "9p", "afs", "gfs2", "ocfs2",
            "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "jfs", "reiserfs", "zfs", "bcachefs", "nilfs2",
            "vfat", "msdos", "exfat", "ntfs", "ntfs3", "hfs", "hfsplus", "iso9660", "udf", "squashfs", "erofs",
        ],
        StringComparer.Ordinal);

    public static readonly RuleDescriptor Descriptor = new(
        "POD3005",
        "A user cannot mount the file system of a volume",
        RuleCategory.Storage,
        Severity.Warning,
        "'{0}' has {1}, which the kernel lets only root mount: podman of a user makes the volume, and no container that uses it starts. Have root mount {2} (in /etc/fstab, say), and use the path.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Type] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (target.Scope == UnitScope.User && unit.Kind == UnitKind.Volume
            && unit.KnownText(Keys.Driver) is null or "local"
            && Directives.Last(unit, Section.Kind, Keys.Type) is { KnownText: { } name } type && OfRoot.Contains(name))
        {
            yield return new Finding(Descriptor, unit, type.Source, [unit.Name, Parts.Written(unit, type), unit.KnownText(Keys.Device) ?? "it"]);
        }
    }
}
