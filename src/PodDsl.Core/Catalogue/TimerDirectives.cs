using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Timer]</c> that have an attribute, in the order of the output.</summary>
internal static class TimerDirectives
{
    public static Option[] Rows => In(Section.Timer,
    [
        Directive("OnCalendar", Repeat.Each, ValueKind.Calendar, SystemdSyntax.Text, "Starts the unit at times of the calendar.", since: 197),
        Directive("OnActiveSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Starts the unit some time after the timer itself was started."),
        Directive("OnBootSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Starts the unit some time after the machine was booted."),
        Directive("OnStartupSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Starts the unit some time after the service manager was started."),
        Directive("OnUnitActiveSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Starts the unit again some time after it was last started."),
        Directive("OnUnitInactiveSec", Repeat.Each, ValueKind.Duration, SystemdSyntax.Text, "Starts the unit again some time after it last ended."),
        Directive("Persistent", Repeat.Single, ValueKind.Boolean, SystemdSyntax.Text, "Makes up, as soon as the timer starts, for a run that was missed while it was off.", since: 212),
        Directive("AccuracySec", Repeat.Single, ValueKind.Duration, SystemdSyntax.Text, "How far systemd may shift a run to wake the machine less often.", since: 209),
        Directive("RandomizedDelaySec", Repeat.Single, ValueKind.Duration, SystemdSyntax.Text, "Delays each run by a random time up to this.", since: 229),
        Directive("Unit", Repeat.Single, ValueKind.Reference, SystemdSyntax.Units, "Which unit the timer starts.", attribute: "TimerUnit"),
    ]);
}
