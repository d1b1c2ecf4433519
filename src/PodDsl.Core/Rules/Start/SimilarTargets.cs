using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.Start;

/// <summary>Finds the target of systemd that is meant by a name that no target has.</summary>
internal static class SimilarTargets
{
    /// <summary>How many letters a name has at least, so that two of them can be wrong.</summary>
    private const int Long = 8;

    private static readonly char[] Separators = ['-', '_', '.', ' '];

    private static readonly (string Name, string Stem, string Letters)[] Targets =
    [
        .. WellKnownUnits.Targets.OrderBy(target => target, StringComparer.Ordinal)
            .Select(target => (target, target.Substring(0, target.Length - ".target".Length)))
            .Select(target => (target.target, target.Item2, Letters(target.Item2))),
    ];

    /// <summary>The target that differs in case, in separators or in a letter or two; null if none does.</summary>
    public static string? Find(string stem)
    {
        var letters = Letters(stem);
        var limit = letters.Length >= Long ? 2 : letters.Length >= 5 ? 1 : 0;
        return Targets
            .Select(target => (target.Name, Distance: Spelling.Distance(letters, target.Letters, limit), target.Stem))
            .Where(target => target.Distance <= limit && (target.Distance == 0 || !IsOtherWord(stem, target.Stem)))
            .OrderBy(target => target.Distance)
            .Select(target => target.Name)
            .FirstOrDefault();
    }

    /// <summary>Whether one short word, or a number, stands in the place of another: then another thing is named.</summary>
    private static bool IsOtherWord(string stem, string other)
    {
        var (words, others) = (stem.Split(Separators), other.Split(Separators));
        return stem.Any(char.IsDigit)
            || (words.Length == others.Length && words.Zip(others, (word, meant) => (word, meant)).Any(pair =>
                Math.Min(pair.word.Length, pair.meant.Length) <= 4 && Spelling.Distance(pair.word, pair.meant, 1) > 1));
    }

    private static string Letters(string name) => string.Concat(name.Split(Separators)).ToLowerInvariant();
}
