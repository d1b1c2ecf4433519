using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Lint;

/// <summary>The findings in unit files.</summary>
/// <param name="Units">The units of all files with a valid syntax, refused ones too.</param>
/// <param name="Findings">The findings without suppressed ones, by file, line and rule.</param>
public sealed record LintResult(UnitSet Units, EquatableArray<Finding> Findings)
{
    /// <summary>The paths of the checked files: units, and their drop-ins.</summary>
    public EquatableArray<string> Files { get; init; }
}
