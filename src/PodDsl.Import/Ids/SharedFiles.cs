using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Import.Ids;

/// <summary>One use of files.</summary>
/// <param name="Owner">Who mounts them.</param>
/// <param name="Mount">The mount.</param>
/// <param name="IsRead">True if it only reads them.</param>
internal sealed record FileUse(IdOwner Owner, MountedPath Mount, bool IsRead);

/// <summary>Which files of an import are used by whom. Whoever shares files that one of them writes needs the same ids.</summary>
internal sealed class SharedFiles
{
    private static readonly string[] ReadOnlyOptions = ["ro", "readonly", "ro=true", "readonly=true"];

    private readonly Dictionary<FilePlace, List<FileUse>> _uses = [];
    private readonly Dictionary<FilePlace, List<FileUse>> _within = [];
    private readonly Dictionary<IdOwner, List<FilePlace>> _places = [];

    public SharedFiles(IReadOnlyList<IdOwner> owners, IReadOnlyDictionary<string, Unit> volumes, UnitScope scope, Steps steps)
    {
        var byContainer = new Dictionary<string, IdOwner>(StringComparer.Ordinal);
        foreach (var owner in steps.Over(owners))
        {
            foreach (var mount in owner.Mounts)
            {
                if (FilePlace.Of(mount, volumes) is { } place)
                {
                    (_places.TryGetValue(owner, out var places) ? places : _places[owner] = []).Add(place);
                    (_uses.TryGetValue(place, out var uses) ? uses : _uses[place] = []).Add(
                        new FileUse(owner, mount, mount.Options.Any(option => ReadOnlyOptions.Contains(option, StringComparer.Ordinal))));
                }
            }

            foreach (var unit in owner.All.Where(unit => unit.Kind == UnitKind.Container))
            {
                byContainer.TryAdd(unit.ResourceName, owner);
            }
        }

        foreach (var place in steps.Over(_uses.Keys.Where(static place => !place.IsOfHost)))
        {
            var uses = UsesOf(place).Where(use => !(use.IsRead && scope == UnitScope.System && use.Owner.IsRootOfHost)).ToList();
            if (uses.Exists(static use => !use.IsRead))
            {
                uses.ForEach(use => uses[0].Owner.Join(use.Owner));
            }
        }

        foreach (var (place, uses) in _uses)
        {
            foreach (var parent in place.Parents().Where(_uses.ContainsKey))
            {
                (_within.TryGetValue(parent, out var within) ? within : _within[parent] = []).AddRange(uses);
            }
        }

        foreach (var (owner, other) in owners.SelectMany(owner => owner.All.SelectMany(unit => PassedSettings.With(unit).FindAll(Section.Kind, Keys.VolumesFrom)), static (owner, setting) => (owner, setting.Value.ToArgument().Marked.Split(':')[0])))
        {
            if (byContainer.TryGetValue(other, out var from))
            {
                from.Join(owner);
            }
        }
    }

    /// <summary>The places, in the order in which units mount them.</summary>
    public IEnumerable<FilePlace> Places => _uses.Keys;

    /// <summary>The uses of a place, and of those that it is in.</summary>
    public IEnumerable<FileUse> UsesOf(FilePlace place) =>
        place.Parents().Where(parent => !parent.IsOfHost).Prepend(place).SelectMany(found => _uses.TryGetValue(found, out var uses) ? uses : []);

    /// <summary>A place that an owner has together with others, or null.</summary>
    public FilePlace? SharedBy(IdOwner owner)
    {
        foreach (var place in _places.GetValueOrDefault(owner, []))
        {
            if (!place.IsOfHost && UsesOf(place).Concat(UsesWithin(place)).Any(use => use.Owner != owner))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The uses of what is in a place.</summary>
    public IEnumerable<FileUse> UsesWithin(FilePlace place) => _within.TryGetValue(place, out var uses) ? uses : [];

    /// <summary>True if somebody mounts a folder that the place is in, so that what happens there happens to the place.</summary>
    public bool IsInAnother(FilePlace place) => place.Parents().Any(parent => !parent.IsOfHost && _uses.ContainsKey(parent));
}
