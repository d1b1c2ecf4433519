using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>The entries for one kind of id, and the map that podman makes of them.</summary>
internal sealed record IdMapSide(IdKind Kind, IReadOnlyList<WrittenEntry> Entries, IdMap Map)
{
    public string Ids => Kind == IdKind.Uid ? "UIDs" : "GIDs";
}

/// <summary>The id maps of one unit: as written, and as podman makes them.</summary>
internal sealed class UnitIdMaps
{
    public const string UidKey = Keys.UIDMap;
    public const string GidKey = Keys.GIDMap;

    /// <summary>A unit without these has no map.</summary>
    public static readonly string[] MapKeys = [UidKey, GidKey];

    public const string SharesKey = Keys.SharesIdsWith;

    private Dictionary<Setting, EquatableArray<IdMapEntry>>? _bySetting;

    private UnitIdMaps(Unit unit, AvailableIds available)
    {
        Unit = unit;
        var uidSettings = ReadSettings(unit, UidKey);
        var gidSettings = ReadSettings(unit, GidKey);
        var uids = EntriesOf(uidSettings);
        var gids = EntriesOf(gidSettings);
        UidSettings = uidSettings;
        GidSettings = gidSettings;
        IsReadable = AreReadable(uidSettings) && AreReadable(gidSettings);
        IsWhole = IsReadable
            && unit.Find(Keys.SubUIDMap) is null && unit.Find(Keys.SubGIDMap) is null && unit.Find(Keys.UserNS) is null;
        Pair = IdMapReplay.Run(
            uids.ConvertAll(written => written.Entry), gids.ConvertAll(written => written.Entry), available);
        Uids = new IdMapSide(IdKind.Uid, uids.Count == 0 ? gids : uids, Pair.Uids);
        Gids = new IdMapSide(IdKind.Gid, gids.Count == 0 ? uids : gids, Pair.Gids);
        Sides = [Uids, Gids];
    }

    public Unit Unit { get; }

    public IReadOnlyList<WrittenSetting> UidSettings { get; }

    public IReadOnlyList<WrittenSetting> GidSettings { get; }

    public IdMapSide Uids { get; }

    public IdMapSide Gids { get; }

    public IdMapPair Pair { get; }

    /// <summary>True if each setting is a list of entries.</summary>
    public bool IsReadable { get; }

    /// <summary>True if the maps come from the entries alone.</summary>
    public bool IsWhole { get; }

    /// <summary>True if one of the two keys is missing, so that podman takes the entries of the other.</summary>
    public bool IsCopied => UidSettings.Count == 0 || GidSettings.Count == 0;

    public EquatableArray<IdMapSide> Sides { get; }

    public IEnumerable<WrittenSetting> Settings => UidSettings.Concat(GidSettings);

    /// <summary>The maps of a unit, or null if it has none of its own.</summary>
    public static UnitIdMaps? Read(Unit unit, Target target)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod) || !HasMap(unit))
        {
            return null;
        }

        // A container in a pod gets the map of the pod.
        if (unit.Find(Keys.Pod) is not null)
        {
            return null;
        }

        // A dozen rules ask for the maps of each unit.
        var latest = unit.Keep(static _ => new Latest());
        if (latest.Replayed is not { } known || !known.Target.Equals(target))
        {
            latest.Replayed = known = new Replayed(target, new UnitIdMaps(unit, HostIds.AvailableTo(target)));
        }

        return known.Maps;
    }

    /// <summary>The settings of both maps, readable or not.</summary>
    public static IEnumerable<WrittenSetting> SettingsOf(Unit unit) =>
        ReadSettings(unit, UidKey).Concat(ReadSettings(unit, GidKey));

    public static bool HasMap(Unit unit) =>
        unit.Find(UidKey) is not null || unit.Find(GidKey) is not null;

    /// <summary>The edits that replace some entries by others; those of a block stay.</summary>
    public EquatableArray<Edit> Rewrite(Func<WrittenEntry, IEnumerable<IdMapEntry>> replace)
    {
        var edits = new List<Edit>();
        foreach (var setting in Settings)
        {
            var entries = setting.Entries
                .SelectMany((entry, position) => replace(new WrittenEntry(setting.Setting, position, entry)))
                .ToEquatableArray();
            if (entries != setting.Entries && !setting.Setting.IsOfBlock)
            {
                var settings = entries.Select(entry => setting.Setting with { Value = new IdMapValue(entry) });
                edits.Add(new Edit(Unit.FileName, setting.Setting, settings.ToEquatableArray()));
            }
        }

        return edits.ToEquatableArray();
    }

    /// <summary>The edits that put other entries in the place of one; none in a line of more than the kernel takes, and none in a block.</summary>
    public EquatableArray<Edit> Replace(WrittenEntry written, params IdMapEntry[] entries)
    {
        var all = EntriesOf(written.Setting);
        if (all.Count > IdMap.MaximumLines || written.Setting.IsOfBlock)
        {
            return default;
        }

        var changed = all.Take(written.Position).Concat(entries).Concat(all.Skip(written.Position + 1)).ToEquatableArray();
        return changed == all
            ? default
            : [new Edit(Unit.FileName, written.Setting, changed.Select(entry => written.Setting with { Value = new IdMapValue(entry) }).ToEquatableArray())];
    }

    private EquatableArray<IdMapEntry> EntriesOf(Setting setting)
    {
        if (_bySetting is null)
        {
            _bySetting = new(ReferenceComparer<Setting>.Instance);
            foreach (var written in Settings)
            {
                _bySetting[written.Setting] = written.Entries;
            }
        }

        return _bySetting[setting];
    }

    /// <summary>A new entry of this unit, written under the key.</summary>
    public Setting NewSetting(string key, IdMapEntry entry) =>
        new(Options.Key(Unit.Kind, key), new IdMapValue(entry));

    private static bool AreReadable(List<WrittenSetting> settings) =>
        settings.TrueForAll(setting => setting.IsKnown && setting.Problem is null);

    private static List<WrittenEntry> EntriesOf(List<WrittenSetting> settings)
    {
        var entries = new List<WrittenEntry>(settings.Count);
        foreach (var setting in settings)
        {
            for (var position = 0; position < setting.Entries.Count; position++)
            {
                entries.Add(new WrittenEntry(setting.Setting, position, setting.Entries[position]));
            }
        }

        return entries;
    }

    private static List<WrittenSetting> ReadSettings(Unit unit, string key)
    {
        var settings = new List<WrittenSetting>();
        foreach (var setting in unit.FindAll(Section.Kind, key))
        {
            settings.Add(ReadSetting(setting));
        }

        return settings;
    }

    private static WrittenSetting ReadSetting(Setting setting)
    {
        if (setting.Value is IdMapValue value)
        {
            return new WrittenSetting(setting, [value.Entry], null, true);
        }

        if (setting.KnownText is not { } text)
        {
            return new WrittenSetting(setting, default, null, false);
        }

        var entries = new List<IdMapEntry>();
        foreach (var word in text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IdMapParser.TryParse(word, out var parsed, out var problem))
            {
                return new WrittenSetting(setting, default, problem, true);
            }

            entries.AddRange(parsed);
        }

        return new WrittenSetting(setting, entries.ToEquatableArray(), null, true);
    }

    private sealed record Replayed(Target Target, UnitIdMaps Maps);

    /// <summary>The maps for the target that somebody asked for last.</summary>
    private sealed class Latest
    {
        public Replayed? Replayed { get; set; }
    }
}
