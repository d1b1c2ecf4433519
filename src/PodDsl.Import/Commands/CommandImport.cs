using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>Makes units of commands for podman and docker.</summary>
public static partial class CommandImport
{
    /// <summary>The place of a command that stands in no file.</summary>
    public const string CommandLine = "command line";

    /// <summary>The commands of a script, or of the blocks of code of a Markdown file.</summary>
    /// <param name="path">The path of the file, for places.</param>
    /// <param name="text">Its text.</param>
    /// <param name="folder">The folder at which relative paths in it start.</param>
    /// <param name="steps">Each command and each character within brackets is a step.</param>
    public static Imported Read(string path, string text, string folder, Steps steps = default)
    {
        var reading = new CommandReading(folder, steps);
        var drafts = new List<UnitDraft>();
        var source = SourceText.OfFile(path, text);
        var scripts = new ScriptReader(reading, drafts);
        var isMarkdown = IsMarkdown(path, text);
        if (isMarkdown)
        {
            var variables = new ShellVariables(source, reading);
            foreach (var block in steps.Over(MarkdownCode.Find(text)).Where(block => block.IsForShell))
            {
                scripts.Read(source, block.Start, block.End, block.HasPrompts || HasPrompts(text, block.Start, block.End), variables);
            }

            scripts.NoteOthers(ofPodman: true);
        }
        else
        {
            scripts.Read(source, 0, text.Length, hasPrompts: false);
            scripts.NoteOthers();
        }

        if (drafts.Count == 0 && !reading.Notes.Any(static note => note.Kind is NoteKind.Refused or NoteKind.Lost) && Call().Match(text) is { Success: true } call)
        {
            reading.Note(
                NoteKind.Refused, Path.GetFileName(path), $"'{call.Value}' stands in the file, but not as a command that a shell would run, so there is no unit.",
                isMarkdown ? "Write it into a block of code." : "Write it into a line of its own.", source.Span(call.Index, call.Index + call.Length));
        }

        return Finish(NameOf(path), path, reading, drafts, steps);
    }

    [GeneratedRegex(@"\b(docker|podman) (container )?(run|create) ", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    /// <summary>One command, whose words a shell has expanded.</summary>
    public static Imported ReadWords(IReadOnlyList<string> words, string folder, Steps steps = default)
    {
        var reading = new CommandReading(folder, steps);
        var drafts = new List<UnitDraft>();
        var text = string.Join(' ', words.Select(word => Core.Values.ShellWords.Join([word]).Marked));
        var source = SourceText.OfFile(CommandLine, text);
        var given = new List<Word>();
        var start = 0;
        foreach (var word in words)
        {
            var end = start + Core.Values.ShellWords.Join([word]).Marked.Length;
            given.Add(Word.At(word, source.Span(start, end)));
            start = end + 1;
        }

        if (Invocation.Find(given) is { } call)
        {
            new ScriptReader(reading, drafts).Read(call);
        }

        if (drafts.Count == 0 && !reading.Notes.Any())
        {
            reading.Note(
                NoteKind.Refused, given.Count > 0 ? given[0].ToString() : "", "The command is no podman or docker that runs or creates something.",
                "Write for example: poddsl import -- podman run --name web docker.io/library/nginx.", source.Span(0, Math.Min(1, text.Length)));
        }

        return Finish("commands", CommandLine, reading, drafts, steps);
    }

    internal static Imported Finish(string name, string path, CommandReading reading, List<UnitDraft> drafts, Steps steps)
    {
        Drafts.Name(drafts, steps);
        Drafts.Link(drafts, reading.Note, steps);
        reading.NoteLeft();
        reading.ForgetUnused(drafts);
        return new Imported(name, drafts.Select(draft => draft.ToUnit($"{(draft.Source.IsNone ? path : draft.Source.File)}:{draft.Source.Line}")).ToEquatableArray(), reading.Notes.OrderBy(note => note.Source.Start).ToEquatableArray())
        {
            Variables = reading.Variables.ToEquatableArray(),
            Texts = reading.Texts.ToEquatableArray(),
            Preparations = reading.Preparations.ToEquatableArray(),
        };
    }

    private static bool IsMarkdown(string path, string text) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".mdx" or ".rst" => true,

        // Prose with commands in it, or commands alone.
        ".txt" => Array.Exists(text.Split('\n'), static line => line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("$ ", StringComparison.Ordinal)),
        _ => false,
    };

    private static bool HasPrompts(string text, int start, int end) => text.AsSpan(start, end - start).TrimStart().StartsWith("$ ", StringComparison.Ordinal);

    private static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name.Length > 0 ? name : "commands";
    }
}
