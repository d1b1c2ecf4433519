using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;
using PodDsl.Import.Commands;
using PodDsl.Import.Tests.CSharp;

namespace PodDsl.Import.Tests.Commands;

/// <summary>Imports of commands, as tests look at them.</summary>
internal static class CommandText
{
    public const string Folder = "/srv/app";

    public static Target Target { get; } = new(PodmanVersion.Newest, UnitScope.System);

    public static Imported Read(string script, string path = "run.sh") => CommandImport.Read(path, script, Folder);

    /// <summary>The Quadlet files of a script, each below its name; it also checks that nothing is lost in silence.</summary>
    public static string QuadletOf(string script, string path = "run.sh")
    {
        Traces.Trace.Check(path.EndsWith(".md", StringComparison.Ordinal) ? Traces.Trace.OfMarkdown(script, path, Folder) : Traces.Trace.OfScript(script, path, Folder));
        return QuadletOf(Read(script, path));
    }

    /// <summary>The same; it also checks that the units come out of C# as they are.</summary>
    public static string QuadletOf(Imported imported)
    {
        RecordRoundTrip.Check(imported);
        return LinesOf(imported);
    }

    /// <summary>The lines of each unit below its name.</summary>
    public static string LinesOf(Imported imported) => string.Join('\n', imported.Units.Select(unit => $"{unit.FileName}\n{Lines(unit)}"));

    /// <summary>The lines of the only unit of a script, without its sections and what every one has.</summary>
    public static string Keys(string script)
    {
        Traces.Trace.Check(Traces.Trace.OfScript(script));
        var imported = Read(script);
        RecordRoundTrip.Check(imported);
        return string.Join('\n', Lines(Assert.Single(imported.Units)).Split('\n').Where(line => line.Contains('=') && line is not ("WantedBy=default.target" or "Image=docker.io/library/nginx:1")));
    }

    /// <summary>The notes, each with its kind and subject.</summary>
    public static string Notes(Imported imported) => string.Join('\n', imported.Notes
        .Where(note => !note.Message.Contains("made", StringComparison.Ordinal) && !note.Message.StartsWith("The service makes", StringComparison.Ordinal)
            && !note.Message.StartsWith("Quadlet does itself", StringComparison.Ordinal))
        .Select(note => $"{note.Source.Line}:{note.Source.Column} {note.Kind} {note.Subject}"));

    public static string Notes(string script)
    {
        Traces.Trace.Check(Traces.Trace.OfScript(script));
        return Notes(Read(script));
    }

    /// <summary>The whole Quadlet file.</summary>
    public static string File(Unit unit) => ExpressibleUnits.Write(unit, UnitFormats.Of(UnitFormat.Quadlet), Target, [], []).Files.SingleOrDefault()?.Text ?? "";

    public static string Lines(Unit unit) => string.Join('\n', File(unit).Split('\n').Where(line => line.Length > 0 && line[0] != '#'));

    /// <summary>A word that a shell takes for the text.</summary>
    public static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
