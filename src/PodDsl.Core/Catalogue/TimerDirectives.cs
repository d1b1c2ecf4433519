using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Timer]</c> that have an attribute, in the order in which they are written.</summary>
internal static class TimerDirectives
{
    public static Option[] Rows => In(Section.Timer,
    [
        Directive("OnCalendar", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Elapse at calendar times.", since: 197),
        Directive("OnActiveSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Elapse relative to timer activation."),
        Directive("OnBootSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Elapse relative to boot."),
        Directive("OnStartupSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Elapse relative to manager start."),
        Directive("OnUnitActiveSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Elapse relative to last activation of the unit."),
        Directive("OnUnitInactiveSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Elapse relative to last deactivation of the unit."),
        Directive("Persistent", Repeat.Single, ValueKind.Boolean, SystemdSyntax.Text, "Catch up runs missed while off (OnCalendar).", since: 212),
        Directive("AccuracySec", Repeat.Single, ValueKind.Duration, SystemdSyntax.Text, "Allowed slack; default 1min.", since: 209),
        Directive("RandomizedDelaySec", Repeat.Single, ValueKind.Duration, SystemdSyntax.Text, "Random delay up to this.", since: 229),
        Directive("Unit", Repeat.Single, ValueKind.Reference, SystemdSyntax.Units, "Unit to start; default same name .service.", attribute: "TimerUnit"),
    ]);
}
