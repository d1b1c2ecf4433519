using System.Text.RegularExpressions;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>The result of a run over random files.</summary>
internal sealed class FuzzTally
{
    public int Files { get; set; }

    public int Same { get; set; }

    public int SameAgain { get; set; }

    public int RefusedByBoth { get; set; }

    public int RefusedByUs { get; set; }

    public int Unusable { get; set; }

    public int LeftOut { get; set; }

    public Dictionary<string, int> Refusals { get; } = [];

    public List<string> Findings { get; } = [];

    public override string ToString() =>
        $"{Files} files: {Same} services mean the same, {SameAgain} when the Quadlet file is written again, {RefusedByBoth} units are refused by both, {RefusedByUs} by us for a reason that is told, "
        + $"{Unusable} services of the generator are refused by systemd, {LeftOut} units are lost with another one that cannot be parsed, {Findings.Count} findings\n"
        + string.Join('\n', Refusals.OrderByDescending(refusal => refusal.Value).Select(refusal => $"{refusal.Value,7} {refusal.Key}"));
}

/// <summary>Compares the generator's services with ours, for random files.</summary>
internal static partial class FuzzComparison
{
    /// <summary>Our refusals of files that the generator takes: the service would not run, or not as written.</summary>
    private static readonly string[] OwnRefusals =
    [
        "is refused, so what it makes has no name",
        "is refused, so nothing builds its image",
        "without a value of the empty",
        "vanishes when systemd expands it",
        "has no destination, and podman takes the next flag for it",
        "A semicolon that stands alone",
        "is no name of a unit for systemd",
        "[Volume] does not name the image that the driver image needs",
        "has a Unicode noncharacter; systemd refuses the unit",
        "starts with a % that is no specifier",
    ];

    /// <summary>Text that the generator takes but we do not write again: podman refuses it, or systemd starts a second command.</summary>
    private static readonly string[] Unwritable =
    [
        "The name before = is empty",
        "Quadlet hands a semicolon that stands alone to systemd",
        "is not possible in a name before =",
        "A blank at the start or the end of this value would be lost",
    ];

    public static void Compare(
        Suite suite, QuadletFolder quadlets, GeneratedUnits generated, QuadletReading reading, Target target, FuzzTally tally)
    {
        var (services, unwritten) = QuadletFolder.Write(reading, target);
        var problems = reading.Problems.ToLookup(problem => problem.UnitFile);
        var known = new HashSet<string>();
        var faults = new GeneratorFaults(generated.Units.Keys.Except(services.Keys));
        var shared = reading.Parsed.GroupBy(unit => unit.ServiceName + ".service").Where(units => units.Count() > 1).Select(units => units.Key).ToHashSet();
        foreach (var (name, text) in generated.Units.Where(unit => !shared.Contains(unit.Key)))
        {
            var source = SourcePath().Match(text).Groups[1].Value;
            known.Add(source);
            if (services.Remove(name, out var ours))
            {
                if (reading.LeftOut.Contains(System.IO.Path.GetFileName(source)))
                {
                    tally.Findings.Add($"seed {Seed(quadlets)} {source}: the generator makes {name}, and we say that it is lost\n{Show(quadlets, source)}");
                }

                CompareTexts(quadlets, faults, source, name, text, ours, tally);
            }
            else if (problems[source].Any(problem => problem is { IsError: true, IsOfService: true } && OwnRefusals.Any(reason => problem.Reason.ToString().Contains(reason, StringComparison.Ordinal))))
            {
                tally.RefusedByUs++;
            }
            else
            {
                var reasons = problems[source].Where(problem => problem.IsError).Select(problem => problem.Reason);
                tally.Findings.Add($"seed {Seed(quadlets)} {source}: only the generator makes {name}: {string.Join("; ", reasons)} {unwritten.GetValueOrDefault(name)}\n{Show(quadlets, source)}");
            }
        }

        foreach (var name in services.Keys.Except(shared))
        {
            var unit = reading.Units.First(unit => unit.Unit.ServiceName + ".service" == name).Unit;
            if (reading.LeftOut.Contains(unit.FileName))
            {
                tally.LeftOut++;
                continue;
            }

            var file = System.IO.Path.GetFileName(unit.DeclaredName);
            var reason = generated.Result.StandardError.Split('\n').Where(line => line.Contains($"\"{file}\"", StringComparison.Ordinal) || line.Contains("/" + file, StringComparison.Ordinal));
            tally.Findings.Add($"seed {Seed(quadlets)} {unit.DeclaredName}: only we make {name}: {string.Join("\n", reason.Where(line => !line.Contains("Loading", StringComparison.Ordinal)))}\n{Show(quadlets, unit.DeclaredName)}");
        }

        foreach (var reason in reading.Problems.Where(problem => problem.IsError).Select(problem => Value().Replace(problem.Reason.ToString(), "...")))
        {
            tally.Refusals[reason] = tally.Refusals.GetValueOrDefault(reason) + 1;
        }

        tally.RefusedByBoth += reading.Problems.Where(problem => problem.IsError).Select(problem => problem.Source.File).Distinct().Count(file => !known.Contains(file));
    }

