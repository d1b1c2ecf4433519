using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>A hand-written unit file, where it goes among the units of a build.</summary>
/// <param name="Text">The file.</param>
/// <param name="Path">The folder of its format and its name.</param>
/// <param name="Hosts">The hosts that it is for; empty for all.</param>
/// <param name="User">The user whose systemd runs it, or null.</param>
/// <param name="IsPrivate">True if not everybody may read it.</param>
internal sealed record MarkedUnitFile(AdditionalText Text, string Path, EquatableArray<string> Hosts, string? User, bool IsPrivate)
{
    public static MarkedUnitFile? Of(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        ProjectUnitFiles.PlaceOf(text, options) is var (path, hosts, user) ? new MarkedUnitFile(text, path, hosts, user, ProjectUnitFiles.IsPrivate(text, options)) : null;

    /// <summary>Its content, which a program carries too.</summary>
    public HandWrittenFile Read(CancellationToken cancellation) => new(Path, Text.GetText(cancellation)?.ToString() ?? "", Hosts, User, IsPrivate);
}

/// <summary>The content of one.</summary>
internal sealed record HandWrittenFile(string Path, string Content, EquatableArray<string> Hosts, string? User, bool IsPrivate)
{
    private static readonly string QuadletFolder = UnitFormats.Of(UnitFormat.Quadlet).Name + "/";

    /// <summary>True if Quadlet reads it.</summary>
    public bool IsOfQuadlet => Path.StartsWith(QuadletFolder, StringComparison.Ordinal);

    /// <summary>True if it is for a host; null is the project without hosts.</summary>
    public bool IsOn(Host? host) => host is null || Hosts.IsEmpty || Hosts.Contains(host.Name);

    /// <summary>Its copies. Where units are services, what was made of it takes its place.</summary>
    public IEnumerable<CarriedFile> On(BuildSettings settings)
    {
        var slash = Path.IndexOf('/');
        var (format, name) = (Path.Substring(0, Math.Max(slash, 0)), Path.Substring(slash + 1));
        return settings.Systems
            .Where(system => IsOn(system.Host) && !(IsOfQuadlet && settings.For(system).AreServicesOnly))
            .Select(system => new CarriedFile(format, name, CSharpText.Literal(Content), system.Host?.Name, system.Host is null ? null : User, false));
    }
}
