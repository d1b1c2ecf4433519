using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Analyzers;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;
using PodDsl.Import.CSharp;
using PodDsl.TestKit;
using PodDsl.UnitMeaning;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>What was imported becomes C#, and the generator makes of it what the import writes straight.</summary>
internal static class RecordRoundTrip
{
    private static readonly Target Target = new(PodmanVersion.Newest, UnitScope.System);

    /// <summary>Fails if they differ.</summary>
    public static void Check(Imported imported)
    {
        var differences = Differences(imported);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>What the compiler says, and each line of a unit that only one of the two ways has.</summary>
    private static List<string> Differences(Imported imported)
    {
        imported = imported with { Units = imported.Units.Select(unit => ExpressibleUnits.Fit(unit, UnitFormats.Of(UnitFormat.Quadlet), Target, [])).ToEquatableArray() };
        var files = CSharpWriter.Write(imported, new CSharpOptions(CSharpLayout.Application, null));
        var compilation = TestCompilation.Of(files.Select(file => (file.Path, Filled(file.Text))));

        // Text for Quadlet, which only it can fill in, is nothing for a service.
        var formats = files.Any(file => file.Text.Contains("[Key(", StringComparison.Ordinal)) ? [UnitFormats.Of(UnitFormat.Quadlet)] : UnitFormats.All;
        var run = GeneratorRun.WithoutSteps(compilation, ("_PodDslFormats", string.Join(',', formats.Select(format => format.Name))));
        var differences = run.Problems(TestContext.Current.CancellationToken).Select(problem => problem.ToString()).ToList();
        if (differences.Count > 0)
        {
            return [.. differences, .. files.Select(file => file.Text)];
        }

        foreach (var format in formats)
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var unit in imported.Units)
            {
                var members = imported.Units.Where(other => other.Find(Keys.Pod)?.Reference?.FileName == unit.FileName).Select(other => other.ServiceName + ".service");
                foreach (var file in ExpressibleUnits.Write(unit, format, Target, [.. members], []).Files)
                {
                    texts.Add($"{format.Name}/{file.FileName}", file.Text);
                }
            }

            var made = run.Units.Where(unit => unit.Key.StartsWith(format.Name + "/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
            // The build refuses what podman refuses, and the import says so.
            var refused = imported.Units.Where(unit => UnitRules.Check(unit, Target, default).Any(finding => finding.IsError)).ToList();
            differences.AddRange(texts.Keys.Except(made.Keys)
                .Where(name => !refused.Exists(unit => Path.GetFileNameWithoutExtension(name) is var stem && (stem == unit.Name || stem == unit.ServiceName)))
                .Select(name => $"{name} is gone: {string.Join('\n', Findings(compilation))}"));
            differences.AddRange(made.Keys.Except(texts.Keys).Select(name => name + " is new"));
            foreach (var (name, text) in texts)
            {
                if (made.TryGetValue(name, out var other))
                {
                    var unit = Path.GetFileNameWithoutExtension(name);
                    var (lines, otherLines) = format.Format == UnitFormat.Service
                        ? (Meaning(text, unit), Meaning(other, unit))
                        : (Lines(text, unit, imported), Lines(other, unit, imported));
                    differences.AddRange(lines.Except(otherLines).Select(line => $"{name}: lost {line}"));
                    differences.AddRange(otherLines.Except(lines).Where(line => !IsOfRecord(line, lines)).Select(line => $"{name}: new {line}"));
                }
            }
        }

        differences.AddRange(DifferentWarnings(imported, compilation));
        return differences;
    }

    /// <summary>What only one of the rules on units and the analyzers on their records warns of.</summary>
    private static IEnumerable<string> DifferentWarnings(Imported imported, CSharpCompilation compilation)
    {
        var ofUnits = imported.Units.SelectMany(unit => UnitRules.Check(unit, Target)).Concat(SetRules.Check(new UnitSet(imported.Units), Target))
            .Where(finding => !finding.IsToldElsewhere && finding.Rule.Severity >= Severity.Warning).Distinct().Select(finding => finding.Rule.Id).CountBy(id => id).ToHashSet();
        var ofRecords = Findings(compilation).Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Select(finding => finding.Id).CountBy(id => id).ToHashSet();
        return ofUnits.Except(ofRecords).Select(pair => $"the units have {pair.Value} {pair.Key}")
            .Concat(ofRecords.Except(ofUnits).Select(pair => $"the records have {pair.Value} {pair.Key}: {string.Join(' ', Findings(compilation).Where(finding => finding.Id == pair.Key))}"));
    }

    private static IEnumerable<Diagnostic> Findings(CSharpCompilation compilation) =>
        compilation.WithAnalyzers([.. typeof(UnitAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            .Where(problem => problem.Severity >= DiagnosticSeverity.Info);

    /// <summary>Variables without the value that the source requires stay empty, as they are in the import.</summary>
    private static string Filled(string text) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("#error Give ", StringComparison.Ordinal)));

    /// <summary>A record has its own name for a description.</summary>
    private static bool IsOfRecord(string line, List<string> lines) =>
        line is "[Unit] [Unit]" || (line.StartsWith("[Unit] Description", StringComparison.Ordinal) && !lines.Exists(other => other.StartsWith("[Unit] Description", StringComparison.Ordinal)));

    /// <summary>What a service means; the order of flags and of variables does not count.</summary>
    private static List<string> Meaning(string text, string unit) =>
        [.. ServiceMeaning.Of(text, unit).Select(line => line.Contains("--network", StringComparison.Ordinal) ? Sorted(line) : line)];

    private static string Sorted(string options) => string.Join(',', options.Split(',', ':').Order(StringComparer.Ordinal));

    /// <summary>The lines with their section; equal ones are numbered.</summary>
    private static List<string> Lines(string text, string unit, Imported imported)
    {
        var lines = new List<string>();
        var section = "";
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] is not ('#' or ';')))
        {
            section = line[0] == '[' ? line : section;
            if (IsDefaultName(line, unit))
            {
                continue;
            }

            if (PeerOf(line, imported) is { } peer)
            {
                // Quadlet makes dependencies of it, and a record says them.
                Add($"[Unit] Requires={peer.ServiceName}.service");
                Add($"[Unit] After={peer.ServiceName}.service");
            }

            Add($"{section} {Spelling(line, imported)}");
        }

