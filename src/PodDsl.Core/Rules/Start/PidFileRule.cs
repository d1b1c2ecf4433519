using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4018: a unit names a PID file that systemd does not read.</summary>
public static class PidFileRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4018",
        "A PID file is not read",
        RuleCategory.Start,
        Severity.Suggestion,
        "systemd reads {2} for {3} only, and '{0}' is of {1}: the main process is the one that it started. {4}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.PIDFile] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (Directives.Last(unit, Section.Service, Keys.PIDFile) is not { } file
            || ServiceStyle.TypeOf(unit) is not ("simple" or "exec" or "idle" or "oneshot") and not null
            || ServiceStyle.TypeOf(unit) is not { } type)
        {
            return [];
        }

        // An attribute that also has podman write the file goes as a whole.
        var edits = unit.Settings
            .Where(setting => setting.Equals(file) || (!file.Source.IsNone && setting.Source == file.Source && setting.Option.Name == Keys.ConmonPidFile))
            .Select(setting => Edit.Remove(unit, setting))
            .ToEquatableArray();
        return
        [
            new Finding(
                Descriptor,
                unit,
                file.Source,
                [unit.Name, TypeOf(unit, type), Parts.Name(unit, file.Option), TypeOf(unit, "forking"), WayOut(unit)])
            {
                Fixes = [new Fix(FixKinds.RemovePidFile, "Remove the PID file", edits)],
            },
        ];
    }

    /// <summary>Quadlet refuses the other type.</summary>
    private static WordsPart WayOut(Unit unit) =>
        Parts.Either(unit, $"Remove it, or detach podman and use {TypeOf(unit, "forking")}", "Remove it");

    private static SettingPart TypeOf(Unit unit, string type) => Parts.Set(unit, Section.Service, Keys.Type, type);
}
