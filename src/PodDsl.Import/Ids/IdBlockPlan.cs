using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Ids;

/// <summary>An import whose containers have blocks of ids of their own.</summary>
/// <param name="Imports">The imports, whose units say their blocks.</param>
/// <param name="Blocks">Who has which block.</param>
/// <param name="Moves">The files that have to change their owners.</param>
public sealed record IdBlockPlan(EquatableArray<Imported> Imports, EquatableArray<BlockOfUnit> Blocks, EquatableArray<FileMove> Moves);

/// <summary>The block of a unit.</summary>
/// <param name="FileName">The file of the unit.</param>
/// <param name="Number">The number of the block.</param>
/// <param name="Start">Its first id on the host; for a user the id as <c>podman unshare</c> counts.</param>
/// <param name="Size">The number of ids.</param>
public sealed record BlockOfUnit(string FileName, long Number, long Start, long Size);

/// <summary>Files that belong to other ids from now on.</summary>
/// <param name="Path">The path of the host, or the name of the volume.</param>
/// <param name="IsVolume">True for a volume of podman.</param>
/// <param name="Units">The files of the units that mount it.</param>
/// <param name="Block">The number of the block.</param>
/// <param name="User">The id on the host of the user that the unit names, else of root.</param>
/// <param name="Group">The id on the host of the group that the unit names, else of root.</param>
/// <param name="Command">The command that moves each owner to the same place in the block.</param>
/// <param name="OneOwnerCommand">The command that gives everything to <paramref name="User"/>, for files of one program.</param>
/// <param name="Source">The place of the first mount.</param>
public sealed record FileMove(
    string Path, bool IsVolume, EquatableArray<string> Units, long Block, long User, long Group, string Command, string OneOwnerCommand, SourceSpan Source)
{
    private const int MostNamed = 5;

    private string Mounting => string.Join(", ", Units.Take(MostNamed)) + (Units.Count > MostNamed ? FormattableString.Invariant($" and {Units.Count - MostNamed} more") : "");

    /// <summary>What it is about, in one sentence.</summary>
    public string Reason => FormattableString.Invariant(
        $"The {(IsVolume ? "volume" : "files of")} '{new Text(Path)}' of {Mounting}{(IsVolume ? " belongs" : " belong")} to id block {Block} from now on. If all of it is of {User}:{Group}, this does it too: {OneOwnerCommand}");
}

/// <summary>How to give out blocks.</summary>
/// <param name="Target">The target, with the pool.</param>
/// <param name="First">The number of the first block.</param>
public sealed record IdBlockOptions(Target Target, long First = 0);
