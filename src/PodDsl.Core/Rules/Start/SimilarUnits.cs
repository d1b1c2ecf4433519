using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>Finds the unit that an author means by a name that no unit has.</summary>
internal sealed class SimilarUnits
{
    /// <summary>The number of units with similar names that it compares.</summary>
    private const int MaximumSame = 20;

    /// <summary>Shorter words that are alike are different names.</summary>
    private const int FewestLetters = 5;

    private static readonly char[] Separators = ['-', '_', '.', '@', ':'];
    private static readonly char[] Between = [',', ';'];

    private static readonly string[] Suffixes =
    [
        ".service", ".socket", ".device", ".mount", ".automount", ".swap", ".target", ".path", ".timer", ".slice", ".scope",
    ];

    private readonly Dictionary<string, Unit> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> _byResource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> _byLetters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> _byService = new(StringComparer.Ordinal);

    // Who names a unit does so in several directives.
    private readonly Dictionary<string, (string Reason, string? Meant, Unit? Unit)?> _found = new(StringComparer.Ordinal);

    // Names without one letter of a word: two names that are one edit apart share one of these.
    private readonly Lazy<Dictionary<string, List<Unit>>> _byShortened;

    public SimilarUnits(IEnumerable<Unit> units)
    {
        _byShortened = new(() => ByShortened(units));
        foreach (var unit in units.Where(unit => !unit.IsOfTemplate))
        {
            // A volume or network often has the name of a service of the host.
            if (ServiceStyle.RunsContainers(unit))
            {
                Add(_byStem, unit.Name, unit);
                Add(_byResource, unit.ResourceName, unit);
            }

            Add(_byLetters, Letters(unit.ServiceName), unit);
            Add(_byService, unit.ServiceName, unit);
        }
    }

    private static Dictionary<string, List<Unit>> ByShortened(IEnumerable<Unit> units)
    {
        var found = new Dictionary<string, List<Unit>>(StringComparer.Ordinal);
        foreach (var unit in units.Where(unit => !unit.IsOfTemplate))
        {
            foreach (var shortened in Shortened(unit.ServiceName))
            {
                if (!found.TryGetValue(shortened, out var same))
                {
                    found.Add(shortened, same = []);
                }

                if (same.Count < MaximumSame)
                {
                    same.Add(unit);
                }
            }
        }

        return found;
    }

    /// <summary>True if a unit has the name of a service except for separators and case; then the author means the unit, even if the host
    /// knows the service.</summary>
    public bool HasLettersOf(string name) =>
        _byLetters.ContainsKey(Letters(name.Substring(0, name.Length - ".service".Length)));

    /// <summary>
    /// The problem of a name, and the intended unit, if it is clear; null if the name may well exist.
    /// </summary>
    public (string Reason, string? Meant, Unit? Unit)? Find(string name)
    {
        if (!_found.TryGetValue(name, out var found))
        {
            _found.Add(name, found = FindNew(name));
        }

        return found;
    }

    private (string Reason, string? Meant, Unit? Unit)? FindNew(string name)
    {
        if (name.IndexOf('@') >= 0 || name.Length == 0)
        {
            return null;
        }

        var (stem, suffix) = UnitName.Cut(name);
        if (name.IndexOfAny(Between) >= 0)
        {
            return ("names of units stand with blanks between them", null, null);
        }

        if (suffix is ".target")
        {
            return SimilarTargets.Find(stem) is { } near ? ("there is no such target", near, null) : null;
        }

        if (suffix.Length == 0 || !IsUnitSuffix(suffix))
        {
            return OfOtherSuffix(stem, suffix) ?? WithoutSuffix(name);
        }

        // The name of a target of systemd, as if it were a service.
        if (suffix == ".service" && WellKnownUnits.Targets.Contains(stem + ".target") && !_byService.ContainsKey(stem) && stem.IndexOf('-') > 0)
        {
            return ("that is a target and no service", stem + ".target", null);
        }

        return suffix == ".service" && OfService(stem) is { } unit ? ("there is no such unit here", unit.ServiceName + ".service", unit) : null;
    }

