using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Symbols;

/// <summary>What one type says of the units that have its attributes: the record itself, a base of it or an interface.</summary>
/// <param name="Declarations">Where it is declared.</param>
/// <param name="Added">The settings that it adds, one after the other.</param>
internal sealed record OwnerSettings(IReadOnlyList<TypeDeclaration> Declarations, IReadOnlyList<AddedSetting> Added);

/// <summary>A setting as its owner adds it.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Replaces">True if it replaces others of its option, where that counts once.</param>
internal readonly record struct AddedSetting(Setting Setting, bool Replaces);

/// <summary>The settings of a record, joined from those of its owners, the nearest one last.</summary>
internal sealed class JoinedSettings
{
    /// <summary>How many settings come from other owners.</summary>
    private int _inherited;

    public List<Setting> All { get; } = [];

    /// <summary>Begins with the next owner.</summary>
    public void BeginOwner() => _inherited = All.Count;

    public void Add(AddedSetting added) =>
        All.Insert(added.Replaces && Options.CountsOnce(added.Setting.Option) ? Replace(added.Setting) : All.Count, added.Setting);

    /// <summary>Adds what follows from the name of a record, unless somebody has set it.</summary>
    public void AddDefault(Setting setting)
    {
        if (!All.Exists(other => other.Option.Equals(setting.Option)))
        {
            All.Add(setting);
        }
    }

    /// <summary>
    /// Removes what a setting that counts once replaces, and returns its place. What counts on one host only leaves that for the others
    /// alone; what counts on all hosts replaces all that is inherited, and comes before what the same owner says for one host.
    /// </summary>
    private int Replace(Setting setting)
    {
        var place = All.Count;
        for (var index = All.Count - 1; index >= 0; index--)
        {
            var other = All[index];
            if (!other.Option.Equals(setting.Option))
            {
                continue;
            }

            if (other.On == setting.On || (setting.On is null && index < _inherited))
            {
                All.RemoveAt(index);
                _inherited -= index < _inherited ? 1 : 0;
                place--;
            }
            else if (setting.On is null)
            {
                place = index;
            }
        }

        return place;
    }
}
