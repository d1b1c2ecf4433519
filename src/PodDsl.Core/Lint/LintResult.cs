using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Lint;

/// <summary>What is wrong with unit files.</summary>
/// <param name="Units">The units of all files that can be parsed, refused ones too.</param>
/// <param name="Findings">What was found and is not suppressed, by file, line and rule.</param>
public sealed record LintResult(UnitSet Units, EquatableArray<Finding> Findings)
{
    /// <summary>The paths of the files that were looked at: units, and drop-ins of these units.</summary>
    public EquatableArray<string> Files { get; init; }
}
