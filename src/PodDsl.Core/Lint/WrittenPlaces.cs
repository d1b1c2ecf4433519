using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>
/// Leads findings in the files of written units, which nobody sees, back to the units. What is wrong in such a file without its drop-ins is
/// found in the unit itself, and told there.
/// </summary>
/// <param name="sources">The files of the project.</param>
/// <param name="written">The written units.</param>
/// <param name="joined">The same with their drop-ins.</param>
/// <param name="target">What all are for.</param>
internal sealed class WrittenPlaces(
    EquatableArray<QuadletSource> sources, IReadOnlyList<WrittenUnit> written, Dictionary<Unit, JoinedUnit> joined, Target target)
{
    private readonly Dictionary<string, WrittenUnit> _byFile = written.ToDictionary(static unit => unit.Source.Path, StringComparer.Ordinal);

    /// <summary>The same findings in units and files that somebody wrote.</summary>
    /// <param name="findings">What is found in all files.</param>
    /// <param name="others">Units of no file that files may name.</param>
    /// <param name="steps">Each file is a step.</param>
    public IEnumerable<Finding> Return(IEnumerable<Finding> findings, IEnumerable<UnitReference> others, Steps steps)
    {
        HashSet<(SourceSpan, string)>? alone = null;
        foreach (var finding in findings)
        {
            var seen = finding with { AdditionalSources = finding.AdditionalSources.Concat(finding.Others.Select(static place => place.Source).Where(IsWritten)).Select(Back).ToEquatableArray(), Others = finding.Others.Where(place => !IsWritten(place.Source)).ToEquatableArray() };
            if (!_byFile.TryGetValue(finding.Source.File, out var unit))
            {
                yield return seen;
            }
            else if (finding.Rule.Id == WriterRules.NoQuadlet.Id)
            {
                // The build itself says so of the record; its drop-ins are lost.
                foreach (var dropIn in DropIns.Among(sources, unit.Unit.FileName))
                {
                    yield return seen with { Unit = null, Source = new SourceSpan(dropIn.Path, 0, 0, 1, 1) };
                }
            }
            else if (finding.Unit is null && joined.TryGetValue(unit.Unit, out var with)
                && !(alone ??= Alone(others, steps)).Contains((finding.Source, finding.Message)))
            {
                yield return seen with { Unit = with.Joined, Source = unit.PlaceOf(finding.Source) };
            }
        }
    }

    private bool IsWritten(SourceSpan place) => _byFile.ContainsKey(place.File);

    private SourceSpan Back(SourceSpan place) => _byFile.TryGetValue(place.File, out var unit) ? unit.PlaceOf(place) : place;

    /// <summary>What is wrong with the written files without any drop-in.</summary>
    private HashSet<(SourceSpan, string)> Alone(IEnumerable<UnitReference> others, Steps steps)
    {
        IReadOnlyList<QuadletSource> all = [.. sources.Where(static source => !DropIns.IsDropIn(source)), .. written.Select(static unit => unit.Source)];
        var reading = QuadletReader.ReadByName(all, null, others, steps);
        return [.. QuadletLint.Problems(all, others, reading, target, steps).Select(static finding => (finding.Source, finding.Message))];
    }
}
