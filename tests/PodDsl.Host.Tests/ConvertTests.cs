using System.Runtime.CompilerServices;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.UnitMeaning;

namespace PodDsl.Host.Tests;

/// <summary>What is read and written again means to podman's generator what it meant before.</summary>
public sealed class ConvertTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("poddsl-convert-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(UnitScope.System)]
    [InlineData(UnitScope.User)]
    public async Task Services_mean_what_the_generator_makes_of_the_originals(UnitScope scope)
    {
        var generated = await QuadletGenerator.RunAsync(Suite.Forky, Corpus(), scope == UnitScope.User);
        var reading = Read();

        var written = reading.Units
            .SelectMany(unit => ServiceWriter.Write(unit.Unit, new Target(PodmanVersion.Newest, scope), unit.Members).Files)
            .ToDictionary(file => file.FileName, file => file.Text);

        AssertSame(generated.Units, written);
    }

    [Fact]
    public async Task Quadlet_files_mean_the_same_when_they_are_written_again()
    {
        var generated = await QuadletGenerator.RunAsync(Suite.Forky, Corpus());
        foreach (var unit in Read().Units)
        {
            var file = Assert.Single(QuadletWriter.Write(unit.Unit, Target.Default).Files);
            var path = Path.Combine(folder, Path.GetRelativePath("/run/units", unit.Unit.DeclaredName));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, TestContext.Current.CancellationToken);
        }

        var again = await QuadletGenerator.RunAsync(Suite.Forky, folder);

        AssertSame(generated.Units, again.Units);
    }

    private static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual)
    {
        Assert.True(expected.Count >= 100, $"The generator made only {expected.Count} units of the corpus.");
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, unit => Assert.Equal(ServiceMeaning.Of(unit.Value), ServiceMeaning.Of(actual[unit.Key])));
    }

    /// <summary>The files, with the paths at which the generator sees them.</summary>
    private static QuadletReading Read() => QuadletReader.Read(Directory
        .GetFiles(Corpus(), "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => new QuadletSource("/run/units/" + Path.GetRelativePath(Corpus(), file), File.ReadAllText(file))));

    private static string Corpus([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "corpus", "quadlet");
}
