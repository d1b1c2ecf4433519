using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// Of each two settings of a record: a rule or a writer says that they do not go together, or podman's own generator makes a service of the Quadlet file,
/// and ours means the same. So no unit vanishes for what its record says.
/// </summary>
public sealed class PairTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-pairs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task No_unit_without_an_error_vanishes(Suite suite)
    {
        var target = suite.Target();
        foreach (var unit in Neighbours.All)
        {
            Assert.True(IsWritten(unit, target), unit.FileName);
        }

        var pairs = SettingPairs.All().Where(pair => target.Podman.Has(pair.Unit.Kind.Reading())).ToList();
        var written = pairs.Where(pair => IsWritten(pair.Unit, target)).ToList();

        var generated = await QuadletGenerator.RunAsync(suite, folder);

        var wrong = written.Select(pair => (pair.Title, Problem: Problem(pair, generated, target, suite))).Where(pair => pair.Problem is not null).ToList();
        output.WriteLine($"{pairs.Count} units, of {written.Count} of which no rule says that they are wrong");
        Assert.True(wrong.Count == 0, $"{wrong.Count} units\n{string.Join('\n', wrong.Take(50).Select(pair => $"{pair.Title}\n{pair.Problem}"))}");
        Assert.True(written.Count > pairs.Count / 2);
    }

    /// <summary>False if somebody says that the unit is wrong.</summary>
    private bool IsWritten(Unit unit, Target target)
    {
        if (UnitRules.HasError(unit, target) || QuadletWriter.Write(unit, target) is not { Problems.IsEmpty: true, Files: [var file] })
        {
            return false;
        }

        File.WriteAllText(Path.Combine(folder, file.FileName), file.Text);
        return true;
    }

    private static string? Problem(SettingPair pair, GeneratedUnits generated, Target target, Suite suite)
    {
        var name = pair.Unit.ServiceName;
        if (!generated.Units.TryGetValue(name + ".service", out var text))
        {
            return "  " + (generated.Complaints.FirstOrDefault(line => line.Contains($"\"{pair.Unit.FileName}\"", StringComparison.Ordinal)) ?? "the generator made no unit");
        }

        return ServiceWriter.Write(pair.Unit, target) is { Problems.IsEmpty: true, Files: [var service] }
            && !pair.Parts.Any(part => Exemptions.Find(part, suite) is not null)
                ? ServiceDifference.Of(name, text, service.Text)
                : null;
    }
}
