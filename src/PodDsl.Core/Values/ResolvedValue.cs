using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>
/// A value of a Quadlet file that podman gets in another form, because Quadlet completes it: a path relative to the
/// file, the name of another unit within a text, an alias of an option.
/// </summary>
/// <param name="Argument">The text for podman.</param>
/// <param name="Quadlet">The text in the Quadlet file.</param>
/// <param name="Unit">The named unit, if there is one.</param>
/// <param name="MountsPath">The absolute path of the host whose mounts it needs, if there is one.</param>
public sealed record ResolvedValue(Text Argument, Text Quadlet, UnitReference? Unit = null, Text? MountsPath = null)
    : SettingValue
{
    public override UnitReference? Reference => Unit;

    public override Text ToArgument() => Argument;

    public override Text ToQuadlet() => Quadlet;
}
