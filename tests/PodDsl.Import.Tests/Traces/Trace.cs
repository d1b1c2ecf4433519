using System.Text;
using System.Text.Json.Nodes;
using PodDsl.Core.Parsing;
using PodDsl.Import.Commands;
using PodDsl.Import.Compose;
using PodDsl.Import.Quadlet;
using PodDsl.Import.Services;

namespace PodDsl.Import.Tests.Traces;

/// <summary>The fates of all fields of an input, by its reader.</summary>
internal static class Trace
{
    public static IEnumerable<TracedField> OfScript(string text, string path = "run.sh", string folder = "/srv/app") =>
        FieldTrace.Of(text, CommandFields.OfScript(text), changed => CommandImport.Read(path, changed, folder));

    public static IEnumerable<TracedField> OfMarkdown(string text, string path = "README.md", string folder = "/srv/app") =>
        FieldTrace.Of(text, CommandFields.OfMarkdown(text), changed => CommandImport.Read(path, changed, folder));

    public static IEnumerable<TracedField> OfServices(params IReadOnlyList<(string Path, string Text)> files) =>
        OfFiles(files, text => UnitFileFields.Of(text, UnitDialect.Systemd), changed => ServiceImport.Read(changed));

    public static IEnumerable<TracedField> OfQuadlet(params IReadOnlyList<(string Path, string Text)> files) =>
        OfFiles(files, text => UnitFileFields.Of(text, UnitDialect.Quadlet), changed => QuadletImport.Read(changed), withFindings: true);

    /// <summary>The fields of some files of a project.</summary>
    /// <param name="source">The project.</param>
    /// <param name="files">The paths and texts of its files.</param>
    public static IEnumerable<TracedField> OfCompose(ComposeSource source, params IEnumerable<(string Path, string Text)> files) => files.SelectMany(file => FieldTrace
        .Of(file.Text, YamlFields.Of(file.Text), changed => ComposeImport.Read(With(source, file.Path, changed)))
        .Select(traced => traced.Fate == Fate.Lost && HasNoEffect(source, file.Path, traced.Field) ? traced with { Fate = Fate.Overridden } : traced));

    /// <summary>True if docker-compose would make the same project without the field: another file overrides it, or nothing uses it.</summary>
    private static bool HasNoEffect(ComposeSource source, string path, Field field)
    {
        var before = JsonNode.Parse(ComposeJson.Print(ComposeLoader.Load(source)));
        return field.Others.Append(field.Without).All(changed => JsonNode.DeepEquals(before, JsonNode.Parse(ComposeJson.Print(ComposeLoader.Load(With(source, path, changed))))));
    }

    private static ComposeSource With(ComposeSource source, string path, string text) =>
        source with { Read = other => other == path ? new SourceContent(Encoding.UTF8.GetBytes(text)) : source.Read(other) };

    /// <summary>Fails with the fields that are lost in silence.</summary>
    public static void Check(IEnumerable<TracedField> fields)
    {
        var lost = fields.Where(SilentLosses.IsLost).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    private static IEnumerable<TracedField> OfFiles(
        IReadOnlyList<(string Path, string Text)> files, Func<string, IEnumerable<Field>> fields, Func<IReadOnlyList<(string Path, string Text)>, Imported> import, bool withFindings = false) =>
        files.SelectMany(file => FieldTrace.Of(file.Text, fields(file.Text).Select(field => field with { File = file.Path }), changed => import([.. files.Select(other => other.Path == file.Path ? (file.Path, changed) : other)]), withFindings));
}