        return lines;

        void Add(string key)
        {
            counts[key] = key.StartsWith("[Unit]", StringComparison.Ordinal) ? 1 : counts.GetValueOrDefault(key) + 1;
            lines.Add($"{key}{(counts[key] > 1 ? $" ({counts[key]})" : "")}");
        }
    }

    private static Unit? PeerOf(string line, Imported imported) =>
        line.StartsWith("Network=", StringComparison.Ordinal) ? imported.Units.FirstOrDefault(unit => unit.Kind == UnitKind.Container && line == $"Network={unit.FileName}") : null;

    private static bool IsDefaultName(string line, string unit) => line is ['C' or 'N' or 'V' or 'P', ..] && line.EndsWith($"Name=systemd-{unit}", StringComparison.Ordinal);

    /// <summary>What has no order, in one order; and the network of another container by the name that it has for podman.</summary>
    private static string Spelling(string line, Imported imported)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0 && line[..equals] is "Requires" or "After" or "Wants" or "PartOf" or "BindsTo" or "Before")
        {
            return $"{line[..equals]}={string.Join(' ', line[(equals + 1)..].Split(' ').Order(StringComparer.Ordinal))}";
        }

        if (PeerOf(line, imported) is { } peer)
        {
            line = $"Network=container:{peer.ResourceName}";
        }

        return line.StartsWith("Network=", StringComparison.Ordinal) ? "Network=" + Sorted(line["Network=".Length..]) : line;
    }
}
