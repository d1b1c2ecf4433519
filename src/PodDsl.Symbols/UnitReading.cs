using PodDsl.Core.Model;
using PodDsl.Core.Rules;

namespace PodDsl.Symbols;

/// <summary>What was read of one record.</summary>
/// <param name="Unit">The unit. It may lack settings that could not be read.</param>
/// <param name="Problems">What is wrong with the record as a record; the rules look at the unit itself.</param>
/// <param name="IsComplete">Whether everything could be read. If not, the compiler reports why.</param>
public sealed record UnitReading(Unit Unit, EquatableArray<Finding> Problems, bool IsComplete)
{
    /// <summary>Whether text may be made of it.</summary>
    public bool IsUsable => IsComplete && !Problems.Any(problem => problem.IsError);
}
