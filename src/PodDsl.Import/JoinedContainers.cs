using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Import;

/// <summary>The network of another container, for a podman whose Quadlet does not know its unit in <c>Network=</c>.</summary>
internal static class JoinedContainers
{
    /// <summary>The unit with the name of the container, and the dependencies that follow from its unit.</summary>
    public static Unit ByName(Unit unit, Target target)
    {
        if (target.Podman.Has(Behaviors.JoinsContainers) || !unit.Settings.Any(IsOfUnit))
        {
            return unit;
        }

        var settings = new List<Setting>();
        foreach (var setting in unit.Settings)
        {
            if (!IsOfUnit(setting))
            {
                settings.Add(setting);
                continue;
            }

            var other = setting.Value.Reference!;
            settings.Add(setting with { Value = NetworkJoin.Parse("container:" + other.ResourceName).Value! });
            foreach (var key in new[] { Keys.Requires, Keys.After })
            {
                if (!unit.FindAll(Section.Unit, key).Any(known => known.Value.Reference == other))
                {
                    settings.Add(new Setting(Options.Common(Section.Unit, key), new ReferenceValue(other), setting.Source));
                }
            }
        }

        return unit with { Settings = settings.ToEquatableArray() };
    }

    private static bool IsOfUnit(Setting setting) => setting.Value is NetworkJoin { Unit.Kind: UnitKind.Container };
}
