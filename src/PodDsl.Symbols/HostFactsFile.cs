using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>The file of host facts, or its error. Compares by content.</summary>
public sealed record HostFactsReading(HostFacts? Facts, HostFactsError? Error);

/// <summary>The files of host facts among the additional files of a compilation.</summary>
public static class HostFactsFile
{
    private const string Metadata = "build_metadata.AdditionalFiles.PodDslHostFacts";

    /// <summary>The mark of the file that the property of the project names; those of the item have another one.</summary>
    private const string OfProject = "true";

    /// <summary>An editor asks again at each keystroke, about a file that hardly ever changes.</summary>
    private static readonly ConditionalWeakTable<SourceText, HostFactsReading> Known = new();

    /// <summary>True if the build marks it as such a file.</summary>
    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider options) => MarkOf(file, options) is not null;

    /// <summary>True if it is the one that the property of the project names.</summary>
    public static bool IsOfProject(AdditionalText file, AnalyzerConfigOptionsProvider options) => MarkOf(file, options) == OfProject;

    /// <summary>All of them.</summary>
    public static EquatableArray<FactsFile> ReadAll(AnalyzerOptions options, CancellationToken cancellation)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        return options.AdditionalFiles
            .Where(file => Is(file, provider))
            .Select(file => new FactsFile(file.Path, IsOfProject(file, provider), Read(file, cancellation).Facts))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>The facts on which the text of units depends: podman of a user counts in the ids that the user has.</summary>
    public static HostFacts? ForTexts(HostFacts? facts) => facts is null ? null : new HostFacts
    {
        User = facts.User,
        Accounts = facts.Accounts,
        SubUids = facts.SubUids,
        SubGids = facts.SubGids,
    };

    /// <summary>The facts in a file. A missing file has none; the build reports it.</summary>
    public static HostFactsReading Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is not { } text ? new HostFactsReading(null, null)
        : Known.TryGetValue(text, out var known) ? known
        : Known.GetValue(text, key => Parse(key, cancellation));

    private static string? MarkOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var value) && value.Length > 0 ? value : null;

    private static HostFactsReading Parse(SourceText text, CancellationToken cancellation) =>
        HostFactsReader.TryRead(text.ToString(), out var facts, out var error, cancellation)
            ? new HostFactsReading(facts, null)
            : new HostFactsReading(null, error);
}
