using PodDsl.Core.Podman;

namespace PodDsl.Core.Catalogue;

/// <summary>The catalogue: the one table of all settings.</summary>
public static class Options
{
    /// <summary>The rows of each name, which are few: one for each kind of unit and section that has it.</summary>
    private static readonly Dictionary<string, List<Option>> ByName = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<Option>> ByAttribute = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, int> OrderOfGroups = new(StringComparer.Ordinal);

    /// <summary>Podman takes several host names of a pod but uses the last, so a second one is a mistake.</summary>
    private const string OnceAlthoughRepeatable = Keys.HostName;

    static Options()
    {
        Option[] rows =
        [
            .. ContainerOptions.Rows, .. PodmanRunOptions.Rows, .. PodOptions.Rows, .. NetworkOptions.Rows,
            .. VolumeOptions.Rows, .. ImageOptions.Rows, .. BuildOptions.Rows, .. KubeOptions.Rows,
            .. ArtifactOptions.Rows, .. UnitDirectives.Rows, .. ServiceDirectives.Rows, .. InstallDirectives.Rows,
            .. TimerDirectives.Rows, .. SocketDirectives.Rows,
            .. OwnOptions.Quadlet, .. OwnOptions.Style, .. OwnOptions.Intent,
        ];
        for (var index = 0; index < rows.Length; index++)
        {
            var row = rows[index] = rows[index] with { Order = PlaceOf(rows[index], index) };
            if (!ByName.TryGetValue(row.Name, out var sameName))
            {
                ByName.Add(row.Name, sameName = []);
            }

            if (FindExact(row.Kind, row.Section, row.Name) is not null)
            {
                throw new InvalidOperationException($"The catalogue has two rows '{row.Name}' in one section.");
            }

            sameName.Add(row);
            if (!ByAttribute.TryGetValue(row.Attribute, out var sameAttribute))
            {
                ByAttribute.Add(row.Attribute, sameAttribute = []);
            }

            sameAttribute.Add(row);
        }

        All = rows;
    }

    /// <summary>Every row, in the order of the output.</summary>
    public static IReadOnlyList<Option> All { get; }

    /// <summary>The row of a key or directive for a kind of unit, or null if there is none.</summary>
    public static Option? Find(UnitKind kind, Section section, string key) => FindExact(kind, section, key) ?? FindExact(null, section, key);

    /// <summary>The row of a key of the kind's own section. It must exist.</summary>
    public static Option Key(UnitKind kind, string key) => FindExact(kind, Section.Kind, key) ?? throw NoRow(key);

    /// <summary>The row of a systemd directive or of a setting of our own. It must exist.</summary>
    public static Option Common(Section section, string key) => FindExact(null, section, key) ?? throw NoRow(key);

    /// <summary>The place of a directive among the others. Directives without a row come last in their section.</summary>
    public static int OrderOf(Section section, string key) =>
        FindExact(null, section, key) is { } option ? option.Order
        : SharedDirectives.GroupOf(section, key) is { } group && OrderOfGroups.TryGetValue(group, out var order) ? order
        : int.MaxValue;

    private static Option? FindExact(UnitKind? kind, Section section, string key)
    {
        if (ByName.TryGetValue(key, out var rows))
        {
            foreach (var row in rows)
            {
                if (row.Section == section && row.Kind == kind)
                {
                    return row;
                }
            }
        }

        return null;
    }

    private static KeyNotFoundException NoRow(string key) => new($"The catalogue has no row '{key}' there.");

    /// <summary>Directives whose order among each other counts have one place, so that they stay in the author's order.</summary>
    private static int PlaceOf(Option row, int index)
    {
        if (row.Section == Section.Kind || SharedDirectives.GroupOf(row.Section, row.Name) is not { } group)
        {
            return index;
        }

        if (!OrderOfGroups.TryGetValue(group, out var order))
        {
            OrderOfGroups.Add(group, order = index);
        }

        return order;
    }

    /// <summary>The row that an attribute (without its suffix) sets on a kind of unit, or null if it sets none.</summary>
    public static Option? FindByAttribute(UnitKind kind, string attribute)
    {
        if (!ByAttribute.TryGetValue(attribute, out var rows))
        {
            return null;
        }

        foreach (var row in rows)
        {
            if (row.Kind is null || row.Kind == kind)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>True for an attribute (without its suffix) of which one value counts, whatever unit it is on.</summary>
    public static bool CountsOnce(string attribute) =>
        attribute == OnceAlthoughRepeatable || (ByAttribute.TryGetValue(attribute, out var rows) && rows.TrueForAll(static row => row.Repeat == Repeat.Single));

    /// <summary>True for an option of which one value counts on a record.</summary>
    public static bool CountsOnce(Option option) => option.Repeat == Repeat.Single || option.Attribute == OnceAlthoughRepeatable;

    /// <summary>The kinds of unit that can have an attribute (without its suffix).</summary>
    public static IReadOnlyList<UnitKind> KindsOf(string attribute) =>
        ByAttribute.TryGetValue(attribute, out var rows)
            ? [.. rows.Where(row => row.Kind is not null).Select(row => row.Kind!.Value).Distinct()]
            : [];
}
