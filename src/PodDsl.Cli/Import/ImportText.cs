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
        foreach (var note in steps.Over(result.Notes))
        {
            output.Line($"{Place(note.Source)} {Word(note.Kind)}: {note.Subject}: {note.Message}{(note.Remedy.Length > 0 ? " " + note.Remedy : "")}");
        }

        foreach (var finding in steps.Over(result.Findings).Where(finding => finding.Rule.Severity > Severity.Suggestion))
        {
            output.Line($"{Place(finding.Source)} {(finding.IsError ? "error" : "warning")} {finding.Rule.Id}: {finding.MessageIn(Language.UnitFile)}");
        }

        foreach (var preparation in steps.Over(result.Preparations))
        {
            output.Line($"Run once: {preparation.Command}");
        }

        foreach (var move in steps.Over(result.Moves))
        {
            output.Line($"{Place(move.Source)} {move.Reason}");
            output.Line($"Run once: {move.Command}");
        }

        var suggestions = result.Findings.Count(finding => finding.Rule.Severity == Severity.Suggestion);
        output.Line($"{(isWritten ? $"{TextFormat.Number(result.Files.Count, "file")} written" : "Nothing written")}. {Counts(result)} {TextFormat.Number(result.Findings.Count - suggestions, "finding")}{(suggestions > 0 ? $" and {TextFormat.Number(suggestions, "suggestion")}" : "")}.");
    }

    public static string Word(NoteKind kind) => kind.ToString().ToLowerInvariant();

    private static string Counts(ImportResult result) => string.Join(", ", result.Notes
        .GroupBy(note => note.Kind).OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {Word(group.Key)}")
        .DefaultIfEmpty("Nothing lost")) + ".";

    private static string Place(SourceSpan source) => $"{(source.File == PodDsl.Import.Commands.CommandImport.CommandLine ? source.File : DisplayPath.Of(source.File))}:{Math.Max(source.Line, 1)}:{Math.Max(source.Column, 1)}:";
}
