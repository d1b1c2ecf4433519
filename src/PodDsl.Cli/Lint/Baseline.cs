using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;
using PodDsl.Files;

namespace PodDsl.Cli.Lint;

/// <summary>
/// The findings that were there when somebody began to lint, in a file. Lines may move: an entry knows its finding by the rule, the
/// file, the text of the setting and the settings on the other side.
/// </summary>
internal sealed class Baseline
{
    private const int Version = 1;
    private const int FingerprintBytes = 8;

    private readonly HashSet<Entry> _entries;
    private readonly string _folder;

    private Baseline(string folder, IEnumerable<Entry> entries) => (_folder, _entries) = (folder, [.. entries]);

    /// <summary>Reads the file of a baseline.</summary>
    /// <returns>Null, and a message, if it is no such file.</returns>
    public static Baseline? Read(string path, Printer messages)
    {
        try
        {
            var document = JsonNode.Parse(InputText.Read(path));
            if ((int?)document?["version"] == Version && document["findings"] is JsonArray findings)
            {
                return new Baseline(FolderOf(path), [.. findings.Select(EntryOf)]);
            }

            messages.Error(path, $"This is no baseline of version {Version}. {Remedy}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.Error(path, $"The file cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            messages.Error(path, $"This is no baseline. {Remedy} ({exception.Message})");
        }

        return null;
    }

    /// <summary>Writes what is found as the new baseline. Returns whether that was possible.</summary>
    public static bool Write(string path, LintReport report, Printer messages)
    {
        try
        {
            var folder = FolderOf(path);
            var findings = report.Findings
                .Select(found => (Entry: EntryOf(found, report, folder), Message: found.Finding.MessageIn(Language.UnitFile)))
                .DistinctBy(found => found.Entry)
                .OrderBy(found => found.Entry.File, StringComparer.Ordinal)
                .ThenBy(found => found.Entry.Rule, StringComparer.Ordinal)
                .ThenBy(found => found.Entry.Fingerprint, StringComparer.Ordinal)
                .Select(found => new JsonObject
                {
                    ["rule"] = found.Entry.Rule,
                    ["file"] = found.Entry.File,
                    ["fingerprint"] = found.Entry.Fingerprint,
                    ["message"] = found.Message,
                });
            var document = new JsonObject { ["version"] = Version, ["findings"] = new JsonArray([.. findings]) };
            AtomicFiles.Write([new NewFile(Path.GetFullPath(path), VisibleJson.Of(document))]);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.Error(path, $"The baseline cannot be written: {exception.Message}");
            return false;
        }
    }

    /// <summary>The report without what is in the baseline.</summary>
    /// <param name="report">What is found now.</param>
    /// <param name="gone">Entries that are found no more, by their rule.</param>
    public LintReport Without(LintReport report, out IReadOnlyList<string> gone)
    {
        var left = new HashSet<Entry>(_entries);
        var newFindings = new List<ReportedFinding>();
        foreach (var found in report.Findings)
        {
            var entry = EntryOf(found, report, _folder);
            if (_entries.Contains(entry))
            {
                left.Remove(entry);
            }
            else
            {
                newFindings.Add(found);
            }
        }

        gone = [.. left.Select(entry => entry.Rule)];
        return report with { Findings = newFindings, InBaseline = report.Findings.Count - newFindings.Count };
    }

    private const string Remedy = "Name another file, or remove this one to have it written anew.";

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static Entry EntryOf(JsonNode? finding) => new(Member(finding, "rule"), Member(finding, "file"), Member(finding, "fingerprint"));

    private static string Member(JsonNode? finding, string name) =>
        (string?)finding?[name] ?? throw new FormatException($"A finding has no {name}.");

    private static Entry EntryOf(ReportedFinding found, LintReport report, string folder)
    {
        var finding = found.Finding;
        var others = finding.AdditionalSources
            .Select(source => $"{Relative(source.File, folder)}\n{report.Texts.LinesOf(source)}")
            .Order(StringComparer.Ordinal);
        var text = string.Join("\n", others.Prepend(report.Texts.LinesOf(finding.Source)));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return new Entry(found.Id, Relative(finding.Source.File, folder), Convert.ToHexStringLower(hash.AsSpan(0, FingerprintBytes)));
    }

    private static string Relative(string file, string folder) => InputFiles.Slashes(Path.GetRelativePath(folder, file));

    private sealed record Entry(string Rule, string File, string Fingerprint);
}
