using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Facts;

namespace PodDsl.Symbols;

/// <summary>The file of host facts, or its error. Compares by content.</summary>
public sealed record HostFactsReading(HostFacts? Facts, HostFactsError? Error);

/// <summary>The file of host facts among the additional files of a compilation.</summary>
public static class HostFactsFile
{
    private const string Metadata = "build_metadata.AdditionalFiles.PodDslHostFacts";

    /// <summary>An editor asks again at each keystroke, about a file that hardly ever changes.</summary>
    private static readonly ConditionalWeakTable<SourceText, HostFactsReading> Known = new();

    /// <summary>True if the build marks it as the file.</summary>
    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata, out var value) && value == "true";

    /// <summary>The content of the file, or null if the project names none.</summary>
    public static HostFactsReading? Read(AnalyzerOptions options, CancellationToken cancellation) =>
        options.AdditionalFiles.FirstOrDefault(file => Is(file, options.AnalyzerConfigOptionsProvider)) is { } file
            ? Read(file, cancellation)
            : null;

    /// <summary>The facts in a file. A missing file has none; the build reports it.</summary>
    public static HostFactsReading Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is not { } text ? new HostFactsReading(null, null)
        : Known.TryGetValue(text, out var known) ? known
        : Known.GetValue(text, key => Parse(key, cancellation));

    private static HostFactsReading Parse(SourceText text, CancellationToken cancellation) =>
        HostFactsReader.TryRead(text.ToString(), out var facts, out var error, cancellation)
            ? new HostFactsReading(facts, null)
            : new HostFactsReading(null, error);
}
