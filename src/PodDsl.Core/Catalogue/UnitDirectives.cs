using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Unit]</c> that have an attribute, in the order in which they are written.</summary>
internal static class UnitDirectives
{
    public static Option[] Rows => In(Section.Unit,
    [
        Directive("Description", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "The title of the unit, shown by systemctl and in the journal."),
        Directive("Documentation", Repeat.Words, ValueKind.Text, SystemdSyntax.Words, "Where the thing is documented, shown by systemctl status."),
        Directive("Requires", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starts other units along with this one; it fails if they fail and stops when they are stopped."),
        Directive("Requisite", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Fail at once unless that unit is already active."),
        Directive("Wants", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starts other units along with this one; it goes on if they fail."),
        Directive("BindsTo", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Ties this unit to others: it starts them, and stops as soon as one of them is gone for any reason.", since: 187),
        Directive("Upholds", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Like Wants, but restarts the listed units while active.", since: 249),
        Directive("Conflicts", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starting one stops the other."),
        Directive("Before", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Makes other units wait until this one has finished starting."),
        Directive("After", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starts this unit only when the others have finished starting, if they start at all."),
        Directive("OnSuccess", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Units started when this becomes inactive.", since: 249),
        Directive("OnFailure", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Units started when this enters failed."),
        Directive("PropagatesStopTo", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Stop of this also stops the listed.", since: 249),
        Directive("PartOf", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Stops and restarts this unit whenever one of the others is stopped or restarted by hand.", since: 188),
        Directive("RequiresMountsFor", Repeat.Words, ValueKind.Text, SystemdSyntax.Words, "Require and order after mounts needed for paths."),
        Directive("DefaultDependencies", Repeat.Single, ValueKind.Boolean, SystemdSyntax.Text, "Implicit sysinit/shutdown ordering; leave on."),
        Directive("StartLimitIntervalSec", Repeat.Single, ValueKind.Duration, SystemdSyntax.Text, "The span of time in which systemd counts starts; too many of them and it gives up.", since: 230),
        Directive("StartLimitBurst", Repeat.Single, ValueKind.Integer, SystemdSyntax.Text, "How many starts systemd allows within StartLimitIntervalSec.", since: 229),
        Directive("ConditionPathExists", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skip start silently unless path exists."),
        Directive("ConditionPathIsDirectory", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skip start silently unless path is a directory."),
        Directive("ConditionPathIsMountPoint", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skip start silently unless path is a mount point."),
        Directive("ConditionControlGroupController", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skip start silently unless cgroup controller is available.", since: 237),
    ]);
}
