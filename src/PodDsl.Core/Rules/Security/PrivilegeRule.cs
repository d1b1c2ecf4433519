using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7003 to POD7005: rights beyond the default of a container, without a declared reason.</summary>
public static class PrivilegeRule
{
    private const string Declaration = Keys.PrivilegedBecause;

    private static readonly Pattern Socket = new(
        @"(^|/)(docker|podman|containerd|crio|buildkitd)\.sock$", RegexOptions.CultureInvariant);

    public static readonly RuleDescriptor Privileged = new(
        "POD7003",
        "A container is privileged",
        RuleCategory.Security,
        Severity.Warning,
        "'{0}' has {1}, which turns off most of what keeps it from the host. Give it the device or capability that it needs, or say what for: {2}.");

    public static readonly RuleDescriptor RuntimeSocket = new(
        "POD7004",
        "A container controls the container runtime",
        RuleCategory.Security,
        Severity.Suggestion,
        "'{0}' mounts {1}, and who can write there can start any container with any path of the host, whether it is read-only or not. Do without, or say what for: {2}.");

    public static readonly RuleDescriptor Unconfined = new(
        "POD7005",
        "A container is not confined",
        RuleCategory.Security,
        Severity.Suggestion,
        "'{0}' has {1}, which takes away a wall between it and the kernel. Leave it out, or say what for: {2}.");

    public static readonly UnitRule Rule = new([Privileged, RuntimeSocket, Unconfined, Declarations.Unneeded], Judge)
    {
        Needs =
        [
            Keys.Privileged, Keys.AddCapability, Keys.Volume, Keys.Mount, Keys.SeccompProfile, Keys.AppArmor, Keys.Unmask,
            Keys.SecurityLabelDisable, Declaration,
        ],
    };

    private static List<Finding> Judge(Unit unit, Target target) =>
        unit.Kind is UnitKind.Container or UnitKind.Pod ? Check(unit) : [];

    private static List<Finding> Check(Unit unit)
    {
        List<Finding> found = [.. Find(unit)];
        if (Declarations.Find(unit, Declaration) is not { } declaration)
        {
            return found;
        }

        return found.Count > 0
            ? []
            : [Declarations.ReportUnneeded(unit, declaration, "it has no more rights than any container")];
    }

    private static IEnumerable<Finding> Find(Unit unit)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section != Section.Kind)
            {
                continue;
            }

            switch (setting.Option.Name)
            {
                case Keys.Privileged when setting.Value is BooleanValue { Value: true } && !MountsWholeHost(unit):
                    yield return Report(Privileged, unit, setting, "--privileged", isRemovable: true);
                    break;
                case Keys.AddCapability when Words(setting).Any(IsAll):
                    yield return Report(Privileged, unit, setting, "all capabilities", isRemovable: false);
                    break;
                case Keys.Volume or Keys.Mount when SourceOf(setting) is { } source && source.IndexOf(".sock", StringComparison.Ordinal) > 0 && Socket.IsMatch(source):
                    yield return Report(RuntimeSocket, unit, setting, new Text(source).ToString(), isRemovable: false);
                    break;
                case Keys.SeccompProfile or Keys.AppArmor when setting.KnownText == "unconfined":
                    yield return Report(Unconfined, unit, setting, Parts.Set(unit, setting.Option, new TextValue("unconfined")), isRemovable: true);
                    break;
                case Keys.Unmask when Words(setting).Any(IsAll):
                    yield return Report(Unconfined, unit, setting, Parts.Set(unit, setting.Option, new TextValue("ALL")), isRemovable: true);
                    break;
                case Keys.SecurityLabelDisable when setting.Value is BooleanValue { Value: true } && !SharesFiles(unit):
                    yield return Report(Unconfined, unit, setting, $"{Parts.Name(unit, setting.Option)} without any file of the host", isRemovable: true);
                    break;
            }
        }
    }

    /// <summary>True if the container is meant to see all of the host, as a monitoring agent is.</summary>
    private static bool MountsWholeHost(Unit unit) => unit.Settings.Any(setting =>
        setting.Option.Section == Section.Kind && setting.Option.Name is Keys.Volume or Keys.Mount && SourceOf(setting) == "/");

    private static bool IsAll(string word) => word.Equals("all", StringComparison.OrdinalIgnoreCase);

    private static List<string> Words(Setting setting) => setting.Value is WordsValue words
        ? words.Words.Select(word => word.Marked).ToList()
        : [.. setting.Value.ToArgument().Marked.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>SELinux labels are in the way if a container uses files of the host that must keep theirs.</summary>
    private static bool SharesFiles(Unit unit) => unit.Settings.Any(setting =>
        setting.Option.Section == Section.Kind && setting.Option.Name is Keys.Volume or Keys.Mount or Keys.AddDevice or Keys.Rootfs or Keys.Pod or Keys.PodmanArgs);

    /// <summary>The mounted path of the host.</summary>
    private static string? SourceOf(Setting setting) => setting.Value switch
    {
        MountValue mount => mount.Source?.Marked,
        ResolvedValue resolved => resolved.MountsPath?.Marked,
        _ => setting.As(VolumeMount.Parse).Value?.Source?.Marked,
    };

    private static Finding Report(RuleDescriptor rule, Unit unit, Setting setting, Shown what, bool isRemovable) =>
        new(rule, unit, setting.Source, [unit.Name, what, Parts.Declaration(unit, Declaration, "...")])
        {
            Fixes = isRemovable ? [new Fix(FixKinds.RemovePrivilege, $"Remove {Parts.Name(unit, setting.Option)}", [Edit.Remove(unit, setting)])] : default,
        };
}
