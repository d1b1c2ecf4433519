using System.Text.Json.Nodes;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Lint;

/// <summary>Findings as SARIF 2.1.0, which code scanning and editors read.</summary>
internal static class SarifFormat
{
    private const string Root = "SRCROOT";

    public static void Write(LintReport report, Printer output, Steps steps)
    {
        var ids = report.Findings.Select(found => found.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        Fix[] fixes = [.. report.Findings.SelectMany(found => found.Finding.Fixes)];
        var edits = fixes.Zip(QuadletFixes.Render(report.Sources, report.Units, fixes, steps))
            .DistinctBy(pair => pair.First, ReferenceEqualityComparer.Instance)
            .ToDictionary(pair => (object)pair.First, pair => pair.Second, ReferenceEqualityComparer.Instance);
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "poddsl",
                    ["semanticVersion"] = typeof(SarifFormat).Assembly.GetName().Version!.ToString(3),
                    ["informationUri"] = RulePages.Address,
                    ["rules"] = new JsonArray([.. ids.Select(Rule)]),
                },
            },
            ["originalUriBaseIds"] = new JsonObject
            {
                [Root] = new JsonObject { ["uri"] = DisplayPath.Uri(Environment.CurrentDirectory.TrimEnd('/') + "/") },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. steps.Over(report.Findings).Select(found => Result(report, found, ids.IndexOf(found.Id), edits))]),
        };
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(run),
        };
        output.Document(VisibleJson.Of(log));
    }

    private static JsonObject Rule(string id)
    {
        var rule = QuadletLint.Rules.First(candidate => candidate.Id == id);
        var page = RulePages.Find(id, Language.UnitFile) ?? rule.Title;
        return new JsonObject
        {
            ["id"] = id,
            ["shortDescription"] = Text(rule.Title),
            ["fullDescription"] = Text(RuleDescriptions.Of(id)),
            ["help"] = new JsonObject { ["text"] = page, ["markdown"] = page },
            ["helpUri"] = RulePages.AddressOf(id),
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
            ["properties"] = new JsonObject { ["category"] = rule.Category, ["tags"] = new JsonArray(rule.Category) },
        };
    }

    private static JsonObject Result(LintReport report, ReportedFinding found, int ruleIndex, Dictionary<object, IReadOnlyList<TextEdit>?> edits)
    {
        var finding = found.Finding;
        var result = new JsonObject
        {
            ["ruleId"] = found.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = Level(found.Severity),
            ["message"] = Text(finding.MessageIn(Language.UnitFile)),
            ["locations"] = new JsonArray(Location(report, finding.Source)),
        };
        var related = finding.Related.Select((source, index) =>
        {
            var location = Location(report, source);
            location["id"] = index;
            location["message"] = Text("The other side");
            return location;
        }).ToArray<JsonNode>();
        if (related.Length > 0)
        {
            result["relatedLocations"] = new JsonArray(related);
        }

        var fixes = finding.Fixes.Select(fix => Fix(report, fix, edits[fix])).OfType<JsonObject>().ToList();
        if (fixes.Count > 0)
        {
            result["fixes"] = new JsonArray([.. fixes]);
        }

        return result;
    }

    private static JsonObject? Fix(LintReport report, Fix fix, IReadOnlyList<TextEdit>? edits) =>
        edits is null
            ? null
            : new JsonObject
            {
                ["description"] = Text(fix.LabelIn(Language.UnitFile)),
                ["properties"] = new JsonObject { ["key"] = fix.Key, ["class"] = fix.Kind.Word },
                ["artifactChanges"] = new JsonArray(
                [
                    .. edits.GroupBy(edit => edit.File).Select(group => new JsonObject
                    {
                        ["artifactLocation"] = Artifact(group.Key),
                        ["replacements"] = new JsonArray(
                        [
                            .. group.Select(edit => new JsonObject
                            {
                                ["deletedRegion"] = Region(report.Texts.PlaceOf(edit.File, edit.Start, edit.Length)),
                                ["insertedContent"] = Text(edit.NewText),
                            }),
                        ]),
                    }),
                ]),
            };

    private static JsonObject Location(LintReport report, SourceSpan source) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = Artifact(source.File),
            ["region"] = Region(report.Texts.PlaceOf(source)),
        },
    };

    private static JsonObject Region(Place place) => new()
    {
        ["startLine"] = place.Line,
        ["startColumn"] = place.Column,
        ["endLine"] = place.EndLine,
        ["endColumn"] = place.EndColumn,
    };

    private static JsonObject Artifact(string path) => DisplayPath.Relative(path) is { } relative
        ? new JsonObject
        {
            ["uri"] = DisplayPath.Uri(relative),
            ["uriBaseId"] = Root,
        }
        : new JsonObject { ["uri"] = DisplayPath.Uri(path) };

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
