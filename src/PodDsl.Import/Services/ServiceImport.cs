using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Services;

/// <summary>Makes units of services that call podman or docker.</summary>
public static class ServiceImport
{
    /// <summary>True for the text of a service that calls podman or docker.</summary>
    public static bool IsService(string text) =>
        text.Contains("[Service]", StringComparison.Ordinal) && (text.Contains("podman", StringComparison.Ordinal) || text.Contains("docker", StringComparison.Ordinal));

    /// <summary>Reads services that belong together.</summary>
    /// <param name="files">Their paths and texts.</param>
    /// <param name="steps">Each entry is a step.</param>
    public static Imported Read(IReadOnlyList<(string Path, string Text)> files, Steps steps = default)
    {
        var reading = new CommandReading("/", steps);
        var drafts = new List<UnitDraft>();
        var starts = new List<StartedContainer>();
        var comments = new List<ImportedComment>();
        foreach (var (path, text) in steps.Over(files))
        {
            var source = SourceText.OfFile(path, text);
            var file = UnitFileReader.Read(path, text, UnitDialect.Systemd);
            comments.AddRange(file.Comments.Select(comment => new ImportedComment(comment.Source, comment.Text.TrimStart('#', ';').Trim())));
            foreach (var error in file.Errors)
            {
                reading.Note(error.IsFatal ? NoteKind.Refused : NoteKind.Lost, Path.GetFileName(path), error.Reason, "Correct the line.", error.Source);
            }

            if (!file.IsRefused)
            {
                new ServiceFile(source, file, reading, drafts, starts).Read();
            }
        }

        ServiceLinks.Add(drafts, starts, reading, steps);
        var name = files.Count == 1 ? Path.GetFileNameWithoutExtension(files[0].Path) : "services";
        return CommandImport.Finish(name, files.Count > 0 ? files[0].Path : "", reading, drafts, steps) with { Comments = comments.ToEquatableArray() };
    }
}
