using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2017: a unit names a network, a volume or a container by the name of its file, which podman calls otherwise.</summary>
public static class BareNameRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD2017",
        "A name passes by the unit of that name",
        RuleCategory.Network,
        Severity.Warning,
        "{0} of {1} does not lead to {2}, {3}. {4}");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.Network, Keys.Volume, Keys.Mount], Reads = Aspects.Mounts };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        var uses = new List<Use>();
        foreach (var unit in units.Having(Keys.Network, Keys.Volume, Keys.Mount))
        {
            foreach (var setting in unit.Settings)
            {
                if (NameIn(setting) is var (kind, name))
                {
                    uses.Add(new Use(unit, setting, kind, name));
                }
            }
        }

        if (uses.Count == 0)
        {
            yield break;
        }

        // Who uses one thing by its bare name does so wherever it is used.
        var makers = units.Distinct.ToLookup(unit => (unit.Kind, unit.ResourceName));
        foreach (var same in uses.GroupBy(use => (use.Kind, use.Name)).Select(group => group.ToList()))
        {
            var (_, _, kind, name) = same[0];
            if (makers[(kind, name)].ToList() is { Count: > 0 } made)
            {
                if (kind == UnitKind.Network && AreIdle(made, StartGraph.Of(set, target.Podman)))
                {
                    yield return Report(same, made[0], "which nothing starts, so that podman finds no such network and refuses the start");
                }
            }
            else if (units.Find(kind, name) is { } meant)
            {
                yield return Report(same, meant, Consequence(kind, name, meant));
            }
        }
    }

    /// <summary>A setting that uses a name, and the kind of what it is the name of.</summary>
    private sealed record Use(Unit Unit, Setting Setting, UnitKind Kind, string Name);

    /// <summary>The name that a setting uses, with what it is the name of; null where it names a unit, a mode or a path.</summary>
    private static (UnitKind Kind, string Name)? NameIn(Setting setting)
    {
        if (setting.Option.Section != Section.Kind || setting.Value.Reference is not null)
        {
            return null;
        }

        return setting.Option.Name switch
        {
            Keys.Network => setting.As(NetworkJoin.Parse).Value switch
            {
                { Mode: NetworkMode.Bridge } join when join.ShownName.Marked != NetworkJoin.Default => (UnitKind.Network, join.Name.Marked),
                { Mode: NetworkMode.Container, Name.Marked: "container", OptionText.Literal: { Length: > 0 } container } => (UnitKind.Container, container),
                _ => null,
            },
            Keys.Volume => Volume(setting.As(VolumeMount.Parse).Value?.Source),
            Keys.Mount => setting.Value is MountValue { Type: "volume" } mount ? Volume(mount.Source) : null,
            _ => null,
        };
    }

    private static (UnitKind, string)? Volume(Text? source) =>
        source?.Literal is { Length: > 0 } name && NameSyntax.IsName(name) ? (UnitKind.Volume, name) : null;

    private static Shown Consequence(UnitKind kind, string name, Unit meant) => kind switch
    {
        UnitKind.Volume => $"whose volume podman calls '{meant.ResourceName}': podman makes a second volume '{name}', which is empty",
        UnitKind.Network => $"whose network podman calls '{meant.ResourceName}': it finds no network '{name}' and refuses the start",
        _ => $"whose container podman calls '{meant.ResourceName}': it finds no container '{name}' and refuses the start",
    };

    /// <summary>Whether nothing starts any of the units that make a network.</summary>
    private static bool AreIdle(List<Unit> makers, StartGraph graph) => makers.TrueForAll(maker =>
        graph.IndexOf(maker) is { } index && graph.StartedBy(index).Count == 0 && graph.EnabledBy(index) is null && !graph.MayBeStarted(index));

    private static Finding Report(List<Use> uses, Unit meant, Shown consequence)
    {
        var (unit, setting, _, _) = uses[0];
        var value = Naming(setting, meant);
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                Parts.Written(unit, setting),
                uses.Count == 1 ? (Shown)$"'{unit.Name}'" : $"'{unit.Name}', and of {uses.Count - 1} more,",
                meant.FileName,
                consequence,
                value is null ? (Shown)$"Name {meant.FileName} there."
                    : Parts.Either(unit, "Name the unit by its type, and Quadlet starts it first.", $"Write {new SettingPart(unit.Language, setting.Option, value)}, and Quadlet starts its service first."),
            ])
        {
            Others = uses.Skip(1).Select(use => new FindingPlace(use.Unit, use.Setting.Source)).ToEquatableArray(),
            AdditionalSources = [meant.NameSource],
            Fixes = uses.Exists(use => use.Setting.IsPassed || Naming(use.Setting, meant) is null) ? default : [new Fix(
                meant.Kind == UnitKind.Volume ? FixKinds.UseVolumeUnit : FixKinds.UseNetworkUnit,
                $"Name {meant.FileName}",
                uses.Select(use => Edit.Replace(use.Unit, use.Setting, use.Setting with { Value = Naming(use.Setting, meant)! })).ToEquatableArray())],
        };
    }

    /// <summary>The same value with the unit in place of the name.</summary>
    private static SettingValue? Naming(Setting setting, Unit meant) => setting.Option.Name switch
    {
        Keys.Network when meant.Kind == UnitKind.Container => null,
        Keys.Network => NetworkJoin.Of(meant.ToReference(), setting.As(NetworkJoin.Parse).Value!.Options),
        Keys.Volume when setting.As(VolumeMount.Parse).Value is { } volume => volume with { Source = null, Unit = meant.ToReference() },
        Keys.Mount when setting.Value is MountValue mount => mount with { Source = null, Unit = meant.ToReference() },
        _ => null,
    };
}
