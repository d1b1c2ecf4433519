using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Import;
using PodDsl.Import.Compose;
using PodDsl.Import.Tests.Compose;

namespace PodDsl.Host.Tests;

/// <summary>Podman's own generator takes what becomes of each project of <c>tests/corpus/compose</c>.</summary>
public sealed class ImportedCorpusTests
{
    public static TheoryData<Suite, string> Projects => new(
        from suite in Suites.Generating
        from name in ComposeCorpus.Names
        select (suite, name));

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Generator_takes_every_unit(Suite suite, string name)
    {
        var target = new Target(suite.Podman(), UnitScope.System);
        var units = ComposeImport.Read(ComposeCorpus.SourceOf(name)).Units;
        var folder = Directory.CreateTempSubdirectory("poddsl-imported-");
        try
        {
            var files = 0;
            foreach (var unit in units)
            {
                foreach (var file in ExpressibleUnits.Write(unit, UnitFormats.Of(UnitFormat.Quadlet), target, [], []).Files)
                {
                    await File.WriteAllTextAsync(Path.Combine(folder.FullName, file.FileName), file.Text, TestContext.Current.CancellationToken);
                    files++;
                }
            }

            if (files == 0)
            {
                return;
            }

            var generated = await QuadletGenerator.RunAsync(suite, folder.FullName);

            Assert.Empty(generated.Complaints);
            Assert.NotEmpty(generated.Units);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
