using System.Collections.Concurrent;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;
using PodDsl.UnitMeaning;

namespace PodDsl.Host.Tests;

/// <summary>
/// What <c>poddsl lint --fix</c> mends by itself does no harm, whatever else a file says: podman's own generator makes a service of each file of which it
/// made one, with everything in it that was in it, and with nothing else if all fixes were equal.
/// </summary>
public sealed class PairFixTests(ITestOutputHelper output) : IDisposable
{
    private readonly string before = Directory.CreateTempSubdirectory("poddsl-before-").FullName;
    private readonly string after = Directory.CreateTempSubdirectory("poddsl-after-").FullName;

    public void Dispose()
    {
        Directory.Delete(before, recursive: true);
        Directory.Delete(after, recursive: true);
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task What_is_mended_unasked_takes_nothing_away(Suite suite)
    {
        var target = suite.Target();
        List<QuadletSource> neighbours = [.. Neighbours.All.SelectMany(unit => QuadletWriter.Write(unit, target).Files).Select(SourceOf)];
        var mended = new ConcurrentBag<MendedFile>();
        Parallel.ForEach(SettingPairs.All().Where(pair => target.Podman.Has(pair.Unit.Kind.Reading())), pair =>
        {
            if (QuadletWriter.Write(pair.Unit, target).Files is [var file])
            {
                var source = SourceOf(file);
                var fixes = new ConcurrentBag<Fix>();
                var sources = pair.Unit.Settings.AsEnumerable().Any(setting => setting.Value.Reference is not null) ? neighbours.Append(source) : [source];
                var result = QuadletFixes.Apply([.. sources], target, finding => Chosen(finding, fixes));
                if (result.Mended > 0)
                {
                    mended.Add(new(pair, source, result.Sources.First(other => other.Path == source.Path), [.. fixes]));
                }
            }
        });
        Write(before, neighbours.Concat(mended.Select(file => file.Before)));
        Write(after, neighbours.Concat(mended.Select(file => file.After)));

        var old = await QuadletGenerator.RunAsync(suite, before);
        var now = await QuadletGenerator.RunAsync(suite, after);

        var wrong = mended.Select(file => file.Harm(old, now)).OfType<string>().ToList();
        output.WriteLine(string.Join('\n', mended.SelectMany(file => file.Fixes).GroupBy(fix => fix.Key).Select(fixes => $"{fixes.Key}: {fixes.Count()} times")));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {mended.Count}\n{string.Join('\n', wrong.Take(20))}");
        Assert.True(mended.Count > 400);
    }

    private static Fix? Chosen(Finding finding, ConcurrentBag<Fix> fixes)
    {
        var fix = finding.Fixes.FirstOrDefault(static fix => !fix.Kind.IsDecision);
        if (fix is not null)
        {
            fixes.Add(fix);
        }

        return fix;
    }

    private static QuadletSource SourceOf(WrittenFile file) => new("/u/" + file.FileName, file.Text);

    private static void Write(string folder, IEnumerable<QuadletSource> sources)
    {
        foreach (var source in sources)
        {
            File.WriteAllText(Path.Combine(folder, source.FileName), source.Text);
        }
    }

    private sealed record MendedFile(SettingPair Pair, QuadletSource Before, QuadletSource After, IReadOnlyList<Fix> Fixes)
    {
        /// <summary>What a fix has taken away or added unasked, or null.</summary>
        public string? Harm(GeneratedUnits old, GeneratedUnits now)
        {
            var name = Pair.Unit.ServiceName;
            if (!old.Units.TryGetValue(name + ".service", out var was))
            {
                return null;
            }

            List<string> before = [.. ServiceMeaning.Of(was, name)];
            List<string> after = now.Units.TryGetValue(name + ".service", out var text) ? [.. ServiceMeaning.Of(text, name)] : [];
            List<string> difference = [.. before.Except(after).Select(static line => "  lost: " + line)];
            if (Fixes.All(static fix => fix.Kind.Class == FixClass.Equal))
            {
                difference.AddRange(after.Except(before).Select(static line => "  new: " + line));
            }

            return difference.Count == 0 ? null : $"{Pair.Title}, by {string.Join(", ", Fixes.Select(static fix => fix.Key))}\n{string.Join('\n', difference)}\n{Before.Text}";
        }
    }
}
