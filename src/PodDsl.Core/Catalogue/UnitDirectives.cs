using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Unit]</c> that have an attribute, in the order of the output.</summary>
internal static class UnitDirectives
{
    public static Option[] Rows => In(Section.Unit,
    [
        Directive("Description", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "The title of the unit, shown by systemctl and in the journal."),
        Directive("Documentation", Repeat.Words, ValueKind.Text, SystemdSyntax.Words, "Where the thing is documented, shown by systemctl status."),
        Directive("Requires", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starts other units along with this one; it fails if they fail and stops when they are stopped."),
        Directive("Requisite", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Refuses to start unless other units are already up."),
        Directive("Wants", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starts other units along with this one; it goes on if they fail."),
        Directive("BindsTo", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Ties this unit to others: it starts them, and stops as soon as one of them is gone for any reason.", since: 187),
        Directive("Upholds", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Keeps other units running as long as this one is up.", since: 249),
        Directive("Conflicts", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Rules out that other units run at the same time: starting either side stops the other."),
        Directive("Before", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Makes other units wait until this one has finished starting."),
        Directive("After", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starts this unit only when the others have finished starting, if they start at all."),
        Directive("OnSuccess", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starts other units when this one has ended well.", since: 249),
        Directive("OnFailure", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Starts other units when this one has failed; the way to be told about it."),
        Directive("PropagatesStopTo", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Stops other units when this one is stopped.", since: 249),
        Directive("PartOf", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Stops and restarts this unit whenever one of the others is stopped or restarted by hand.", since: 188),
        Directive("RequiresMountsFor", Repeat.Words, ValueKind.Text, SystemdSyntax.Words, "Requires the mounts that a path lies on, and starts after them."),
        Directive("DefaultDependencies", Repeat.Single, ValueKind.Boolean, SystemdSyntax.Text, "Whether systemd adds the order that every normal unit has: after early boot, before shutdown."),
        Directive("StartLimitIntervalSec", Repeat.Single, ValueKind.Duration, SystemdSyntax.Text, "The span of time in which systemd counts starts; too many of them and it gives up.", since: 230),
        Directive("StartLimitBurst", Repeat.Single, ValueKind.Integer, SystemdSyntax.Text, "How many starts systemd allows within StartLimitIntervalSec.", since: 229),
        Directive("ConditionPathExists", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skips the start unless a path exists."),
        Directive("ConditionPathIsDirectory", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skips the start unless a path is a directory."),
        Directive("ConditionPathIsMountPoint", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skips the start unless a path is a mount point."),
        Directive("ConditionControlGroupController", Repeat.Each, ValueKind.Text, SystemdSyntax.Text, "Skips the start unless a controller of control groups is available.", since: 237),
    ]);
}
