using PodDsl.Core.Catalogue;

namespace PodDsl.Symbols;

/// <summary>The sections that <c>[Directive]</c> can write to.</summary>
internal static class Sections
{
    public static IReadOnlyList<string> Directives { get; } = ["Unit", "Service", "Install", "Timer", "Socket", "Quadlet"];

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
