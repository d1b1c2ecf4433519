namespace PodDsl.Core.Catalogue;

/// <summary>
/// Directives that set or clear the same thing in systemd, so that their mutual order counts: an empty
/// <c>ConditionUser=</c> clears every condition before it, and <c>TimeoutSec=</c> replaces a <c>TimeoutStopSec=</c> before it.
/// </summary>
internal static class SharedDirectives
{
    /// <summary>The name of a directive's group, which no other section has, or null if it shares nothing with another one.</summary>
    public static string? GroupOf(Section section, string name) => section switch
    {
        Section.Unit when StartsWith(name, "Condition") => "Condition",
        Section.Unit when StartsWith(name, "Assert") => "Assert",
        Section.Socket when StartsWith(name, "Listen") => "Listen",
        Section.Service => name switch
        {
            "TimeoutSec" or "TimeoutStartSec" or "TimeoutStopSec" => "TimeoutSec",
            "StandardInputText" or "StandardInputData" => "StandardInputText",
            "BindPaths" or "BindReadOnlyPaths" => "BindPaths",
            "ReadWritePaths" or "ReadWriteDirectories" => "ReadWritePaths",
            "ReadOnlyPaths" or "ReadOnlyDirectories" => "ReadOnlyPaths",
            "InaccessiblePaths" or "InaccessibleDirectories" => "InaccessiblePaths",
            "LoadCredential" or "LoadCredentialEncrypted" => "LoadCredential",
            "SetCredential" or "SetCredentialEncrypted" => "SetCredential",
            _ => null,
        },
        Section.Timer => name switch
        {
            "OnActiveSec" or "OnBootSec" or "OnStartupSec" or "OnUnitActiveSec" or "OnUnitInactiveSec" or "OnCalendar" => "OnActiveSec",
            _ => null,
        },
        _ => null,
    };

    private static bool StartsWith(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal);
}
