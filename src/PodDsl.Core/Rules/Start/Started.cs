using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>True if anything starts a unit.</summary>
internal static class Started
{
    /// <summary>The declaration that a unit is started by hand.</summary>
    public const string ManualStart = Keys.ManualStart;

    /// <summary>
    /// True if a unit is enabled, started by another one, or meant to be started by hand. Templates are started by the
    /// name of an instance, an alternative when it is its turn, and what stops when it is not needed, on demand.
    /// </summary>
    public static bool IsStarted(StartGraph graph, int unit) =>
        IsStartedFromOutside(graph, unit) || graph.StartedBy(unit).Count > 0;

    /// <summary>The same, without the units of the set.</summary>
    public static bool IsStartedFromOutside(StartGraph graph, int unit) =>
        graph.EnabledBy(unit) is not null
        || graph.MayBeStarted(unit)
        || graph.Units[unit].IsOfTemplate
        || IsManual(graph.Units[unit]) is not null
        || Directives.IsOn(Directives.Last(graph.Units[unit], Section.Unit, Keys.StopWhenUnneeded)) == true
        || Declarations.Find(graph.Units[unit], Keys.AlternativeTo) is not null;

    /// <summary>The declaration that the unit is started by hand, or null.</summary>
    public static Setting? IsManual(Unit unit) =>
        Declarations.Find(unit, ManualStart) is { } declared && Directives.IsOn(declared) == true ? declared : null;

    /// <summary>True if it does one thing and ends, which a timer or another unit asks for, rather than the boot.</summary>
    public static bool IsJob(Unit unit) => ServiceStyle.TypeOf(unit) == "oneshot";

    public static string TargetAtBoot(Target target) => target.Scope == UnitScope.User ? "default.target" : "multi-user.target";

    /// <summary>The way out that is to start it at boot; none for a job.</summary>
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
