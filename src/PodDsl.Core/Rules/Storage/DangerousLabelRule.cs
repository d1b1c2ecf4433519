using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using UnitText = PodDsl.Core.Model.Text;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3002: SELinux labels of the host itself would be overwritten.</summary>
public static class DangerousLabelRule
{
    /// <summary>Podman refuses nearly all of these by itself, once SELinux is on.</summary>
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal)
    {
        "/", "/bin", "/boot", "/dev", "/etc", "/etc/group", "/etc/hosts", "/etc/localtime", "/etc/passwd", "/etc/pki",
        "/etc/resolv.conf", "/etc/shadow", "/etc/ssl", "/etc/timezone", "/home", "/lib", "/lib64", "/media", "/mnt",
        "/opt", "/proc", "/root", "/run", "/sbin", "/srv", "/sys", "/tmp", "/usr", "/var", "/var/lib", "/var/log",
        "/var/run", "/var/lib/containers", UnitText.Specifier('h').Marked, UnitText.Specifier('t').Marked,
    };

    /// <summary>All below these belongs to the host.</summary>
    private static readonly string[] Trees = ["/bin/", "/boot/", "/dev/", "/lib/", "/lib64/", "/proc/", "/sbin/", "/sys/", "/usr/"];

    public static RuleDescriptor Descriptor { get; } = new(
        "POD3002",
        "A path of the host itself is relabelled",
        RuleCategory.Storage,
        Severity.Warning,
        "'{0}' has '{1}' labelled for containers ({2}), {3}. Take the option away, and if SELinux then denies access, set {4}.");

    public static UnitRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        foreach (var mount in MountedPath.Of(unit))
        {
            if (mount.Relabel is { } label && mount.IsHostPath && WhatOf(MountedPath.Clean(mount.Source!)) is { } what)
            {
                yield return new Finding(
                    Descriptor,
                    unit,
                    mount.Setting.Source,
                    [unit.Name, new UnitText(mount.Source!).ToString(), label, what, SettingName.Of(unit, Options.Key(UnitKind.Container, "SecurityLabelDisable"))])
                {
                    Fixes = FixesOf(unit, mount),
                };
            }
        }
    }

    private static string? WhatOf(string path)
    {
        if (path.EndsWith(".sock", StringComparison.Ordinal))
        {
            return "and a socket that others listen on is then no longer theirs";
        }

        return Paths.Contains(path) || Array.Exists(Trees, tree => path.StartsWith(tree, StringComparison.Ordinal)) || IsHome(path)
            ? "which the host itself needs with the labels that it has; podman refuses it or the host breaks"
            : null;
    }

    private static bool IsHome(string path)
    {
        const string Homes = "/home/";
        return path.StartsWith(Homes, StringComparison.Ordinal) && path.IndexOf('/', Homes.Length) < 0;
    }

    private static EquatableArray<Fix> FixesOf(Unit unit, MountedPath mount)
    {
        if (mount.WithRelabel(null) is not { } value)
        {
            return default;
        }

        var removal = Edit.Replace(unit, mount.Setting, mount.Setting with { Value = value });
        var fixes = new List<Fix>();
        if (Options.Find(unit.Kind, Section.Kind, "SecurityLabelDisable") is { } option && unit.Find(option.Name) is null)
        {
            fixes.Add(new Fix(
                "DisableLabel",
                "Do not relabel it, and run the container without the separation by SELinux",
                [removal, Edit.Add(unit, new Setting(option, new BooleanValue(true)))]));
        }

        fixes.Add(new Fix("RemoveRelabel", "Do not relabel it", [removal]));
        return fixes.ToEquatableArray();
    }
}
