using System.Text;
using System.Text.Json.Nodes;
using PodDsl.Import.Compose;

namespace PodDsl.Import.Tests.Compose;

/// <summary>Projects from texts.</summary>
internal static class ComposeText
{
    public static ComposeProject Load(string text, params (string Path, string Text)[] others) =>
        Load(Encoding.UTF8.GetBytes(text), [], others);

    public static ComposeProject Load(byte[] bytes, Dictionary<string, string> environment, params (string Path, string Text)[] others)
    {
        var files = others.ToDictionary(file => "/app/" + file.Path, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal);
        files["/app/compose.yaml"] = bytes;
        return ComposeLoader.Load(new ComposeSource(["compose.yaml"], path => files.TryGetValue(path, out var content) ? new SourceContent(content) : SourceContent.Missing)
        {
            CurrentFolder = "/app",
            Environment = environment,
        });
    }

    /// <summary>The units of a project of one file.</summary>
    public static Imported Import(string text) => ComposeImport.Read(
        new ComposeSource(["compose.yaml"], path => path == "/app/compose.yaml" ? new SourceContent(Encoding.UTF8.GetBytes(text)) : SourceContent.Missing) { CurrentFolder = "/app" });

    /// <summary>The notes as lines: place, kind, subject and message.</summary>
    public static IEnumerable<string> Lines(this ComposeProject project) =>
        project.Notes.Select(note => $"{note.Source.File}:{note.Source.Line}:{note.Source.Column}: {note.Kind} {note.Subject}: {note.Message}");

    public static JsonNode Json(this ComposeProject project) => JsonNode.Parse(ComposeJson.Print(project))!;
}
