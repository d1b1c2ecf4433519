using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>Finds out if anything starts a unit.</summary>
internal static class Started
{
    /// <summary>The declaration that people start a unit by hand.</summary>
    public const string ManualStart = Keys.ManualStart;

    /// <summary>
    /// True if a unit is enabled, if another one starts it, or if it declares a start by hand. A template starts by the name of an
    /// instance, an alternative in its turn, and a unit that stops when nobody needs it, on demand.
    /// </summary>
    public static bool IsStarted(StartGraph graph, int unit) =>
        IsStartedFromOutside(graph, unit) || graph.StartedBy(unit).Count > 0;

    /// <summary>The same, without the units of the set.</summary>
    public static bool IsStartedFromOutside(StartGraph graph, int unit) =>
        graph.EnabledBy(unit) is not null
        || graph.MayBeStarted(unit)
        || graph.Units[unit].IsTemplate
        || IsManual(graph.Units[unit]) is not null
        || Directives.IsOn(Directives.Last(graph.Units[unit], Section.Unit, Keys.StopWhenUnneeded)) == true
        || Declarations.Find(graph.Units[unit], Keys.AlternativeTo) is not null;

    /// <summary>The declaration that people start the unit by hand, or null.</summary>
    public static Setting? IsManual(Unit unit) =>
        Declarations.Find(unit, ManualStart) is { } declared && Directives.IsOn(declared) == true ? declared : null;

    /// <summary>True if it does one thing and ends, so that a timer or another unit starts it, rather than the boot.</summary>
    public static bool IsJob(Unit unit) => ServiceStyle.TypeOf(unit) == "oneshot";

    public static string TargetAtBoot(Target target) => target.Scope == UnitScope.User ? "default.target" : "multi-user.target";

    /// <summary>The way out that starts it at boot; none for a job.</summary>
    public static EquatableArray<Fix> StartAtBoot(Unit unit, Target target)
    {
        if (IsJob(unit))
        {
            return default;
        }

        var name = TargetAtBoot(target);
        return [new Fix(FixKinds.StartAtBoot, $"Start '{unit.Name}' at boot, with {name}",
            [Edit.Add(unit, new Setting(Options.Common(Section.Install, Keys.WantedBy), new TextValue(name)))])];
    }

    public static Fix DeclareManualStart(Unit unit) => Declarations.Declare(
        unit, ManualStart, new BooleanValue(true), $"Declare that '{unit.Name}' is started by hand");
}
