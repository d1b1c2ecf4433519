using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Meaning;
using PodDsl.Import.CSharp;
using PodDsl.TestKit;
using PodDsl.UnitMeaning;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>
/// Quadlet files with each value of each key, and with two keys, become records of which the generator makes the same. What no attribute says is not lost in silence.
/// </summary>
public sealed class PairRecordTests(ITestOutputHelper output)
{
    private const int Together = 400;

    private static readonly Target Target = Target.Default with { Podman = PodmanVersion.Newest };

    /// <summary>Units of which the generator makes something else in other words.</summary>
    private static readonly Dictionary<string, string> InOtherWords = Table(
        ("podman splits the value at commas, and a record has each part", ["Container.NetworkAlias/comma", "Container.DNSSearch/comma", "Container.DNSOption/comma", "Container.GroupAdd/comma", "Pod.NetworkAlias/comma", "Pod.DNSSearch/comma", "Pod.DNSOption/comma"]),
        ("podman splits the value at commas and refuses a part, and the build says so", ["Container.Ulimit/comma"]),
        ("an entry for one kind of ids, whose two maps a record has", ["Container.UIDMap/several", "Container.GIDMap/several", "Pod.UIDMap/several", "Pod.GIDMap/several"]),
        ("POD5023 reports the file, and the build the record", ["Pod.HostName/several"]),
        ("the folder is in the command too", ["Build.SetWorkingDirectory/file"]));

    [Fact]
    public void A_record_says_what_its_file_said()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("POD_SEED"), out var given) ? given : Environment.TickCount;
        var pairs = SettingPairs.All().Where(static pair => !UnitRules.HasError(pair.Unit, Target)).ToList();
        var chosen = pairs.Where(static pair => pair.Parts.Count == 2).ToArray();
#pragma warning disable CA5394
        new Random(seed).Shuffle(chosen);
#pragma warning restore CA5394
        List<SettingPair> tested = [.. pairs.Where(static pair => pair.Parts.Count < 2), .. chosen.Take(TestExtent.Of(4000, 400))];

        var differences = tested.Chunk(Together).AsParallel().SelectMany(Differences).ToList();

        output.WriteLine($"POD_SEED={seed}: {tested.Count} units");
        Assert.True(differences.Count == 0, $"POD_SEED={seed}: {differences.Count} units\n{string.Join('\n', differences.Take(20))}");
    }

    private static IEnumerable<string> Differences(SettingPair[] pairs)
    {
        var files = Neighbours.All.Concat(pairs.Select(static pair => pair.Unit)).Select(unit => QuadletWriter.Write(unit, Target)).Where(static result => result.Problems.IsEmpty).SelectMany(static result => result.Files);
        var units = Read(files.Select(static file => new QuadletSource("/u/" + file.FileName, file.Text)));
        var compilation = TestCompilation.Of(
            CSharpWriter.Write(new Imported("pairs", [.. units.Values], []), new CSharpOptions(CSharpLayout.Application, null)).Select(static file => (file.Path, file.Text)));
        var run = GeneratorRun.WithoutSteps(compilation, ("PodDslPodmanVersion", PodmanVersion.Newest.ToString()));
        if (run.Problems(CancellationToken.None).Select(static problem => problem.ToString()).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var records = Read(run.Units.Where(static unit => unit.Key.StartsWith("quadlet/", StringComparison.Ordinal)).Select(static unit => new QuadletSource("/u/" + unit.Key["quadlet/".Length..], unit.Value)));
        return pairs.Where(pair => units.ContainsKey(pair.Unit.FileName) && !pair.Parts.Any(InOtherWords.ContainsKey))
            .Select(pair => Difference(pair, units, records)).OfType<string>();
    }

    private static string? Difference(SettingPair pair, Dictionary<string, Unit> units, Dictionary<string, Unit> records)
    {
        if (!records.TryGetValue(pair.Unit.FileName, out var record))
        {
            return $"{pair.Title} is gone";
        }

        var (before, after) = (Meaning(units[pair.Unit.FileName], units), Meaning(record, records));
        List<string> difference =
        [
            .. before.Except(after).Select(static line => "  lost " + line),
            .. after.Except(before).Where(static line => !line.StartsWith("[Unit] Description", StringComparison.Ordinal)).Select(static line => "  new " + line),
        ];
        return difference.Count == 0 ? null : $"{pair.Title}\n{string.Join('\n', difference)}";
    }

    private static Dictionary<string, Unit> Read(IEnumerable<QuadletSource> sources) =>
        QuadletReader.Read(sources).Units.Select(static unit => unit.Unit).ToDictionary(static unit => unit.FileName, StringComparer.Ordinal);

    private static List<string> Meaning(Unit unit, Dictionary<string, Unit> all)
    {
        var members = all.Values.Where(other => other.Find(Keys.Pod)?.Reference?.FileName == unit.FileName).Select(static other => other.ServiceName + ".service");
        return ServiceWriter.Write(unit, Target, [.. members]) is { Files: [var file] } ? [.. ServiceMeaning.Of(file.Text, unit.ServiceName)] : [];
    }

    private static Dictionary<string, string> Table(params (string Reason, string[] Titles)[] rows) =>
        rows.SelectMany(static row => row.Titles, static (row, title) => (row.Reason, title)).ToDictionary(static pair => pair.title, static pair => pair.Reason, StringComparer.Ordinal);
}
