namespace PodDsl.Core.Model;

/// <summary>A bind mount or a named volume: <c>[source:]destination[:options]</c>.</summary>
/// <param name="Source">A host path or a volume name; null makes an anonymous volume.</param>
/// <param name="Unit">The volume unit that is mounted, instead of <paramref name="Source"/>.</param>
/// <param name="Destination">The path in the container.</param>
/// <param name="Options">Mount options such as <c>ro</c>, <c>Z</c> or <c>idmap</c>.</param>
public sealed record VolumeMount(Text? Source, UnitReference? Unit, Text Destination, EquatableArray<Text> Options)
    : SettingValue
{
    public override UnitReference? Reference => Unit;

    public override Text ToArgument() => Join(Unit?.ResourceName);

    public override Text ToQuadlet() => Join(Unit?.FileName);

    private Text Join(string? unitName)
    {
        var source = unitName is null ? Source : new Text(unitName);
        var mount = source is { } text ? text + ":" + Destination : Destination;
        return Options.IsEmpty ? mount : mount + ":" + new Text(string.Join(",", Options.Select(option => option.Marked)));
    }
}
