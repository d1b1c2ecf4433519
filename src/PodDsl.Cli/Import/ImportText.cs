using PodDsl.Cli.Lint;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Import;

namespace PodDsl.Cli.Import;

/// <summary>The report of an import for people.</summary>
internal static class ImportText
{
    public static void Write(ImportResult result, bool isWritten, Printer output, Steps steps)
    {
        var groups = NoteGroup.Of(result.Notes);
        foreach (var group in steps.Over(groups))
        {
            var note = group.First;
            output.Line($"{Place(note.Source)} {Word(note.Kind)}: {group.Subject}: {note.Message}{(note.Remedy.Length > 0 ? " " + note.Remedy : "")}");
        }

        foreach (var finding in steps.Over(result.Findings).Where(finding => finding.Rule.Severity > Severity.Suggestion))
        {
            output.Line($"{Place(finding.Source)} {(finding.IsError ? "error" : "warning")} {finding.Rule.Id}: {finding.MessageIn(Language.UnitFile)}");
        }

        foreach (var preparation in steps.Over(result.Preparations.DistinctBy(preparation => preparation.Command)))
        {
            output.Line($"Run once: {preparation.Command}");
        }

        foreach (var move in steps.Over(result.Moves))
        {
            output.Line($"{Place(move.Source)} {move.Reason}");
            output.Line($"Run once: {move.Command}");
        }

        var suggestions = result.Findings.Count(finding => finding.Rule.Severity == Severity.Suggestion);
        output.Line($"{(isWritten ? $"{TextFormat.Number(result.Files.Count, "file")} written" : "Nothing written")}. {Counts(groups)} {TextFormat.Number(result.Findings.Count - suggestions, "finding")}{(suggestions > 0 ? $" and {TextFormat.Number(suggestions, "suggestion")}" : "")}.");
    }

    public static string Word(NoteKind kind) => kind.ToString().ToLowerInvariant();

    private static string Counts(IEnumerable<NoteGroup> groups) => string.Join(", ", groups
        .GroupBy(group => group.First.Kind).OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {Word(group.Key)}")
        .DefaultIfEmpty("Nothing lost")) + ".";

    private static string Place(SourceSpan source) => $"{(source.File == PodDsl.Import.Commands.CommandImport.CommandLine ? source.File : DisplayPath.Of(source.File))}:{Math.Max(source.Line, 1)}:{Math.Max(source.Column, 1)}:";
}
