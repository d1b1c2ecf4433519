using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Host.Tests.Harness;
using PodDsl.UnitMeaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// Asks podman's own generator before and after each fix: it takes the mended files, an equal fix gives the same services, and an additive
/// one removes nothing from them.
/// </summary>
public sealed class FixTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("poddsl-fixes-").FullName;

    public static TheoryData<Suite, string, int> Examples
    {
        get
        {
            var data = new TheoryData<Suite, string, int>();
            foreach (var suite in Suites.Generating)
            {
                for (var index = 0; index < FixExamples.All.Count; index++)
                {
                    data.Add(suite, FixExamples.All[index].Key, index);
                }
            }

            return data;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_generator_agrees_with_the_class_of_a_fix(Suite suite, string key, int index)
    {
        var (_, files, target) = FixExamples.All[index];
        if (target.Podman == PodmanVersion.Newest)
        {
            target = target with { Podman = suite.Podman() };
        }

        var found = QuadletLint.Check(files, target).Findings.First(finding => finding.Fixes.Any(fix => fix.Key == key));
        var fix = found.Fixes.First(candidate => candidate.Key == key);
        var mended = QuadletFixes.Apply(files, target, finding => finding.Fixes.FirstOrDefault(candidate => candidate.Key == key), decides: true);
        Assert.NotEqual(0, mended.Mended);

        var before = await GenerateAsync(suite, "before", files, target);
        var after = await GenerateAsync(suite, "after", mended.Sources, target);

        Assert.Empty(after.Refused);
        Assert.True(found.IsError || before.Refused.Count == 0);
        if (found.Rule == ReaderRules.Refused)
        {
            Assert.NotEmpty(before.Refused);
        }

        // A refused file has nothing that works, so a fix can remove nothing.
        if (found.IsError || fix.Kind.IsDecision)
        {
            return;
        }

        var (old, mendedLines) = (Meaning(before.Units), Meaning(after.Units));
        if (fix.Kind.Class == FixClass.Equal)
        {
            Assert.Equal(old, mendedLines);
        }
        else
        {
            Assert.DoesNotContain(old.Except(mendedLines), line => !IsVoid(line));
        }
    }

    /// <summary>systemd ignores the name of a Quadlet file, so a fix loses nothing with it.</summary>
    private static bool IsVoid(string line) => line.Contains("] ", StringComparison.Ordinal)
        && line.Contains(" has ", StringComparison.Ordinal)
        && UnitKinds.FromExtension(line[(line.LastIndexOf('.') + 1)..]) is not null;

    private static IReadOnlyList<string> Meaning(IReadOnlyDictionary<string, string> units) =>
    [
        .. units
            .SelectMany(unit => ServiceMeaning.Of(unit.Value, Path.GetFileNameWithoutExtension(unit.Key)).Select(line => $"{unit.Key}: {line}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The services, and the files that the generator refuses.</summary>
    private async Task<(IReadOnlyDictionary<string, string> Units, HashSet<string> Refused)> GenerateAsync(
        Suite suite, string name, IReadOnlyList<QuadletSource> files, Target target)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (var file in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file.FileName), file.Text, TestContext.Current.CancellationToken);
        }

        var generated = await QuadletGenerator.RunAsync(suite, folder, target.Scope == UnitScope.User);
        var made = generated.Units.Values
            .Select(text => text.Split('\n').First(line => line.StartsWith("SourcePath=", StringComparison.Ordinal)))
            .Select(line => Path.GetFileName(line))
            .ToHashSet();
        return (generated.Units, [.. files.Where(QuadletReader.IsUnitOrDropIn).Select(file => file.FileName).Where(file => !made.Contains(file))]);
    }
}
