using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Import.Quadlet;

/// <summary>
/// What can be read of files that Quadlet refuses. Quadlet makes no unit of a file for the sake of one line; an import leaves the line out.
/// </summary>
internal static class ReadableParts
{
    private static readonly FormatRow Quadlet = UnitFormats.Of(UnitFormat.Quadlet);

    /// <summary>The units that Quadlet takes once the refused lines are left out, with all others, in the order of their files.</summary>
    public static IReadOnlyList<Unit> Of(QuadletReading reading, Steps steps)
    {
        var refused = reading.Refused.ToHashSet();
        if (refused.Count == 0)
        {
            return [.. reading.Units.Select(unit => unit.Unit)];
        }

        // A line may only be to blame for what another file lacks, which is there now. So all are tried first.
        var blamed = reading.Problems.Where(problem => problem.IsError).Select(problem => problem.Source).ToHashSet();
        var units = reading.Parsed.ToDictionary(unit => unit.FileName, StringComparer.Ordinal);
        foreach (var name in Refused(units.Values, steps))
        {
            units[name] = units[name] with { Settings = units[name].Settings.Where(setting => !blamed.Contains(setting.Source)).ToEquatableArray() };
        }

        var lost = Refused(units.Values, steps).ToHashSet(StringComparer.Ordinal);
        return [.. reading.Parsed.Where(unit => !refused.Contains(unit) || !lost.Contains(unit.FileName)).Select(unit => units[unit.FileName])];
    }

    private static IReadOnlyList<string> Refused(IEnumerable<Unit> units, Steps steps) =>
        [.. QuadletReader.Read(units.Select(unit => new QuadletSource(unit.FileName, TextOf(unit, steps))), PodmanVersion.Newest, steps).Refused.Select(unit => unit.FileName)];

    private static string TextOf(Unit unit, Steps steps) =>
        ExpressibleUnits.Write(unit, Quadlet, Target.Default, [], [], steps).Files is [var file, ..] ? file.Text : "";
}
