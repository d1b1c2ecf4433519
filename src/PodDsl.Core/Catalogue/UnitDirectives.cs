using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Unit]</c> that have an attribute, in the order in which they are written.</summary>
internal static class UnitDirectives
{
    public static Option[] Rows => In(Section.Unit,
    [
        Directive("Description", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "Human readable title shown by systemctl."),
        Directive("Documentation", Repeat.Words, ValueKind.Text, SystemdSyntax.Words, "URIs for docs; http, https, file, info, man only."),
        Directive("Requires", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Hard dependency: started too; stopped if it is stopped."),
        Directive("Requisite", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Fail at once unless that unit is already active."),
        Directive("Wants", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Soft dependency: started too, failure ignored."),
        Directive("BindsTo", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Like Requires, also stop when that unit vanishes.", since: 187),
        Directive("Upholds", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Like Wants, but restarts the listed units while active.", since: 249),
        Directive("Conflicts", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starting one stops the other."),
        Directive("Before", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Ordering only: this starts before the listed."),
        Directive("After", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Ordering only: this starts after the listed."),
        Directive("OnSuccess", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Units started when this becomes inactive.", since: 249),
        Directive("OnFailure", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Units started when this enters failed."),
        Directive("PropagatesStopTo", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Stop of this also stops the listed.", since: 249),
        Directive("PartOf", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Stop and restart of listed propagate here.", since: 188),
        Directive("RequiresMountsFor", Repeat.Words, ValueKind.Text, SystemdSyntax.Words, "Require and order after mounts needed for paths."),
        Directive("DefaultDependencies", Repeat.Single, ValueKind.Boolean, SystemdSyntax.Text, "Implicit sysinit/shutdown ordering; leave on."),
        Directive("StartLimitIntervalSec", Repeat.Single, ValueKind.Duration, SystemdSyntax.Text, "Window for counting starts; 0 disables; default 10s.", since: 230),
        Directive("StartLimitBurst", Repeat.Single, ValueKind.Integer, SystemdSyntax.Text, "Starts allowed per window; default 5.", since: 229),
        Directive("ConditionPathExists", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skip start silently unless path exists."),
        Directive("ConditionPathIsDirectory", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skip start silently unless path is a directory."),
        Directive("ConditionPathIsMountPoint", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skip start silently unless path is a mount point."),
        Directive("ConditionControlGroupController", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skip start silently unless cgroup controller is available.", since: 237),
    ]);
}
