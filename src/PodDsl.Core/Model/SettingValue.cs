namespace PodDsl.Core.Model;

/// <summary>
/// The value of a setting. <see cref="ToArgument"/> is what podman gets on its command line; a Quadlet file says the
/// same except that it names other units by their file (<see cref="ToQuadlet"/>).
/// </summary>
public abstract record SettingValue
{
    /// <summary>The value as podman takes it.</summary>
    public abstract Text ToArgument();

    /// <summary>The value as a Quadlet file has it.</summary>
    public virtual Text ToQuadlet() => ToArgument();

    /// <summary>The other unit that the value names, if it names one.</summary>
    public virtual UnitReference? Reference => null;
}

/// <summary>One piece of text: a name, a path, a duration, one of a set of words.</summary>
public sealed record TextValue(Text Text) : SettingValue
{
    public override Text ToArgument() => Text;
}

/// <summary>On or off.</summary>
public sealed record BooleanValue(bool Value) : SettingValue
{
    public override Text ToArgument() => Value ? "true" : "false";
}

/// <summary>A whole number.</summary>
public sealed record IntegerValue(long Value) : SettingValue
{
    public override Text ToArgument() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Several words, such as a command with its arguments.</summary>
public sealed record WordsValue(EquatableArray<Text> Words) : SettingValue
{
    public override Text ToArgument() => new(string.Join(" ", Words.Select(word => word.Marked)));
}

/// <summary>A name with a value, such as an environment variable or a label. No value is not the empty value.</summary>
public sealed record PairValue(string Name, Text? Value) : SettingValue
{
    public override Text ToArgument() => Value is { } value ? new Text(Name + "=") + value : Name;
}

/// <summary>The name of another unit, optionally with text behind it (<c>backend.network:ip=10.0.0.2</c>).</summary>
public sealed record ReferenceValue(UnitReference Unit, Text Options) : SettingValue
{
    public ReferenceValue(UnitReference unit)
        : this(unit, Text.Empty)
    {
    }

    public override UnitReference? Reference => Unit;

    public override Text ToArgument() => Join(Unit.ResourceName);

    public override Text ToQuadlet() => Join(Unit.FileName);

    private Text Join(string name) => Options.IsEmpty ? name : new Text(name + ":") + Options;
}

/// <summary>Unit text as it stands, in systemd's or Quadlet's own syntax, taken over without a change.</summary>
public sealed record RawValue(string UnitText) : SettingValue
{
    public override Text ToArgument() => UnitText;
}
