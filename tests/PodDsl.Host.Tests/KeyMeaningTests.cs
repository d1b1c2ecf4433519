using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// For every key of every kind, our service equals the one that podman's own generator makes of our Quadlet file.
/// </summary>
public sealed class KeyMeaningTests(ITestOutputHelper output) : IDisposable
{
    private readonly string quadlets = Directory.CreateTempSubdirectory("poddsl-keys-").FullName;
    private readonly string services = Directory.CreateTempSubdirectory("poddsl-keys-").FullName;

    public void Dispose()
    {
        Directory.Delete(quadlets, recursive: true);
        Directory.Delete(services, recursive: true);
    }

    [Theory, MemberData(nameof(Suites.Scopes), MemberType = typeof(Suites))]
    public async Task Every_key_means_the_same_in_both_formats(Suite suite, UnitScope scope)
    {
        var target = suite.Target(scope);
        var cases = KeyCases.All().Concat(DirectiveCases.All())
            .Where(test => target.Podman.Has(test.Unit.Kind.Reading()))
            .ToList();
        var report = new List<string>();
        var refused = Write(cases, target, report);

        var generated = await QuadletGenerator.RunAsync(suite, quadlets, scope == UnitScope.User);

        report.AddRange(generated.Complaints);
        var (same, exempt) = Compare(cases, generated, suite, report);
        if (scope == UnitScope.System)
        {
            await VerifyAsync(suite, report);
        }

        output.WriteLine($"{cases.Count} units: {same} mean the same, {exempt} are exempt, {refused} cannot be said");
        Assert.True(report.Count == 0, $"{report.Count} findings\n{string.Join('\n', report)}");
        Assert.True(same > 1000);
    }

    private int Write(List<KeyCase> cases, Target target, List<string> report)
    {
        var units = Neighbours.All.Concat(cases.Select(test => test.Unit)).ToList();
        var members = PodMembers(units, target);
        foreach (var unit in Neighbours.All)
        {
            WriteFiles(unit, target, members);
        }

        var refused = 0;
        foreach (var test in cases)
        {
            var problems = WriteFiles(test.Unit, target, members);
            refused += problems.Count > 0 ? 1 : 0;
            if (problems.Count > 0 && !Inexpressible.Is(test, target))
            {
                report.Add($"{test.Title} is refused: {string.Join("; ", problems)}");
            }
        }

        return refused;
    }

    /// <summary>The services of the containers that each pod starts, for those containers that get a file.</summary>
    private static Dictionary<string, EquatableArray<string>> PodMembers(List<Unit> units, Target target) => units
        .Where(unit => unit.Find("Pod")?.Reference is not null
            && unit.Find("StartWithPod") is not BooleanValue { Value: false }
            && QuadletWriter.Write(unit, target).Problems.IsEmpty)
        .GroupBy(unit => unit.Find("Pod")!.Reference!.FileName)
        .ToDictionary(group => group.Key, group => group.Select(unit => unit.ServiceName + ".service").ToEquatableArray());

    /// <summary>Writes both files of a unit, or none if one of them is impossible.</summary>
    private List<string> WriteFiles(Unit unit, Target target, Dictionary<string, EquatableArray<string>> members)
    {
        var quadlet = QuadletWriter.Write(unit, target);
        var service = ServiceWriter.Write(unit, target, members.GetValueOrDefault(unit.FileName));
        List<string> problems = [.. quadlet.Problems.Concat(service.Problems).Select(problem => problem.Message)];
        if (problems.Count == 0)
        {
            File.WriteAllText(Path.Combine(quadlets, quadlet.Files[0].FileName), quadlet.Files[0].Text);
            File.WriteAllText(Path.Combine(services, service.Files[0].FileName), service.Files[0].Text);
        }

        return problems;
    }

    private (int Same, int Exempt) Compare(List<KeyCase> cases, GeneratedUnits generated, Suite suite, List<string> report)
    {
        var tests = cases.Select(test => (test.Title, test.Unit)).Concat(Neighbours.All.Select(unit => (unit.FileName, unit)));
        var (same, exempt) = (0, 0);
        foreach (var (title, unit) in tests)
        {
            var name = unit.ServiceName + ".service";
            var file = Path.Combine(services, name);
            if (!File.Exists(file))
            {
                continue;
            }

            var difference = generated.Units.TryGetValue(name, out var text)
                ? ServiceDifference.Of(unit.ServiceName, text, File.ReadAllText(file))
                : "  the generator made no unit";
            var exemption = Exemptions.Find(title, suite);
            switch (difference, exemption)
            {
                case (null, null):
                    same++;
                    break;
                case (not null, null):
                    report.Add($"{title} ({unit.FileName})\n{difference}");
                    break;
                case (null, not null):
                    report.Add($"{title} is exempt, but does not differ any more");
                    break;
                default:
                    exempt++;
                    break;
            }
        }

        return (same, exempt);
    }

    private async Task VerifyAsync(Suite suite, List<string> report)
    {
        var names = Directory.GetFiles(services).Select(file => Path.GetFileName(file)).Where(name => !name.Contains('@', StringComparison.Ordinal));
        var verification = await SystemdAnalyze.VerifyAsync(suite, services, names);
        if (!verification.IsClean)
        {
            report.Add($"systemd-analyze: exit code {verification.Result.ExitCode}\n{verification.Result.StandardError}");
        }
    }
}
