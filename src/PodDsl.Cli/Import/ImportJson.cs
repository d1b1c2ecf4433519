using System.Text.Json.Nodes;
using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Import;

/// <summary>The report of an import for programs. Later versions may add members; a member that goes, or changes its meaning, changes <c>version</c>.</summary>
internal static class ImportJson
{
    public static void Write(ImportResult result, bool isWritten, Printer output) => output.Document(VisibleJson.Of(new JsonObject
    {
        ["version"] = 1,
        ["written"] = isWritten,
        ["files"] = Array(result.Files.Select(file => (JsonNode)file.Path)),
        ["notes"] = Array(result.Notes.Select(note => At(note.Source, new JsonObject
        {
            ["kind"] = ImportText.Word(note.Kind),
            ["subject"] = note.Subject,
            ["message"] = note.Message,
            ["remedy"] = note.Remedy,
        }))),
        ["findings"] = Array(result.Findings.Select(finding => At(finding.Source, new JsonObject
        {
            ["rule"] = finding.Rule.Id,
            ["severity"] = finding.IsError ? "error" : finding.Rule.Severity.ToString().ToLowerInvariant(),
            ["unit"] = finding.Unit?.FileName,
            ["message"] = finding.MessageIn(Language.UnitFile),
        }))),
        ["preparations"] = Array(result.Preparations.Select(preparation => At(preparation.Source, new JsonObject
        {
            ["command"] = preparation.Command,
            ["reason"] = preparation.Reason,
        }))),
        ["idBlocks"] = Array(result.Blocks.Select(block => (JsonNode)new JsonObject
        {
            ["unit"] = block.FileName,
            ["number"] = block.Number,
            ["start"] = block.Start,
            ["size"] = block.Size,
        })),
        ["ownership"] = Array(result.Moves.Select(move => At(move.Source, new JsonObject
        {
            [move.IsVolume ? "volume" : "path"] = move.Path,
            ["units"] = Array(move.Units.Select(unit => (JsonNode)unit)),
            ["idBlock"] = move.Block,
            ["user"] = move.User,
            ["group"] = move.Group,
            ["command"] = move.Command,
            ["oneOwnerCommand"] = move.OneOwnerCommand,
            ["reason"] = move.Reason,
        }))),
        ["variables"] = Array(result.Variables.Select(variable => At(variable.Source, new JsonObject
        {
            ["name"] = variable.Name,
            ["value"] = variable.Value,
            ["isDefault"] = variable.IsDefault,
            ["isRequired"] = variable.IsRequired,
        }))),
    }));

    private static JsonObject At(SourceSpan source, JsonObject node)
    {
        node["file"] = source.File;
        node["line"] = source.Line;
        node["column"] = source.Column;
        return node;
    }

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);
}
