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

    private readonly List<Shared> _groups = [];

    private SharedMounts(UnitSet set)
    {
        var bySource = new Dictionary<string, Shared>(StringComparer.Ordinal);
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
                if (!bySource.TryGetValue(key, out var shared))
                {
                    bySource.Add(key, new Shared(place, mount));
                }
                else if (shared.Add(place, mount))
                {
                    _groups.Add(shared);
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
    public IEnumerable<SharedSource> Among(Func<MountedPath, bool> isMeant)
    {
        var found = new List<List<PlacedMount>>();
        foreach (var group in _groups)
        {
            if (group.Mounts.FindAll(one => isMeant(one.Mount)) is { Count: > 1 } meant)
            {
                found.Add(meant);
            }
        }

        found.Sort(static (one, other) => one[0].Place.CompareTo(other[0].Place));
        return found.ConvertAll(static mounts => new SharedSource(mounts[0].Mount.SharedSource!, mounts.ConvertAll(static one => one.Mount)));
    }

    /// <summary>A mount with its place among all.</summary>
    private sealed record PlacedMount(int Place, MountedPath Mount);

    /// <summary>The mounts of one source.</summary>
    private sealed class Shared(int place, MountedPath first)
    {
        private List<PlacedMount>? _mounts;

        /// <summary>All of them, once there are two.</summary>
        public List<PlacedMount> Mounts => _mounts ??= [new PlacedMount(place, first)];

        /// <summary>Adds another one. Returns true for the second.</summary>
        public bool Add(int next, MountedPath mount)
        {
            Mounts.Add(new PlacedMount(next, mount));
            return Mounts.Count == 2;
        }
    }
}

/// <summary>A source that several mounts have.</summary>
/// <param name="Source">The source.</param>
/// <param name="Mounts">The mounts.</param>
internal sealed record SharedSource(string Source, List<MountedPath> Mounts);
