using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Meaning;
using PodDsl.Import.CSharp;
using PodDsl.TestKit;

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
        var step = Math.Max(1, pairs.Count / TestExtent.Of(4000, 400));
        List<SettingPair> tested = [.. pairs.Where((pair, index) => pair.Parts.Count < 2 || index % step == (uint)seed % step)];

        var differences = tested.Chunk(Together).AsParallel().SelectMany(Differences).ToList();

        output.WriteLine($"POD_SEED={seed}: {tested.Count} units");
        Assert.True(differences.Count == 0, $"POD_SEED={seed}: {differences.Count} units\n{string.Join('\n', differences.Take(20))}");
    }

    private static IEnumerable<string> Differences(SettingPair[] pairs)
    {
        var files = Neighbours.All.Concat(pairs.Select(static pair => pair.Unit)).Select(unit => QuadletWriter.Write(unit, Target)).Where(static result => result.Problems.IsEmpty).SelectMany(static result => result.Files);
        List<Unit> units = [.. QuadletReader.Read(files.Select(static file => new QuadletSource("/u/" + file.FileName, file.Text))).Units.Select(static unit => unit.Unit)];
        var compilation = TestCompilation.Of(
            CSharpWriter.Write(new Imported("pairs", [.. units], []), new CSharpOptions(CSharpLayout.Application, null)).Select(static file => (file.Path, file.Text)));
        var run = GeneratorRun.WithoutSteps(compilation, ("PodDslPodmanVersion", PodmanVersion.Newest.ToString()));
        if (run.Problems(CancellationToken.None).Select(static problem => problem.ToString()).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        var titles = pairs.Where(static pair => !pair.Parts.Any(InOtherWords.ContainsKey)).ToDictionary(static pair => pair.Unit.FileName, static pair => pair.Title, StringComparer.Ordinal);
        return new RecordMeaning(Target).Differences(units, run).Where(found => titles.ContainsKey(found.File)).Select(found => $"{titles[found.File]}: {found.Difference}");
    }

    private static Dictionary<string, string> Table(params (string Reason, string[] Titles)[] rows) =>
        rows.SelectMany(static row => row.Titles, static (row, title) => (row.Reason, title)).ToDictionary(static pair => pair.title, static pair => pair.Reason, StringComparer.Ordinal);
}
