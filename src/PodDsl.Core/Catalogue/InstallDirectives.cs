using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The directives of <c>[Install]</c> that have an attribute, in the order of the output.</summary>
internal static class InstallDirectives
{
    public static Option[] Rows => In(Section.Install,
    [
        Directive("Alias", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Further names under which the unit is known once it is enabled."),
        Directive("WantedBy", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Which targets start this unit once it is enabled; the usual way to start at boot."),
        Directive("RequiredBy", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Which units start this one and fail with it, once it is enabled."),
        Directive("UpheldBy", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Which units keep this one running, once it is enabled.", since: 254),
        Directive("Also", Repeat.Words, ValueKind.Reference, SystemdSyntax.Units, "Which units are enabled and disabled along with this one."),
        Directive("DefaultInstance", Repeat.Single, ValueKind.Text, SystemdSyntax.Text, "Which instance is meant when a template is enabled without one.", since: 215),
    ]);
}