    /// <summary>A suffix that is misspelt.</summary>
    private (string Reason, string? Meant, Unit? Unit)? OfOtherSuffix(string stem, string suffix)
    {
        if (stem.Length == 0 || suffix.Length < 4 || Spelling.Nearest(suffix, Suffixes) is not { } near)
        {
            return null;
        }

        var reason = $"{suffix} is no suffix of a unit";
        if (near == ".service" && _byService.TryGetValue(stem, out var unit))
        {
            return (reason, unit.ServiceName + near, unit);
        }

        return (reason, WellKnownUnits.All.Contains(stem + near) ? stem + near : null, null);
    }

    /// <summary>systemd leaves out a name that has no suffix of a unit.</summary>
    private (string Reason, string? Meant, Unit? Unit)? WithoutSuffix(string name)
    {
        const string reason = "the name of a unit has a suffix such as .service";
        if ((_byService.TryGetValue(name, out var unit) ? unit : OfService(name)) is { } found)
        {
            return (reason, found.ServiceName + ".service", found);
        }

        return (reason, WellKnownUnits.All.Contains(name + ".target") ? name + ".target" : SimilarTargets.Find(name), null);
    }

    /// <summary>The unit whose file, resource or similar service the name of a service suggests.</summary>
    private Unit? OfService(string stem)
    {
        if (_byStem.TryGetValue(stem, out var unit) || _byResource.TryGetValue(stem, out unit)
            || _byLetters.TryGetValue(Letters(stem), out unit))
        {
            return unit;
        }

        // Names of short words only are none of something else.
        if (Array.TrueForAll(stem.Split(Separators), word => word.Length < FewestLetters))
        {
            return null;
        }

        return Shortened(stem)
            .SelectMany(shortened => _byShortened.Value.TryGetValue(shortened, out var same) ? same : [])
            .Where(candidate => IsNear(stem, candidate.ServiceName))
            .OrderBy(candidate => candidate.ServiceName, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static void Add(Dictionary<string, Unit> units, string name, Unit unit)
    {
        if (!units.ContainsKey(name))
        {
            units.Add(name, unit);
        }
    }

    private static IEnumerable<string> Shortened(string name)
    {
        yield return name;
        if (name.Length > UnitNameSyntax.MaximumBytes)
        {
            yield break;
        }

        for (var index = 0; index < name.Length; index++)
        {
            yield return name.Remove(index, 1);
        }
    }

    private static string Letters(string name) =>
        new([.. name.Where(character => Array.IndexOf(Separators, character) < 0).Select(char.ToLowerInvariant)]);

    /// <summary>
    /// True if two names differ by one misspelt word. Words that differ by a digit, by a final <c>d</c>, or are very short,
    /// are names of different things.
    /// </summary>
    private static bool IsNear(string left, string right)
    {
        var (words, others) = (left.Split(Separators), right.Split(Separators));
        if (left == right || words.Length != others.Length || Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var different = Enumerable.Range(0, words.Length).Where(index => words[index] != others[index]).ToList();
        return different.Count == 1 && IsMisspelt(words[different[0]], others[different[0]]);
    }

    private static bool IsMisspelt(string word, string other)
    {
        return Math.Min(word.Length, other.Length) >= FewestLetters
            && Digits(word) == Digits(other)
            && word + "d" != other && other + "d" != word
            && word + "s" != other && other + "s" != word
            && Spelling.Distance(word, other, 1) <= 1;
    }

    private static string Digits(string word) => new([.. word.Where(char.IsDigit)]);

    private static bool IsUnitSuffix(string suffix) => Suffixes.Contains(suffix) || UnitKinds.FromExtension(suffix.Substring(1)) is not null;
}
