using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD3020: on a host with SELinux a container gets a directory that it may not read.</summary>
/// <remarks>
/// It looks only below directories whose label shuts containers out: <c>/srv</c>, <c>/home</c>, <c>/root</c> and <c>/var/lib</c>. Elsewhere
/// the label depends on the host.
/// </remarks>
public static class UnlabeledMountRule
{
    private const string Key = Keys.LabeledPath;

    private static readonly string[] Shut = ["/srv", "/home", "/root", "/var/lib"];

    public static readonly RuleDescriptor Descriptor = new(
        "POD3020",
        "SELinux keeps a container from what it mounts",
        RuleCategory.Storage,
        Severity.Warning,
        "'{0}' mounts {1}, and SELinux of the host lets no container read what is there unless it is labeled for them. Add {2} if other containers have it too, or declare {3}.");

    public static readonly SetRule Rule = new([Descriptor, Declarations.Unneeded], Check) { Reads = Aspects.Mounts, NeedsFacts = true };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Facts?.Selinux is not { } mode)
        {
            yield break;
        }

        var units = UnitIndex.Of(set).Distinct.Where(unit => unit.Kind is UnitKind.Container or UnitKind.Pod).ToList();
        var users = new Lazy<Dictionary<string, int>>(() => set.Steps.Over(units)
            .SelectMany(unit => Mounts(unit).Select(mount => mount.Path).Distinct())
            .GroupBy(path => path)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));
        foreach (var unit in set.Steps.Over(units))
        {
            var declared = unit.FindAll(Section.Intent, Key).ToList();
            var isConfined = IsConfined(unit);
            foreach (var declaration in declared)
            {
                var path = declaration.Value.ToArgument().Marked;
                if (mode == SelinuxMode.Enforcing && !Mounts(unit).Any(mount => IsBelow(mount.Path, path)))
                {
                    yield return Declarations.ReportUnneeded(unit, declaration, $"it mounts nothing at or below {path}");
                }
            }

            if (mode != SelinuxMode.Enforcing || !isConfined)
            {
                continue;
            }

            foreach (var mount in Mounts(unit))
            {
                if (!mount.HasLabelOption
                    && Array.Exists(Shut, folder => mount.Path != folder && IsBelow(mount.Path, folder))
                    && !declared.Exists(declaration => IsBelow(mount.Path, declaration.Value.ToArgument().Marked)))
                {
                    yield return Report(unit, mount, users.Value[mount.Path]);
                }
            }
        }
    }

    /// <summary>True if SELinux separates the container from the rest of the host at all, by the usual policy.</summary>
    private static bool IsConfined(Unit unit) =>
        unit.Find(Keys.SecurityLabelDisable) is not BooleanValue { Value: true }
        && unit.Find(Keys.SecurityLabelType) is null
        && unit.Find(Keys.Privileged) is not BooleanValue { Value: true }
        && !unit.FindAll(Section.Kind, Keys.PodmanArgs).Any(setting =>
            setting.Value.ToArgument().Marked is var text && (text.Contains("--security-opt") || text.Contains("--privileged")));

    private static IEnumerable<Mount> Mounts(Unit unit)
    {
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Volume))
        {
            var volume = setting.As(VolumeMount.Parse).Value;
            if (volume is { Unit: null, Source.Literal: { } source }
                && source.StartsWith("/", StringComparison.Ordinal) && !source.EndsWith(".sock", StringComparison.Ordinal))
            {
                yield return new Mount(setting, source.TrimEnd('/'), volume.Options);
            }
        }
    }

    private static bool IsBelow(string path, string folder) =>
        path == folder.TrimEnd('/') || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static Finding Report(Unit unit, Mount mount, int users)
    {
        // A private label shuts other containers out, so the shared one comes first if there are some.
        string[] options = users > 1 ? ["z"] : ["Z", "z"];
        var fixes = options.Where(_ => mount.Setting.Value is VolumeMount).Select(option => new Fix(
            option == "Z" ? FixKinds.LabelForOne : FixKinds.LabelForAll,
            option == "Z" ? "Label it for this container only (Z)" : "Label it for all containers (z)",
            [Edit.Replace(unit, mount.Setting, mount.Setting with { Value = With((VolumeMount)mount.Setting.Value, option) })])).ToList();
        fixes.Add(Declarations.Declare(
            unit, Key, new TextValue(mount.Path), $"Declare that {mount.Path} is labeled for containers already"));
        var option = Parts.Either(unit, "Relabel = Relabel.Private, or Relabel.Shared", "the option Z, or z");
        return new Finding(
            Descriptor, unit, mount.Setting.Source, [unit.Name, mount.Path, option, Parts.Declaration(unit, Key, mount.Path)])
        {
            Fixes = fixes.ToEquatableArray(),
        };
    }

    private static VolumeMount With(VolumeMount mount, string option) => mount with { Options = mount.Options.Add(option) };

    private sealed record Mount(Setting Setting, string Path, EquatableArray<Text> Options)
    {
        /// <summary>True if podman labels it, or mounts an overlay with a label of its own over it.</summary>
        public bool HasLabelOption => Options.Any(option => option.Marked is "z" or "Z" or "O" || option.Marked.StartsWith("upperdir=", StringComparison.Ordinal));
    }
}
