using PodDsl.Core.Facts;
using PodDsl.Core.Podman;

namespace PodDsl.Import.Ids;

/// <summary>The way of ids from those that a container had so far to those of its block.</summary>
/// <param name="Start">The first id of the block, as the shell below counts: ids of the host, or for a user those of <c>podman unshare</c>.</param>
/// <param name="Size">The number of ids.</param>
/// <param name="Scope">Whose units they are.</param>
internal sealed record IdShift(long Start, long Size, UnitScope Scope)
{
    private const long Nobody = 65_534;

    /// <summary>The ids that a block has in their places; a small one has <c>nobody</c> as its last.</summary>
    private long Plain => Size > Nobody ? Size : Size - 1;

    public static IdShift Of(IdPool pool, long number, UnitScope scope) => new(pool.StartOf(number), pool.BlockSize, scope);

    /// <summary>True if a block of that size has the id.</summary>
    public static bool Has(long id, long size) => size > Nobody ? id < size : id < size - 1 || id == Nobody;

    /// <summary>Where an id of the container is in the block.</summary>
    public long this[long id] => id < Plain ? Start + id : Start + Plain;

    /// <summary>
    /// The command that gives each file to the new id of its owner, so that the container sees the owners that it saw before. The highest ids
    /// go first: the ids of a user's block may be among the old ones.
    /// </summary>
    public string Command(FilePlace place)
    {
        var found = place.IsVolume
            ? $"$(podman volume inspect --format '{{{{.Mountpoint}}}}' {place.ToShell(Scope)})"
            : $"$(readlink -f {place.ToShell(Scope)})";
        var next = Size > Nobody
            ? FormattableString.Invariant($"$1 < {Plain} ? $1 + {Start} : $1")
            : FormattableString.Invariant($"$1 < {Plain} ? $1 + {Start} : $1 == {Nobody} ? {Start + Plain} : $1");
        var script = $"p={found} && n() {{ echo $(({next})); }} && find \"$p\" -printf '%U %G\\n' | sort -u -k1,1nr -k2,2nr | while read -r u g; do chown -hR --from=\"$u:$g\" \"$(n \"$u\"):$(n \"$g\")\" \"$p\"; done";
        return InScope(script, place);
    }

    /// <summary>The command that gives all files to one owner.</summary>
    public string Whole(FilePlace place, long user, long group) => FormattableString.Invariant(
        $"{(Scope == UnitScope.User ? "podman unshare " : "")}chown -R {this[user]}:{this[group]} {(place.IsVolume ? $"\"$(podman volume inspect --format '{{{{.Mountpoint}}}}' {place.ToShell(Scope)})\"" : place.ToShell(Scope))}");

    private string InScope(string script, FilePlace place)
    {
        // A volume without data needs nothing: podman gives a new one to the container.
        var condition = place.IsVolume ? $"! podman volume exists {place.ToShell(Scope)} || " : "";
        return Scope == UnitScope.User
            ? $"{condition}podman unshare sh -c {FilePlace.Quote(script)}"
            : $"{condition}({script})";
    }
}
