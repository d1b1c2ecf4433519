using PodDsl.Core.Model;
using PodDsl.Core.View;

namespace PodDsl.Import.Ids;

/// <summary>A container, or a pod with its containers: what has one user namespace.</summary>
/// <param name="Unit">The container or pod.</param>
internal sealed record IdOwner(Unit Unit)
{
    /// <summary>The containers of a pod.</summary>
    public List<Unit> Members { get; } = [];

    /// <summary>Why it keeps the ids of the host, to follow its name; null if it can have others.</summary>
    public string? Obstacle { get; set; }

    /// <summary>The unit with that obstacle: it, or a member.</summary>
    public Unit? Hindered { get; set; }

    /// <summary>The owner with which it has to share a block, since both use the same files; itself if there is none.</summary>
    public IdOwner Root
    {
        get
        {
            var root = this;
            while (root._root is { } next)
            {
                root = next;
            }

            // The next question has a short way.
            _root = root == this ? null : root;
            return root;
        }
    }

    private IdOwner? _root;

    public IEnumerable<Unit> All => Members.Prepend(Unit);

    /// <summary>All mounts, those of podman's flags too.</summary>
    public IEnumerable<MountedPath> Mounts => All.SelectMany(unit => MountedPath.Of(PassedSettings.With(unit)));

    /// <summary>True if it is root for the host, which may read every file.</summary>
    public bool IsRootOfHost => Obstacle is not null && All.All(unit => FileOwner.Of(unit) is { Variables.IsEmpty: true, User: null or 0 } && unit.Find(Core.Catalogue.Keys.User) is null);

    public void Join(IdOwner other)
    {
        var (one, two) = (Root, other.Root);
        if (one != two)
        {
            two._root = one;
        }
    }

    public bool Equals(IdOwner? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
