using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;
using PodDsl.Symbols;

namespace PodDsl.Generators;

/// <summary>A hand-written unit file, where it goes among the units of a build.</summary>
/// <param name="Text">The file.</param>
/// <param name="Path">The folder of its format and its name.</param>
/// <param name="Hosts">The hosts that it is for; empty for all.</param>
/// <param name="User">The user whose systemd runs it, or null.</param>
internal sealed record MarkedUnitFile(AdditionalText Text, string Path, EquatableArray<string> Hosts, string? User)
{
    public static MarkedUnitFile? Of(AdditionalText text, AnalyzerConfigOptionsProvider options) =>
        ProjectUnitFiles.PlaceOf(text, options) is var (path, hosts, user) ? new MarkedUnitFile(text, path, hosts, user) : null;

    /// <summary>Its content, which a program carries too.</summary>
    public HandWrittenFile Read(CancellationToken cancellation) => new(Path, Text.GetText(cancellation)?.ToString() ?? "", Hosts, User);
}

/// <summary>The content of one.</summary>
internal sealed record HandWrittenFile(string Path, string Content, EquatableArray<string> Hosts, string? User)
{
    public IEnumerable<CarriedFile> On(EquatableArray<Host> hosts)
    {
        var slash = Path.IndexOf('/');
        var (format, name) = (Path.Substring(0, Math.Max(slash, 0)), Path.Substring(slash + 1));
        return hosts.IsEmpty
            ? [new CarriedFile(format, name, CSharpText.Literal(Content), null, null, false)]
            : hosts.Where(host => Hosts.IsEmpty || Hosts.Contains(host.Name)).Select(host => new CarriedFile(format, name, CSharpText.Literal(Content), host.Name, User, false));
    }
}
