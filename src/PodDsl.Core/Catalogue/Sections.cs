namespace PodDsl.Core.Catalogue;

/// <summary>The sections that <c>[Directive]</c> can write to.</summary>
public static class Sections
{
    public static IReadOnlyList<string> Directives { get; } = ["Unit", "Service", "Install", "Timer", "Socket", "Quadlet"];

    /// <summary>The section of that name, or null for those of podman's own keys and for unknown ones.</summary>
    public static Section? Find(string name) => name switch
    {
        "Unit" => Section.Unit,
        "Service" => Section.Service,
        "Install" => Section.Install,
        "Timer" => Section.Timer,
        "Socket" => Section.Socket,
        "Quadlet" => Section.Quadlet,
        _ => null,
    };
}