    /// <summary>Compares the services that the generator makes of the Quadlet files that we write with those of the originals.</summary>
    public static void CompareAgain(QuadletFolder quadlets, GeneratedUnits generated, GeneratedUnits again, QuadletReading reading, IReadOnlyDictionary<string, string> unwritten, FuzzTally tally)
    {
        var written = reading.Parsed.ToLookup(unit => unit.ServiceName + ".service");
        var refused = reading.Refused.Select(unit => unit.FileName)
            .Concat(unwritten.Where(unit => Unwritable.Any(reason => unit.Value.Contains(reason, StringComparison.Ordinal))).Select(unit => unit.Key))
            .ToHashSet();
        foreach (var (name, text) in generated.Units.Where(unit => written[unit.Key].Count() == 1 && !again.Units.ContainsKey(unit.Key)))
        {
            var source = SourcePath().Match(text).Groups[1].Value;
            var file = System.IO.Path.GetFileName(source);
            var reasons = again.Result.StandardError.Split('\n').Where(line => line.Contains($"\"{file}\"", StringComparison.Ordinal)).ToList();
            if (refused.Contains(file) || reasons.Any(reason => refused.Any(other => reason.Contains(other, StringComparison.Ordinal))))
            {
                refused.Add(file);
                continue;
            }

            tally.Findings.Add($"seed {Seed(quadlets)} {source}: AGAIN the generator no longer makes {name}: {unwritten.GetValueOrDefault(file)}{string.Join("\n", reasons)}\n{Show(quadlets, source)}");
        }

        // A dropped setting has no name, which the generator takes for an empty one.
        refused.UnionWith(reading.Parsed.Where(unit => unit.Settings.Any(setting => setting.Value.Reference is { } other && refused.Contains(other.FileName))).Select(unit => unit.FileName).ToList());
        foreach (var (name, text) in again.Units.Where(unit => written[unit.Key].Count() == 1 && !refused.Contains(written[unit.Key].Single().FileName) && generated.Units.ContainsKey(unit.Key)))
        {
            try
            {
                var source = SourcePath().Match(text).Groups[1].Value;
                var difference = ServiceDifference.Of(System.IO.Path.GetFileNameWithoutExtension(name), generated.Units[name], text);
                difference = new GeneratorFaults(generated.Units.Keys.Where(unit => !again.Units.ContainsKey(unit))).Without(difference);
                if (difference is null)
                {
                    tally.SameAgain++;
                }
                else
                {
                    tally.Findings.Add($"seed {Seed(quadlets)} {source}: AGAIN {name}\n{difference}{Show(quadlets, source)}");
                }
            }
            catch (FormatException)
            {
                continue;
            }
        }
    }

    private static void CompareTexts(
        QuadletFolder quadlets, GeneratorFaults faults, string source, string name, string generated, string ours, FuzzTally tally)
    {
        string? difference;
        try
        {
            difference = faults.Without(ServiceDifference.Of(System.IO.Path.GetFileNameWithoutExtension(name), generated, ours));
        }
        catch (FormatException)
        {
            tally.Unusable++;
            return;
        }

        if (difference is null)
        {
            tally.Same++;
        }
        else
        {
            tally.Findings.Add($"seed {Seed(quadlets)} {source}: {name}\n{difference}{Show(quadlets, source)}");
        }
    }

    private static string Seed(QuadletFolder quadlets) => System.IO.Path.GetFileName(quadlets.Path);

    private static string Show(QuadletFolder quadlets, string source)
    {
        var path = System.IO.Path.Combine(quadlets.Path, QuadletFolder.Relative(source));
        var files = Directory.GetFiles(System.IO.Path.GetDirectoryName(path)!, "*", SearchOption.AllDirectories);
        return string.Join('\n', files.Select(file => $"----- {System.IO.Path.GetFileName(file)}\n{File.ReadAllText(file)}"));
    }

    /// <summary>The parts of a reason that differ between files.</summary>
    [GeneratedRegex(@"(?<==)\S.*(?= (?:is|does|counts|takes|has|says|names|vanishes)\b)|\bg\d+[\w.@-]*|(?<=no key )\S+")]
    private static partial Regex Value();

    [GeneratedRegex("^SourcePath=(.*)$", RegexOptions.Multiline)]
    private static partial Regex SourcePath();
}
