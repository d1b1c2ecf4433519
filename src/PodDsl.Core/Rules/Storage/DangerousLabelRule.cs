using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3002: a mount would overwrite SELinux labels of the host itself.</summary>
public static class DangerousLabelRule
{
    private static string Home { get; } = Text.Specifier('h').Marked;

    /// <summary>The paths that podman refuses to relabel, without the paths below them; also the home of its own user.</summary>
    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal)
    {
        "/", "/bin", "/boot", "/dev", "/etc", "/etc/passwd", "/etc/pki", "/etc/shadow", "/home", "/lib", "/lib64", "/media",
        "/opt", "/proc", "/root", "/run", "/sbin", "/srv", "/sys", "/tmp", "/usr", "/var", "/var/lib", "/var/log", Home,
    };

    private static string RuntimeDirectory { get; } = Text.Specifier('t').Marked;

    public static readonly RuleDescriptor Descriptor = new(
        "POD3002",
        "A path of the host itself is relabelled",
        RuleCategory.Storage,
        Severity.Warning,
        "'{0}' has '{1}' labelled for containers ({2}), {3}. Take the option away, and if SELinux then denies access, set {4}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Volume, Keys.Mount] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        foreach (var mount in UnitView.Of(unit).Mounts)
        {
            if (mount.Relabel is { } label && mount.IsHostPath && WhatOf(MountedPath.Clean(mount.Source!), target) is { } what)
            {
                yield return new Finding(
                    Descriptor,
                    unit,
                    mount.Setting.Source,
                    [unit.Name, mount.Source, label, what, Parts.Name(unit, Options.Key(UnitKind.Container, Keys.SecurityLabelDisable))])
                {
                    Fixes = FixesOf(unit, mount),
                };
            }
        }
    }

    private static string? WhatOf(string path, Target target)
    {
        if (path.EndsWith(".sock", StringComparison.Ordinal))
        {
            return "which is a socket of the host, and has that label then for all who use it";
        }

        // The runtime directory of the system is /run itself.
        return Refused.Contains(path) || (path == RuntimeDirectory && target.Scope == UnitScope.System) ? "which podman refuses where SELinux is on"
            : IsHome(path) ? "which podman refuses for the home of its own user, and of another user it labels all that is in there"
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

        return [new Fix(FixKinds.RemoveRelabel, "Do not relabel it", [Edit.Replace(unit, mount.Setting, mount.Setting with { Value = value })])];
    }
}
