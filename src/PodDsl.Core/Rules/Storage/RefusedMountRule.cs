using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>POD3003: a mount that podman refuses.</summary>
public static class RefusedMountRule
{
    /// <summary>Options of which <c>Mount=</c> takes one.</summary>
    private static readonly string[][] ExclusiveOfMount = [["z", "Z", "O"], ["ro", "rw"]];

    public static readonly RuleDescriptor Descriptor = new(
        "POD3003",
        "A mount is refused",
        RuleCategory.Storage,
        Severity.Error,
        "'{0}' mounts {1}, {2}. {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Volume, Keys.Mount, Keys.Tmpfs] };

    public static readonly SetRule MemberRule = new([Descriptor], JudgeMember) { Needs = [Keys.Pod], Reads = Aspects.Mounts };

    private static IEnumerable<Finding> JudgeMember(UnitSet set, Target target) => CheckMembers(set);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        var mounts = UnitView.Of(unit).Mounts;
        var first = mounts.Count > 1 ? new Dictionary<string, MountedPath>(StringComparer.Ordinal) : null;
        foreach (var mount in mounts)
        {
            if (Problem(mount) is { } problem)
            {
                yield return Report(mount, problem.What, problem.Why, problem.Remedy, problem.Fix);
            }
            else if (first is not null && !new Text(mount.Destination).HasHoles)
            {
                var destination = MountedPath.Clean(mount.Destination);
                if (!first.TryGetValue(destination, out var earlier))
                {
                    first.Add(destination, mount);
                }
                else if (!AreOne(earlier, mount))
                {
                    yield return Report(
                        mount,
                        $"something at '{destination}' twice",
                        "which podman refuses (duplicate mount destination)",
                        "Remove one of the two, or give it another place",
                        null) with
                    {
                        AdditionalSources = [earlier.Setting.Source],
                    };
                }
            }
        }
    }

    /// <summary>
    /// Podman treats the same mount twice as one. The options have to be the same too, except for a named volume; how options of different
    /// keys compare is not for us to guess.
    /// </summary>
    private static bool AreOne(MountedPath one, MountedPath other)
    {
        if (one.Source != other.Source)
        {
            return !AreKnown(one, other);
        }

        var key = one.Setting.Option.Name;
        return key != other.Setting.Option.Name || key switch
        {
            Keys.Volume => !one.IsHostPath || new HashSet<string>(one.Options, StringComparer.Ordinal).SetEquals(other.Options),
            Keys.Tmpfs => one.Setting.Value.ToArgument() == other.Setting.Value.ToArgument(),
            _ => true,
        };
    }

    private static bool AreKnown(MountedPath one, MountedPath other) =>
        !new Text(one.Source ?? "").HasHoles && !new Text(other.Source ?? "").HasHoles;

    /// <summary>Each container of a pod gets the mounts of the pod. It must not mount a path of the host there again.</summary>
    private static IEnumerable<Finding> CheckMembers(UnitSet set)
    {
        var units = UnitIndex.Of(set);
        foreach (var unit in set.Having(Keys.Pod))
        {
            if (Pods.SharedBy(unit, units) is not { } pod || pod.FindSetting(Section.Kind, Keys.Volume) is null)
            {
                continue;
            }

            var ofPod = UnitView.Of(pod).Mounts.ToLookup(mount => MountedPath.Clean(mount.Destination), StringComparer.Ordinal);
            foreach (var mount in UnitView.Of(unit).Mounts.Where(mount => !new Text(mount.Destination).HasHoles))
            {
                if (ofPod[MountedPath.Clean(mount.Destination)].FirstOrDefault(other =>
                    other.IsHostPath || (other.Source != mount.Source && AreKnown(other, mount))) is { } other)
                {
                    yield return Report(
                        mount,
                        $"something at '{mount.Destination}', where the pod '{pod.Name}' mounts something too",
                        "which podman refuses (duplicate mount destination)",
                        "Remove one of the two, or give it another place",
                        null) with
                    {
                        AdditionalSources = [other.Setting.Source],
                    };
                }
            }
        }
    }

    private static (Shown What, Shown Why, Shown Remedy, Fix? Fix)? Problem(MountedPath mount)
    {
        var destination = mount.Destination;
        if (destination.Length == 0 || (destination[0] != '/' && !new Text(destination).HasHoles))
        {
            var absolute = destination.Length > 0 && mount.Setting.Value is VolumeMount volume
                ? new Fix(FixKinds.MakeAbsolute, $"Mount it at '/{destination}'", [Edit.Replace(mount.Unit, mount.Setting, mount.Setting with { Value = volume with { Destination = new Text("/" + destination) } })])
                : null;
            return ($"something at '{destination}'", "and podman takes absolute paths only", $"Write the whole path, for example '/{destination}'", absolute);
        }

        if (mount is { Source: { Length: > 0 } source, IsHostPath: false } && source[0] != '.' && mount.Setting.Value.Reference is null
            && !new Text(source).HasHoles && !NameSyntax.IsName(source) && mount.Setting.Option.Name == Keys.Volume)
        {
            var remedy = source[0] == '~'
                ? (Shown)$"Write the home directory as {Parts.Either(mount.Unit, "Specifier.Home", "%h")}"
                : "Write the whole path, from /, if a path is meant";
            return ($"'{source}'", "which is neither an absolute path nor a name that a volume can have", remedy, null);
        }

        if (UnknownOption(mount) is { } unknown)
        {
            return unknown;
        }

        IReadOnlyList<IReadOnlyList<string>> exclusive = mount.Options.Count < 2 ? []
            : mount.Setting.Option.Name == Keys.Volume ? MountOptions.ExclusiveOfVolume : ExclusiveOfMount;
        foreach (var group in exclusive)
        {
            var set = mount.Options.Where(group.Contains).ToList();
            if (set.Count > 1)
            {
                return ($"'{destination}' with the options {string.Join(" and ", set)}", "of which podman takes only one", "Keep one of them", null);
            }
        }

        return null;
    }

    /// <summary>An option that no podman has. What is wrong with those of Mount= says POD5005.</summary>
    private static (Shown What, Shown Why, Shown Remedy, Fix? Fix)? UnknownOption(MountedPath mount)
    {
        if (Placeholder.IsIn(mount.Setting.Value.ToArgument().Marked ?? ""))
        {
            return null;
        }

        var isTmpfs = mount.Setting.Option.Name == Keys.Tmpfs;
        IEnumerable<string> options = isTmpfs
            ? TmpfsMount.Split(mount.Setting.Value.ToArgument()).Options is { } text ? (text.Marked ?? "").Split(',') : []
            : mount.Setting.Option.Name == Keys.Volume ? mount.Options : [];
        if (options.FirstOrDefault(isTmpfs ? MountOptions.IsRefusedOfTmpfs : MountOptions.IsRefusedOfVolume) is not { } option)
        {
            return null;
        }

        return option.Length == 0
            ? ($"'{mount.Destination}' with an empty option", "which podman refuses", "Remove the ':' or ',' beside it", null)
            : ($"'{mount.Destination}' with the option '{option}'", "which podman refuses", MountOptions.Meant(option, isTmpfs) is { } meant
                ? (Shown)$"Write {meant}"
                : $"Take it out; podman-run(1) lists the options at {(isTmpfs ? "--tmpfs" : "--volume")}", null);
    }

    private static Finding Report(MountedPath mount, Shown what, Shown why, Shown remedy, Fix? fix) =>
        new(Descriptor, mount.Unit, mount.Setting.Source, [mount.Unit.Name, what, why, remedy])
        {
            Fixes = fix is null ? default : [fix],
        };
}
