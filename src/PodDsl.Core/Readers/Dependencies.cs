using PodDsl.Core.Catalogue;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>The names of Quadlet files in <c>[Unit]</c>, which Quadlet turns into those of services.</summary>
internal sealed class Dependencies
{
    private static readonly string[] Directives =
    [
        Keys.After, Keys.Before, Keys.BindsTo, Keys.Conflicts, Keys.OnFailure, Keys.OnSuccess, Keys.PartOf, Keys.PropagatesReloadTo,
        Keys.PropagatesStopTo, Keys.ReloadPropagatedFrom, Keys.Requires, Keys.Requisite, Keys.StopPropagatedFrom, Keys.Upholds, Keys.Wants,
    ];

    private static readonly string[] Suffixes = [.. UnitKinds.OfQuadlet.Select(kind => "." + kind.Extension())];
    private static readonly char[] Quotes = ['"', '\''];

    private Dictionary<UnitEntry, string>? _texts;
    private Dictionary<(string Key, string Name), UnitReference>? _units;

    private Dependencies()
    {
    }

    /// <summary>Looks for the units that a file names. Reports problems of the names.</summary>
    public static Dependencies Read(MergedFile file, KnownUnits known)
    {
        var dependencies = new Dependencies();
        if (!file.Podman.Has(Behaviors.TranslatesUnits))
        {
            return dependencies;
        }

        foreach (var key in Directives)
        {
            if (MayNameFile(file, key) && dependencies.Translate(file, known, key) is { } names)
            {
                dependencies.Add(file.Entries("Unit", key), names);
            }
        }

        return dependencies;
    }

    private void Add(List<UnitEntry> entries, string names)
    {
        foreach (var entry in entries)
        {
            (_texts ??= new(ReferenceComparer<UnitEntry>.Instance))[entry] = ReferenceEquals(entry, entries[entries.Count - 1]) ? names : "";
        }
    }

    /// <summary>
    /// Returns the text in a service for an entry, or null for the same text. If Quadlet translates one name, it writes all names of that
    /// key on one line; the other entries of the key then have no text.
    /// </summary>
    public string? TextOf(UnitEntry entry) => _texts is not null && _texts.TryGetValue(entry, out var text) ? text : null;

    /// <summary>Returns what finds the unit that a name in an entry means for Quadlet, or null if no name means one.</summary>
    public Func<string, UnitReference?>? Finder(UnitEntry entry) => _units is null ? null : Finder(_units, entry.Key);

    private static Func<string, UnitReference?> Finder(Dictionary<(string Key, string Name), UnitReference> units, string key) =>
        name => units.TryGetValue((key, name), out var unit) ? unit : null;

    private static bool MayNameFile(MergedFile file, string key)
    {
        if (file.Last("Unit", key) is null)
        {
            return false;
        }

        foreach (var entry in file.Entries("Unit"))
        {
            if (entry.Key == key && MayNameFile(entry.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False if no name in a value is that of a Quadlet file; most are names of services.</summary>
    private static bool MayNameFile(string value)
    {
        foreach (var suffix in Suffixes)
        {
            if (value.IndexOf(suffix, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return value.IndexOfAny(Quotes) >= 0;
    }

    /// <summary>All names of a key, or null if none of them names a Quadlet file.</summary>
    private string? Translate(MergedFile file, KnownUnits known, string key)
    {
        var isTranslated = false;
        var names = new List<string>();
        foreach (var entry in file.All("Unit", key))
        {
            foreach (var (word, _, _) in QuadletWords.SplitWords(entry.Value).Words)
            {
                if (UnitName.KindOf(word) is not { } kind || !file.Podman.Has(kind.Reading()))
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
                    (_units ??= [])[(key, word)] = unit;
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
