using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>What was read of one record.</summary>
/// <param name="Unit">The unit. It may lack settings that could not be read.</param>
/// <param name="Problems">What is wrong with the record as a record; the rules look at the unit itself.</param>
/// <param name="IsComplete">True if everything could be read. If not, the compiler reports why.</param>
public sealed record UnitReading(Unit Unit, EquatableArray<Finding> Problems, bool IsComplete)
{
    /// <summary>True if text may be made of it.</summary>
    public bool IsUsable => IsComplete && !Problems.Any(problem => problem.IsError);

    /// <summary>
    /// True if a finding of a rule holds. Of a record that could not be read in full, what looks left out may just not
    /// have been understood; what is written there and wrong is wrong all the same.
    /// </summary>
    public bool Supports(Finding finding) =>
        (IsComplete && !Problems.Any(problem => problem.Rule == LanguageRules.WrongReference || problem.Rule == LanguageRules.UndefinedChoice))
        || (finding.IsError && finding.Source != Unit.Source);
}
