using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.View;

/// <summary>The options that flags of <c>podman run</c>, <c>podman pod create</c> and the like set.</summary>
public static class PodmanFlags
{
    /// <summary>Other names of flags of <c>podman run</c> and <c>podman pod create</c>.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["--net"] = "--network", ["--dns-opt"] = "--dns-option", ["--healthcheck-command"] = "--health-cmd",
        ["--healthcheck-interval"] = "--health-interval", ["--healthcheck-retries"] = "--health-retries",
        ["--healthcheck-start-period"] = "--health-start-period", ["--healthcheck-timeout"] = "--health-timeout",
    };

    /// <summary>Keys that do more than their flag, or that share it with the intended key.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        Keys.Notify, Keys.Pod, Keys.Group, Keys.AutoUpdate, Keys.Rootfs, Keys.VolatileTmp, Keys.CgroupsMode,
    };

    private static readonly Dictionary<(UnitKind, string), IReadOnlyList<Option>> Rows = Options.All
        .Where(row => row is { Section: Section.Kind, Kind: not null, Flag: not null, DeprecatedSince: null } && !Others.Contains(row.Name))
        .GroupBy(row => (row.Kind!.Value, row.Flag!))
        .ToDictionary(group => group.Key, group => (IReadOnlyList<Option>)[.. group]);

    /// <summary>The first name of a flag: that of the catalogue.</summary>
    public static string NameOf(UnitKind kind, string flag) =>
        kind is UnitKind.Container or UnitKind.Pod && OtherNames.TryGetValue(flag, out var other) ? other : flag;

    /// <summary>The options that a flag can set; none if it is no flag, or does more than set one.</summary>
    public static IReadOnlyList<Option> RowsOf(UnitKind kind, string name) => Rows.TryGetValue((kind, name), out var rows) ? rows : [];

    /// <summary>True for a flag that takes no value except one after <c>=</c>.</summary>
    public static bool IsSwitch(IReadOnlyList<Option> rows) => rows.All(static row => row.ValueKind == ValueKind.Boolean && row.FlagPrefix.Length == 0);

    /// <summary>Of several options for one flag, the one whose prefix the value has.</summary>
    public static Option? RowOf(IReadOnlyList<Option> rows, Text value) => rows
        .Where(row => value.Marked.StartsWith(row.FlagPrefix, StringComparison.Ordinal))
        .OrderByDescending(row => row.FlagPrefix.Length)
        .FirstOrDefault();
}
