using PodDsl.Core.Model;
using PodDsl.Core.Parsing;

namespace PodDsl.Core.Readers;

/// <summary>The names of Quadlet files in <c>[Unit]</c>, which Quadlet turns into those of services.</summary>
internal static class Dependencies
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "After", "Before", "BindsTo", "Conflicts", "OnFailure", "OnSuccess", "PartOf", "PropagatesReloadTo",
        "PropagatesStopTo", "ReloadPropagatedFrom", "Requires", "Requisite", "StopPropagatedFrom", "Upholds", "Wants",
    };

    /// <summary>What a service says instead of the entry, or null where it says the same.</summary>
    public static string? Translate(MergedFile file, KnownUnits known, UnitEntry entry)
    {
        if (!Keys.Contains(entry.Key))
        {
            return null;
        }

        var isTranslated = false;
        var names = new List<string>();
        foreach (var word in QuadletWords.SplitWords(entry.Value).Texts)
        {
            var dot = word.LastIndexOf('.');
            if (dot < 0 || UnitKinds.FromExtension(word.Substring(dot + 1)) is null)
            {
                names.Add(word);
            }
            else if (known.Find(word) is { } unit)
            {
                isTranslated = true;
                names.Add(unit.ServiceUnit);
            }
            else
            {
                file.Refuse(entry, $"{entry.Key}= names {word}, and there is no such file.", "Correct the name, or pass that file along with this one.");
            }
        }

        return isTranslated ? string.Join(" ", names) : null;
    }
}
