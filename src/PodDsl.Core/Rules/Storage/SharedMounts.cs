using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Storage;

/// <summary>What several mounts of the units of a set have for a source. Found once for all rules.</summary>
internal sealed class SharedMounts
{
    /// <summary>The keys without which a unit mounts nothing that others can mount too.</summary>
    public static string[] MadeBy { get; } = [Keys.Volume, Keys.Mount];

    private readonly List<(string Source, List<(int Place, MountedPath Mount)> Mounts)> _groups = [];

    private SharedMounts(UnitSet set)
    {
        var bySource = new Dictionary<string, (int Place, MountedPath Mount)>(StringComparer.Ordinal);
        var groups = new Dictionary<string, List<(int, MountedPath)>>(StringComparer.Ordinal);
        var place = 0;
        foreach (var unit in UnitIndex.Of(set).Having(MadeBy))
        {
            foreach (var mount in UnitView.Of(unit).Mounts)
            {
                if (mount.SharedSource is not { } source)
                {
                    continue;
                }

                var key = KeyOf(unit, source);
                if (!bySource.TryGetValue(key, out var first))
                {
                    bySource.Add(key, (place, mount));
                }
                else if (groups.TryGetValue(key, out var others))
                {
                    others.Add((place, mount));
                }
                else
                {
                    groups.Add(key, others = [first, (place, mount)]);
                    _groups.Add((source, others));
                }

                place++;
            }
        }
    }

    /// <summary>One text with a variable is two sources where two environments fill it in.</summary>
    private static string KeyOf(Unit unit, string source) => !new Text(source).Variables.Any() ? source : string.Join("\n", unit.Settings
        .Where(static setting => setting.Option is { Section: Section.Service, Name: Keys.Environment or Keys.EnvironmentFile or Keys.PassEnvironment })
        .Select(static setting => $"{setting.Option.Name}={setting.Value.ToArgument().Marked}").Prepend(source));

    public static SharedMounts Of(UnitSet set) => set.Keep(static asked => new SharedMounts(asked));

    /// <summary>Some of the mounts, by sources that at least two of them have, in the order of their first.</summary>
    public IEnumerable<(string Source, List<MountedPath> Mounts)> Among(Func<MountedPath, bool> isMeant)
    {
        var found = new List<(string Source, List<(int Place, MountedPath Mount)> Mounts)>();
        foreach (var (source, mounts) in _groups)
        {
            if (mounts.FindAll(one => isMeant(one.Mount)) is { Count: > 1 } meant)
            {
                found.Add((source, meant));
            }
        }

        return found.OrderBy(group => group.Mounts[0].Place).Select(group => (group.Source, group.Mounts.ConvertAll(one => one.Mount)));
    }
}
