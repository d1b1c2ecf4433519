using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2012: two containers, pods, networks or volumes of one name.</summary>
public static class RuntimeNameRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD2012",
        "Two units use the same name in podman",
        RuleCategory.Network,
        Severity.Warning,
        "The {0} called '{1}', so {2}. Give one of them another name, for example with {3}, or declare {4} if {5} never run together.") { IsCertainOnOneHost = true };

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Ports };

    internal static bool Clash(Unit one, Unit other) =>
        one.Kind == other.Kind && KeyOf(one) is not null && NameOf(one) is { } name && name == NameOf(other);

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var alternatives = Alternatives.Of(set);
        foreach (var same in UnitIndex.Of(set).Distinct
            .Where(unit => KeyOf(unit) is not null && NameOf(unit) is not null)
            .GroupBy(static unit => unit.Kind == UnitKind.Container ? unit.ResourceName : unit.Kind.Extension() + '\0' + unit.ResourceName, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()))
        {
            foreach (var clashing in alternatives.Meeting([.. same]))
            {
                yield return Report(clashing, alternatives.FirstWith(clashing[0], clashing));
            }
        }
    }

    private static Finding Report(List<Unit> units, Unit other)
    {
        var unit = units[0];
        var isPair = units.Count == 2;
        var kind = unit.Kind.Extension();
        var consequence = unit.Kind switch
        {
            UnitKind.Container or UnitKind.Pod => isPair ? "each of them removes the other when it starts" : "each of them removes the one that runs when it starts",
            UnitKind.Network => isPair ? "the second one gets the first, whatever its own settings are" : "all get the first, whatever their own settings are",
            _ => isPair ? "both use the same data" : "all use the same data",
        };
        return new Finding(
            Descriptor,
            unit,
            PlaceOf(unit),
            [
                isPair ? (Shown)$"{kind} of '{unit.Name}' and that of '{units[1].Name}' are both" : $"{kind}s of {Listed.Names(units)} are all",
                unit.ResourceName,
                consequence,
                Parts.Name(unit, KeyOf(unit)!),
                Parts.Declaration(unit, Alternatives.Key, other),
                isPair ? "the two" : "they",
            ])
        {
            Others = units.Skip(1).Select(other => new FindingPlace(other, PlaceOf(other))).ToEquatableArray(),
            Fixes = FixesOf(units, other),
        };
    }

    /// <summary>Where a unit gets its name: in a setting, or in the name of its file.</summary>
    private static SourceSpan PlaceOf(Unit unit) => WrittenName(unit)?.Source ?? unit.NameSource;

    private static Setting? WrittenName(Unit unit) =>
        unit.FindSetting(Section.Kind, KeyOf(unit)!) is { } setting && unit.IsWritten(setting) ? setting : null;

    private static EquatableArray<Fix> FixesOf(List<Unit> units, Unit other)
    {
        var fixes = new List<Fix>();

        // The data of a volume would stay behind with the old name, and an empty one be mounted.
        if (units.Find(unit => unit.Kind != UnitKind.Volume && unit.Name != unit.ResourceName && !unit.IsOfTemplate) is { } named)
        {
            var renamed = new TextValue(named.Name);
            var edit = WrittenName(named) is { } written
                ? Edit.Replace(named, written, written with { Value = renamed })
                : Edit.Add(named, new Setting(Options.Key(named.Kind, KeyOf(named)!), renamed));
            fixes.Add(new Fix(FixKinds.RenameResource, $"Call it '{named.Name}', as the unit", [edit]));
        }

        fixes.Add(Alternatives.Declare(units[0], other));
        return fixes.ToEquatableArray();
    }

    /// <summary>The name, unless systemd fills it in.</summary>
    private static string? NameOf(Unit unit) =>
        unit.Find(KeyOf(unit)!) is RawValue ? null : new Text(unit.ResourceName).Literal;

    private static string? KeyOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Container => Keys.ContainerName,
        UnitKind.Pod => Keys.PodName,
        UnitKind.Network => Keys.NetworkName,
        UnitKind.Volume => Keys.VolumeName,
        _ => null,
    };
}
