using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>
/// Where the settings of a record come from, so that after an edit of what a base sets they are joined anew, and the record itself is not read again.
/// </summary>
/// <param name="Kind">The kind of the unit.</param>
/// <param name="Owners">What each owner says; the record itself is the last.</param>
/// <param name="Defaults">What follows from the name of the record where nobody has set it.</param>
internal sealed record UnitOwners(UnitKind Kind, IReadOnlyList<OwnerSettings> Owners, IReadOnlyList<Setting> Defaults)
{
    /// <summary>True if the edit changed what one of them says.</summary>
    public bool AreEdited(EditedBases edited) => Owners.Any(owner => owner.Declarations.Any(edited.Has));

    /// <summary>The same after an edit, with all settings; null if the record must be read again.</summary>
    public (UnitOwners Owners, EquatableArray<Setting> Settings)? Follow(EditedBases edited)
    {
        var owners = new OwnerSettings[Owners.Count];
        for (var index = 0; index < owners.Length; index++)
        {
            owners[index] = Owners[index];
            if (!owners[index].Declarations.Any(edited.Has))
            {
                continue;
            }

            if (index == owners.Length - 1 || edited.Read(owners[index], Kind) is not { } read)
            {
                return null;
            }

            owners[index] = read;
        }

        var joined = new JoinedSettings();
        foreach (var owner in owners)
        {
            joined.BeginOwner();
            foreach (var added in owner.Added)
            {
                joined.Add(added);
            }
        }

        foreach (var setting in Defaults)
        {
            joined.AddDefault(setting);
        }

        return (this with { Owners = owners }, joined.All.ToEquatableArray());
    }
}
