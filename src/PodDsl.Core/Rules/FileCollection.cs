using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules;

/// <summary>
/// Unit files of which not all can be meant for one host: a catalogue to choose from, variants of an application, or the folders
/// of several hosts.
/// </summary>
/// <remarks>
/// One or two clashes are mistakes, and each is reported. Where many files want the same ports and names, nobody runs them
/// together: that is said once, and they count as alternatives.
/// </remarks>
internal sealed class FileCollection
{
    /// <summary>From how many clashes between other units on they are no mistakes any more.</summary>
    private const int Many = 3;

    /// <summary>How many units of one port or name are no mistake either.</summary>
    private const int ManyUnits = 4;

    private readonly Dictionary<string, HashSet<string>> _wants = new(StringComparer.Ordinal);
    private readonly bool _hasFolders;

    private FileCollection(IReadOnlyList<Clash> clashes)
    {
        Clashes = clashes;
        foreach (var clash in clashes)
        {
            foreach (var unit in clash.Units)
            {
                if (!_wants.TryGetValue(unit.FileName, out var wants))
                {
                    _wants.Add(unit.FileName, wants = new HashSet<string>(StringComparer.Ordinal));
                }

                wants.Add(clash.Key);
            }
        }

        _hasFolders = clashes.Any(clash => clash.Units.Select(FolderOf).Distinct(StringComparer.Ordinal).Skip(1).Any());
    }

    /// <summary>Several units that want one thing of which there is only one.</summary>
    /// <param name="Key">What it is, told apart from all else.</param>
    /// <param name="What">What it is, for a message.</param>
    /// <param name="Units">Who wants it.</param>
    public sealed record Clash(string Key, Shown What, IReadOnlyList<Unit> Units);

    public IReadOnlyList<Clash> Clashes { get; }

    /// <summary>Finds out whether units are such a collection; null if they are not.</summary>
    /// <param name="set">Units of files. Records are made for one host, or say for which.</param>
    /// <param name="areDeclared">Whether two are declared to be alternatives.</param>
    public static FileCollection? Find(UnitSet set, Func<Unit, Unit, bool> areDeclared)
    {
        if (set.Units.IsEmpty || set.Units.Any(static unit => unit.Language != Language.UnitFile))
        {
            return null;
        }

        // Most is wanted by one unit only.
        var wanted = new Dictionary<string, int>(StringComparer.Ordinal);
        var units = UnitIndex.Of(set).Distinct.Where(unit => !unit.IsOfTemplate).ToList();
        foreach (var want in set.Steps.Over(units).SelectMany(AllWantsOf))
        {
            wanted[want.Key] = wanted.TryGetValue(want.Key, out var times) ? times + 1 : 1;
        }

        if (!wanted.Values.Any(static times => times > 1))
        {
            return null;
        }

        var clashes = set.Steps.Over(units.Where(unit => AllWantsOf(unit).Any(want => wanted[want.Key] > 1)))
            .SelectMany(unit => AllWantsOf(unit).Select(want => (want.Key, What: WhatOf(unit, want.Port))).Distinct(), (unit, want) => (unit, want))
            .GroupBy(one => one.want.Key, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any())
            .Select(group => Undeclared(group.Key, group.First().want.What, [.. group.Select(one => one.unit)], areDeclared))
            .Where(clash => clash.Units.Count > 1)
            .ToList();
        return IsCollection(clashes) ? new FileCollection(clashes) : null;
    }

    /// <summary>Whether two units are not meant to run together.</summary>
    public bool Separates(Unit one, Unit other)
    {
        if (_hasFolders && !string.Equals(FolderOf(one), FolderOf(other), StringComparison.Ordinal))
        {
            return true;
        }

        return _wants.TryGetValue(one.FileName, out var wants) && _wants.TryGetValue(other.FileName, out var others) && wants.Overlaps(others);
    }

    /// <summary>Things by the folders of their units, if each folder is of a host of its own.</summary>
    public IEnumerable<IReadOnlyList<T>> ByHost<T>(IReadOnlyList<T> things, Func<T, Unit> unitOf) =>
        _hasFolders ? things.GroupBy(thing => FolderOf(unitOf(thing)), StringComparer.Ordinal).Select(group => group.ToList()) : [things];

    /// <summary>The word for what a port of a unit wants, if others want the same, so that none of them runs together with it.</summary>
    public string? ClashOf(PublishedPort port) =>
        _wants.TryGetValue(port.Unit.FileName, out var wants) && KeyOf(port) is var key && wants.Contains(key) ? key : null;

    /// <summary>The words for what a unit wants that others want too.</summary>
    public IEnumerable<string> WantsOf(Unit unit) => _wants.TryGetValue(unit.FileName, out var wants) ? wants : [];

    /// <summary>Two units that clash in all of their ports are one clash, not many.</summary>
    private static bool IsCollection(List<Clash> clashes) =>
        clashes.Exists(clash => clash.Units.Count >= ManyUnits)
        || clashes.Select(clash => string.Join("\n", clash.Units.Select(unit => unit.FileName))).Distinct(StringComparer.Ordinal).Take(Many).Count() == Many;

    private static Clash Undeclared(string key, Shown what, List<Unit> units, Func<Unit, Unit, bool> areDeclared) =>
        new(key, what, [.. units.Where((unit, index) => index == 0 || !areDeclared(units[0], unit))]);

    private static Shown WhatOf(Unit unit, PublishedPort? port) => port is null ? $"the name '{unit.ResourceName}'" : port.Name;

    /// <summary>The name that a unit wants for itself, and its ports.</summary>
    private static IEnumerable<(string Key, PublishedPort? Port)> AllWantsOf(Unit unit)
    {
        if (unit.Kind is UnitKind.Container or UnitKind.Pod && new Text(unit.ResourceName).Literal is { } name)
        {
            yield return ((unit.Kind == UnitKind.Pod ? "pod " : "container ") + name, null);
        }

        if (Pods.IsMember(unit))
        {
            yield break;
        }

        foreach (var port in UnitView.Of(unit).Ports)
        {
            yield return (KeyOf(port), port);
        }
    }

    private static string KeyOf(PublishedPort port) => $"{port.Protocol} {(port.IsWildcard ? "" : port.Address.ToString())} {port.HostStart}";

    private static string FolderOf(Unit unit)
    {
        var file = unit.NameSource.File;
        return file.Substring(0, file.LastIndexOfAny(['/', '\\']) + 1);
    }
}
