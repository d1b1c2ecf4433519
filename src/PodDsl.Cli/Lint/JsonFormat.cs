using System.Text.Json.Nodes;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Lint;

/// <summary>Findings as JSON. Later versions may add members; a member that goes, or changes its meaning, changes <c>version</c>.</summary>
internal static class JsonFormat
{
    public static void Write(LintReport report, Printer output, Steps steps)
    {
        var document = new JsonObject
        {
            ["version"] = 1,
            ["findings"] = new JsonArray([.. steps.Over(report.Findings).Select(found => Finding(report, found))]),
            ["summary"] = new JsonObject
            {
                ["files"] = report.FileCount,
                ["errors"] = report.Count(Severity.Error),
                ["warnings"] = report.Count(Severity.Warning),
                ["suggestions"] = report.Count(Severity.Suggestion),
                ["baseline"] = report.InBaseline,
            },
        };
        output.Document(VisibleJson.Of(document));
    }

    private static JsonObject Finding(LintReport report, ReportedFinding found)
    {
        var finding = found.Finding;
        var json = Location(report, finding.Source);
        json.Insert(0, "id", found.Id);
        json.Insert(1, "severity", found.Word);
        json.Insert(2, "message", finding.MessageIn(Language.UnitFile));
        json.Insert(3, "title", finding.Rule.Title);
        json.Insert(4, "category", finding.Rule.Category);
        json.Insert(5, "help", RulePages.AddressOf(found.Id));
        json.Insert(6, "unit", finding.Unit?.FileName);
        json["related"] = new JsonArray(
            [.. finding.Related.Select(source => Location(report, source))]);
        json["fixes"] = new JsonArray(
            [.. finding.Fixes.Select(fix => new JsonObject { ["key"] = fix.Key, ["class"] = fix.Kind.Word, ["title"] = fix.Title.In(Language.UnitFile) })]);
        return json;
    }

    private static JsonObject Location(LintReport report, SourceSpan source)
    {
        var place = report.Texts.PlaceOf(source);
        return new JsonObject
        {
            ["file"] = DisplayPath.Of(source.File),
            ["line"] = place.Line,
            ["column"] = place.Column,
            ["endLine"] = place.EndLine,
            ["endColumn"] = place.EndColumn,
        };
    }
}
