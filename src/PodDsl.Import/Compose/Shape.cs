using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>The kinds of values of Compose.</summary>
internal enum ShapeKind
{
    /// <summary>Anything: what belongs to somebody else.</summary>
    Any,
    Text,
    Boolean,
    Integer,
    Float,

    /// <summary>A size: <c>1.5g</c>.</summary>
    Bytes,

    /// <summary>A duration: <c>1m30s</c>.</summary>
    Duration,

    /// <summary>The mode of a file, in octal digits if it is a text.</summary>
    FileMode,

    /// <summary>The words of a command; a text is split as a shell does.</summary>
    Words,

    /// <summary>A list; one value alone is one item.</summary>
    List,

    /// <summary>Names that the author chooses, with values of one shape.</summary>
    Map,

    /// <summary>Names with texts; a list of <c>NAME=value</c> is the same.</summary>
    Pairs,

    /// <summary>Known names.</summary>
    Fields,
}

/// <summary>What becomes of a name without a value.</summary>
internal enum Valueless
{
    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>The environment has the value.</summary>
    FromEnvironment,
}

/// <summary>What a file says of a field that an earlier file has too.</summary>
internal enum Overriding
{
    /// <summary>Lists are joined, names of mappings are taken one by one, and of anything else the later one counts.</summary>
    Join,

    /// <summary>The later one counts.</summary>
    Replace,
}

/// <summary>What Compose says of a field: a row of <see cref="ComposeSchema"/>.</summary>
internal sealed record Shape(ShapeKind Kind)
{
    /// <summary>The fields, of <see cref="ShapeKind.Fields"/>.</summary>
    public IReadOnlyDictionary<string, Shape> Fields { get; init; } = new Dictionary<string, Shape>();

    /// <summary>The shape of items or values, of lists and maps.</summary>
    public Shape? Item { get; init; }

    /// <summary>The long form of a short one; several, since <c>8000-8001:80-81</c> is two ports. Null is no valid short form.</summary>
    public Func<YamlScalar, Reshaping, IReadOnlyList<YamlNode>?>? Long { get; init; }

    /// <summary>Changes the long form of a value, after its fields.</summary>
    public Func<YamlNode, Reshaping, YamlNode>? Finish { get; init; }

    /// <summary>The entry of a map that an item of a list stands for. Null is no valid one.</summary>
    public Func<YamlScalar, YamlEntry?>? Entry { get; init; }

    /// <summary>What an item of a list is known by: a later one with the same replaces an earlier one.</summary>
    public Func<YamlNode, string>? Key { get; init; }

    public Overriding Overriding { get; init; }

    public Valueless Valueless { get; init; }

    /// <summary>True for a path on the host, relative to the folder of the project.</summary>
    public bool IsPath { get; init; }

    /// <summary>True if <c>false</c> and <c>0</c> say something.</summary>
    public bool IsZeroSaid { get; init; }

    /// <summary>True if an empty list or mapping says something.</summary>
    public bool IsEmptySaid { get; init; }

    /// <summary>True if docker-compose prints the field, even if nobody has set it.</summary>
    public bool IsAlwaysPrinted { get; init; }

    /// <summary>True if docker-compose prints the pairs as a list.</summary>
    public bool IsPrintedAsList { get; init; }
}
