using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Facts;

namespace PodDsl.Symbols;

/// <summary>What the file of host facts says, or why it cannot be read. Compares by content.</summary>
public sealed record HostFactsReading(HostFacts? Facts, HostFactsError? Error);

/// <summary>The file of host facts among the additional files of a compilation.</summary>
public static class HostFactsFile
{
    private const string Metadata = "build_metadata.AdditionalFiles.PodDslHostFacts";

    /// <summary>An editor asks again with each key that is hit, about a file that hardly ever changes.</summary>
    private static readonly ConditionalWeakTable<SourceText, HostFactsReading> Known = new();

    /// <summary>True if the build says that it is the file.</summary>
    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var value) && value == "true";

    /// <summary>What the file says, or null if the project names none.</summary>
    public static HostFactsReading? Read(AnalyzerOptions options, CancellationToken cancellation) =>
        options.AdditionalFiles.FirstOrDefault(file => Is(file, options.AnalyzerConfigOptionsProvider)) is { } file
            ? Read(file, cancellation)
            : null;

    /// <summary>What a file says. One that is not there says nothing; the build reports it.</summary>
    public static HostFactsReading Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is not { } text ? new HostFactsReading(null, null)
        : Known.TryGetValue(text, out var known) ? known
        : Known.GetValue(text, key => Parse(key, cancellation));

    private static HostFactsReading Parse(SourceText text, CancellationToken cancellation) =>
        HostFactsReader.TryRead(text.ToString(), out var facts, out var error, cancellation)
            ? new HostFactsReading(facts, null)
            : new HostFactsReading(null, error);
}
