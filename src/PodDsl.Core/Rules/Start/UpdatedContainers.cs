using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Start;

/// <summary>Which containers podman auto-update replaces.</summary>
internal static class UpdatedContainers
{
    private const string Label = "io.containers.autoupdate";

    /// <summary>The setting that has the container updated, or null.</summary>
    public static Setting? Of(Unit unit)
    {
        if (unit.Kind != UnitKind.Container)
        {
            return null;
        }

        return Directives.Last(unit, Section.Kind, "AutoUpdate")
            ?? unit.FindAll(Section.Kind, "Label").LastOrDefault(setting =>
                setting.Value is PairValue { Name: Label, Value.Literal: "registry" or "local" or "image" });
    }
}
