using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Meaning;

namespace PodDsl.Host.Tests.Live;

/// <summary>A container unit full of random strings.</summary>
/// <param name="File">The unit file.</param>
/// <param name="Service">Its service.</param>
/// <param name="Sent">Its strings; each place has only those that it can hold.</param>
internal sealed record LiveUnit(WrittenFile File, string Service, IReadOnlyDictionary<LiveContext, List<string>> Sent)
{
    private const int LongLength = 60_000;

    /// <summary>Makes a unit with that many strings for each place.</summary>
    public static LiveUnit Make(string name, UnitFormat format, Target target, HostileStrings strings, int count, bool hasLongOnes)
    {
        var sent = LiveContext.All.ToDictionary(
            context => context,
            context => Enumerable.Range(0, count)
                .Select(index => (hasLongOnes && index == 0 ? new string('x', LongLength) : "") + strings.NextOrEmpty())
                .Where(text => !Write("x", format, target, context.Make([text])).Files.IsEmpty)
                .ToList());
        var written = Write(name, format, target, sent.SelectMany(pair => pair.Key.Make(pair.Value)));
        Assert.True(written.Problems.IsEmpty, string.Join('\n', written.Problems.Select(problem => problem.Message)));
        return new(written.Files.Single(), name + ".service", sent);
    }

    /// <summary>Reports lost strings, and the number of words that nobody sent.</summary>
    public int Compare(ReceivedCommand? received, ICollection<string> mismatches)
    {
        foreach (var (context, texts) in Sent)
        {
            var arrived = received is null ? new string?[texts.Count] : context.Read(received, texts.Count);
            for (var index = 0; index < texts.Count; index++)
            {
                if (arrived[index] != texts[index])
                {
                    mismatches.Add($"{File.FileName}, {context.Name}: {Mismatch.Describe(texts[index], arrived[index])}");
                }
            }
        }

        return (received?.Run.Count ?? 0) - Sent.Sum(pair => pair.Key.WordsOfRun(pair.Value.Count));
    }

    private static WriteResult Write(string name, UnitFormat format, Target target, IEnumerable<Setting> settings)
    {
        var unit = new Unit(
            UnitKind.Container,
            name,
            [
                new Setting(Options.Key(UnitKind.Container, "Image"), new TextValue(LiveContext.Image)),
                new Setting(Options.Common(Section.Service, "Type"), new TextValue("oneshot")),
                .. settings,
            ],
            name) { Language = Language.CSharp };
        return UnitFormats.Of(format).Write(unit, target, default);
    }
}
