using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Install]</c> that have an attribute, in the order in which they are written.</summary>
internal static class InstallDirectives
{
    public static Option[] Rows => In(Section.Install,
    [
        Directive("Alias", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Extra names symlinked on enable; same unit type required."),
        Directive("WantedBy", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Which targets start this unit once it is enabled; the usual way to start at boot."),
        Directive("RequiredBy", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Which units start this one and fail with it, once it is enabled."),
        Directive("UpheldBy", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "On enable, link into target.upholds/; keeps restarting.", since: 254),
        Directive("Also", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Enable or disable these units together."),
        Directive("DefaultInstance", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "Instance used when enabling a bare template.", since: 215),
    ]);
}
