using PodDsl.Core.Lint;
using PodDsl.Core.Model;

namespace PodDsl.Report;

/// <summary>Which units share ids of one kind with a unit, found in one sweep over all ranges in their order.</summary>
internal sealed class IdOverlaps
{
    private static readonly IReadOnlyCollection<Unit> None = [];

    private readonly Dictionary<OwnedIds, List<Unit>> _others = [];

    public IdOverlaps(HostIdOwners ids)
    {
        foreach (var kind in ids.Owned.GroupBy(owned => owned.Kind))
        {
            var open = new List<OwnedIds>();
            foreach (var owned in kind)
            {
                open.RemoveAll(other => other.Range.HostEnd <= owned.Range.HostId);
                foreach (var other in open.Where(other => !ReferenceEquals(other.Unit, owned.Unit)))
                {
                    Add(owned, other.Unit);
                    Add(other, owned.Unit);
                }

                open.Add(owned);
            }
        }
    }

    /// <summary>The units that share some of these ids, in the order of their ids.</summary>
    public IReadOnlyCollection<Unit> Of(OwnedIds owned) => _others.TryGetValue(owned, out var others) ? others : None;

    private void Add(OwnedIds owned, Unit other)
    {
        if (!_others.TryGetValue(owned, out var others))
        {
            _others.Add(owned, others = []);
        }

        others.Add(other);
    }
}
