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
    public static RuleDescriptor Descriptor { get; } = new(
        "POD2012",
        "Two units use the same name in podman",
        RuleCategory.Network,
        Severity.Warning,
        "The {0} of '{1}' and that of '{2}' are both called '{3}', so {4}. Give one of them another name, for example with {5}{6}.");

    public static SetRule Rule { get; } = new([Descriptor], Check);

    internal static bool Clash(Unit one, Unit other) =>
        one.Kind == other.Kind && KeyOf(one) is not null && NameOf(one) is { } name && name == NameOf(other);

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var alternatives = Alternatives.Of(set);
        foreach (var same in UnitIndex.Of(set).Distinct
            .Where(unit => KeyOf(unit) is not null && NameOf(unit) is not null)
            .GroupBy(unit => (unit.Kind, unit.ResourceName))
            .Where(group => group.Skip(1).Any()))
        {
            var units = same.ToList();
            foreach (var unit in units)
            {
                if (units.Find(other => !ReferenceEquals(unit, other) && !alternatives.Are(unit, other)) is { } other)
                {
                    yield return Report(unit, other);
                }
            }
        }
    }

    private static Finding Report(Unit unit, Unit other)
    {
        var key = KeyOf(unit)!;
        var setting = unit.FindSetting(Section.Kind, key);
        var isWritten = setting is not null && unit.IsWritten(setting);
        var consequence = unit.Kind switch
        {
            UnitKind.Container or UnitKind.Pod => "each of them removes the other when it starts",
            UnitKind.Network => "the second one gets the first, whatever its own settings are",
            _ => "both use the same data",
        };
        Shown declaration = $", or declare {Parts.Declaration(unit, Alternatives.Key, other)} if the two never run together";
        var otherSetting = other.FindSetting(Section.Kind, key);
        return new Finding(
            Descriptor,
            unit,
            isWritten ? setting!.Source : unit.NameSource,
            [unit.Kind.Extension(), unit.Name, other.Name, unit.ResourceName, consequence, Parts.Name(unit, key), declaration])
        {
            AdditionalSources = [otherSetting is not null && other.IsWritten(otherSetting) ? otherSetting.Source : other.NameSource],
            Fixes = FixesOf(unit, other, key, isWritten ? setting : null),
        };
    }

    private static EquatableArray<Fix> FixesOf(Unit unit, Unit other, string key, Setting? written)
    {
        var fixes = new List<Fix>();

        // The data of a volume would stay with the old name, and the container would get an empty volume.
        if (unit.Kind != UnitKind.Volume && unit.Name != unit.ResourceName && !unit.IsOfTemplate)
        {
            var renamed = new TextValue(unit.Name);
            var edit = written is null
                ? Edit.Add(unit, new Setting(Options.Key(unit.Kind, key), renamed))
                : Edit.Replace(unit, written, written with { Value = renamed });
            fixes.Add(new Fix(FixKinds.RenameResource, $"Call it '{unit.Name}', as the unit", [edit]));
        }

        fixes.Add(Alternatives.Declare(unit, other));
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
