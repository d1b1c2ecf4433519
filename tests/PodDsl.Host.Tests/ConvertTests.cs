using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Conversion;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>For podman's generator, a file that we read and write again means the same as before.</summary>
public sealed class ConvertTests(ITestOutputHelper output) : IDisposable
{
    private static readonly QuadletFolder Corpus = new(Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "quadlet"));

    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-convert-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Suites.Scopes), MemberType = typeof(Suites))]
    public async Task Services_mean_what_the_generator_makes_of_the_originals(Suite suite, UnitScope scope)
    {
        var generated = await QuadletGenerator.RunAsync(suite, Corpus.Path, scope == UnitScope.User);
        var reading = Corpus.Read(suite);

        var (services, refused) = QuadletFolder.Write(reading, new Target(suite.Podman(), scope));

        Assert.Empty(refused);
        Assert.DoesNotContain(reading.Problems, problem => problem.IsError && suite != Suite.Trixie);
        AssertSame(generated, services, reading, CorpusExemptions.Of(suite));
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Quadlet_files_mean_the_same_when_they_are_written_again(Suite suite)
    {
        var generated = await QuadletGenerator.RunAsync(suite, Corpus.Path);
        var target = new Target(suite.Podman(), UnitScope.System);
        var reading = Corpus.Read(suite);
        foreach (var unit in reading.Units)
        {
            var result = QuadletWriter.Write(unit.Unit, target);
            Assert.True(result.Problems.IsEmpty, string.Join('\n', result.Problems.Select(problem => problem.Message)));
            var path = Path.Combine(folder, QuadletFolder.Relative(unit.Unit.DeclaredName));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, Assert.Single(result.Files).Text, TestContext.Current.CancellationToken);
        }

        var again = await QuadletGenerator.RunAsync(suite, folder);

        AssertSame(generated, again.Units, reading, new Dictionary<string, string>());
    }

    private void AssertSame(
        GeneratedUnits generated, IReadOnlyDictionary<string, string> actual, QuadletReading reading, IReadOnlyDictionary<string, string> exemptions)
    {
        var differences = ServiceFolderDifference.Of(generated, actual, reading);
        output.WriteLine($"{generated.Units.Count} units, {differences.Count} differ");
        var unexpected = differences.Where(difference => !exemptions.ContainsKey(difference.Service)).ToList();
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected.Select(difference => $"{difference.Service}\n{difference.Text}")));
        Assert.Empty(exemptions.Keys.Except(differences.Select(difference => difference.Service)));
        Assert.True(generated.Units.Count >= 100);
    }
}
