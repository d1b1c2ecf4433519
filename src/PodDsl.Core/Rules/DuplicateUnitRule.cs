using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules;

/// <summary>Two units that end up in the same file, or as the same service: one of them is lost.</summary>
public static class DuplicateUnitRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD9003",
        "Two units have the same name",
        RuleCategory.Language,
        Severity.Error,
        "'{0}' and '{1}' both make {2}, so one would replace the other. {3}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { AppliesToDropIns = true, Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet units, Target target)
    {
        // Nearly each name has one unit only.
        var firsts = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var several = new Dictionary<string, List<Unit>>(StringComparer.Ordinal);
        foreach (var unit in units.Each)
        {
            var service = unit.ServiceName;
            if (!firsts.TryGetValue(service, out var first))
            {
                firsts.Add(service, unit);
            }
            else if (several.TryGetValue(service, out var others))
            {
                others.Add(unit);
            }
            else
            {
                several.Add(service, [first, unit]);
            }
        }

        foreach (var service in several.Count == 0 ? [] : firsts.Keys.Where(several.ContainsKey))
        {
            var same = several[service];
            // A record and a file are one mistake, which is the record's.
            var record = same.Find(unit => unit.Language == Language.CSharp);
            var files = record is null ? [] : same.FindAll(unit => unit.Language == Language.UnitFile);
            foreach (var unit in units.Steps.Over(same.Except(files)))
            {
                var other = same.First(candidate => !ReferenceEquals(candidate, unit));
                var what = unit.FileName == other.FileName ? unit.FileName : unit.ServiceName + ".service";
                yield return new Finding(Descriptor, unit, unit.NameSource, new([new UnitPart(unit), new UnitPart(other), what, WayOut(unit)]))
                {
                    Others = ReferenceEquals(unit, record) ? files.Select(file => new FindingPlace(file, file.NameSource)).ToEquatableArray() : [],
                    AdditionalSources = files.Contains(other) ? [] : [other.NameSource],
                };
            }
        }
    }

    private static WordsPart WayOut(Unit unit) => Parts.Either(
        unit, "Give one of them another name with [UnitName(\"...\")]", "Rename one of the files, or set ServiceName= in one");
}
