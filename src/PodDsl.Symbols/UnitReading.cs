using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>The reading of one record.</summary>
/// <param name="Unit">The unit. It may lack unreadable settings.</param>
/// <param name="Problems">The problems of the record as a record; rules check the unit itself.</param>
/// <param name="IsComplete">True if everything was readable. If not, the compiler reports why.</param>
public sealed record UnitReading(Unit Unit, EquatableArray<Finding> Problems, bool IsComplete)
{
    /// <summary>Where its settings come from; null if that cannot be told apart.</summary>
    internal UnitOwners? Owners { get; init; }

    /// <summary>The same after an edit that changed nothing but plain attributes of its bases; null if the record must be read again.</summary>
    internal UnitReading? Follow(EditedBases edited) =>
        !IsComplete || !Problems.IsEmpty || Owners is null ? null
        : !Owners.AreEdited(edited) ? this
        : Owners.Follow(edited) is var (owners, settings) ? this with { Unit = Unit with { Settings = settings }, Owners = owners }
        : null;

    /// <summary>True if the generator may make text from it.</summary>
    public bool IsUsable => IsComplete && !Problems.Any(problem => problem.IsError);

    /// <summary>
    /// True if a finding of a rule is valid. A setting that seems to be missing from an incomplete record may just be unreadable; a wrong
    /// setting in it is wrong all the same.
    /// </summary>
    public bool Supports(Finding finding) =>
        (IsComplete && !Problems.Any(problem => problem.Rule == LanguageRules.WrongReference || problem.Rule == LanguageRules.UndefinedChoice))
        || (finding.IsError && finding.Source != Unit.Source);
}
