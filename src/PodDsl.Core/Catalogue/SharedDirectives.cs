namespace PodDsl.Core.Catalogue;

/// <summary>
/// Directives that set or clear the same thing in systemd, so that their mutual order counts: an empty
/// <c>ConditionUser=</c> clears every condition before it, and <c>TimeoutSec=</c> replaces a <c>TimeoutStopSec=</c> before it.
/// </summary>
internal static class SharedDirectives
{
    private static readonly Dictionary<(Section, string), string> Groups = Table(
        (Section.Service, ["TimeoutSec", "TimeoutStartSec", "TimeoutStopSec"]),
        (Section.Service, ["StandardInputText", "StandardInputData"]),
        (Section.Service, ["BindPaths", "BindReadOnlyPaths"]),
        (Section.Service, ["ReadWritePaths", "ReadWriteDirectories"]),
        (Section.Service, ["ReadOnlyPaths", "ReadOnlyDirectories"]),
        (Section.Service, ["InaccessiblePaths", "InaccessibleDirectories"]),
        (Section.Service, ["LoadCredential", "LoadCredentialEncrypted"]),
        (Section.Service, ["SetCredential", "SetCredentialEncrypted"]),
        (Section.Timer, ["OnActiveSec", "OnBootSec", "OnStartupSec", "OnUnitActiveSec", "OnUnitInactiveSec", "OnCalendar"]));

    /// <summary>The name of a directive's group, or null if it shares nothing with another one.</summary>
    public static string? GroupOf(Section section, string name) => section switch
    {
        Section.Unit when StartsWith(name, "Condition") => "Condition",
        Section.Unit when StartsWith(name, "Assert") => "Assert",
        Section.Socket when StartsWith(name, "Listen") => "Listen",
        _ => Groups.TryGetValue((section, name), out var group) ? group : null,
    };

    private static bool StartsWith(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);

    private static Dictionary<(Section, string), string> Table(params (Section Section, string[] Names)[] groups) =>
        groups.SelectMany(group => group.Names.Select(name => (group.Section, name, Group: group.Names[0])))
            .ToDictionary(row => (row.Section, row.name), row => row.Group);
}
