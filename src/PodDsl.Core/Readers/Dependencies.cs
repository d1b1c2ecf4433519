using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Readers;

/// <summary>The names of Quadlet files in <c>[Unit]</c>, which Quadlet turns into those of services.</summary>
internal static class Dependencies
{
    private static readonly string[] Keys =
    [
        "After", "Before", "BindsTo", "Conflicts", "OnFailure", "OnSuccess", "PartOf", "PropagatesReloadTo",
        "PropagatesStopTo", "ReloadPropagatedFrom", "Requires", "Requisite", "StopPropagatedFrom", "Upholds", "Wants",
    ];

    /// <summary>
    /// What a service says instead of each entry. Where one name is translated, Quadlet writes all names of that key on
    /// one line; the other entries of the key say nothing then.
    /// </summary>
    public static IReadOnlyDictionary<UnitEntry, string> Translate(MergedFile file, KnownUnits known)
    {
        var texts = new Dictionary<UnitEntry, string>();
        if (!file.Podman.Has(Behaviors.TranslatesUnits))
        {
            return texts;
        }

        foreach (var key in Keys)
        {
            var entries = file.Entries("Unit").FindAll(entry => entry.Key == key);
            if (Translate(file, known, key) is not { } names)
            {
                continue;
            }

            foreach (var entry in entries)
            {
                texts[entry] = ReferenceEquals(entry, entries[entries.Count - 1]) ? names : "";
            }
        }

        return texts;
    }

    /// <summary>All names of a key, or null if none of them is that of a Quadlet file.</summary>
    private static string? Translate(MergedFile file, KnownUnits known, string key)
    {
        var isTranslated = false;
        var names = new List<string>();
        foreach (var entry in file.All("Unit", key))
        {
            foreach (var word in QuadletWords.SplitWords(entry.Value).Texts)
            {
                var dot = word.LastIndexOf('.');
                if (dot < 0 || UnitKinds.FromExtension(word.Substring(dot + 1)) is not { } kind || !file.Podman.Has(kind.Reading()))
                {
                    names.Add(word);
                }
                else if (known.IsUnnamed(word))
                {
                    known.RefuseUnnamed(word, file, entry);
                }
                else if (known.Use(word, file) is { } unit)
                {
                    isTranslated = true;
                    names.Add(unit.ServiceUnit);
                }
                else
                {
                    file.Refuse(entry, $"{key}= names {word}, and there is no such file.", "Correct the name, or pass that file along with this one.");
                }
            }
        }

        return isTranslated ? string.Join(" ", names) : null;
    }
}
