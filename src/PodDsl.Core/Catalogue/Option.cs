using PodDsl.Core.Podman;

namespace PodDsl.Core.Catalogue;

/// <summary>The part of a unit that a setting belongs to.</summary>
public enum Section
{
    /// <summary>The section named after the kind of the unit: <c>[Container]</c>, <c>[Pod]</c>, ...</summary>
    Kind,

    /// <summary><c>[Unit]</c>.</summary>
    Unit,

    /// <summary><c>[Service]</c>.</summary>
    Service,

    /// <summary><c>[Install]</c>.</summary>
    Install,

    /// <summary><c>[Timer]</c> of the timer beside a service.</summary>
    Timer,

    /// <summary><c>[Socket]</c> of the socket beside a service.</summary>
    Socket,

    /// <summary><c>[Quadlet]</c>: settings of the generator itself.</summary>
    Quadlet,

    /// <summary>The way in which the <c>service</c> format runs podman; Quadlet has its own fixed way.</summary>
    Style,

    /// <summary>A declaration of the author; no unit gets a line for it.</summary>
    Intent,
}

/// <summary>Says how several values of a setting combine.</summary>
public enum Repeat
{
    /// <summary>The last one wins.</summary>
    Single,

    /// <summary>Every one counts.</summary>
    Each,

    /// <summary>Every one counts, and one line may hold several, split at blanks.</summary>
    Words,
}

/// <summary>The kinds of values.</summary>
public enum ValueKind
{
    Text,
    Boolean,
    Integer,
    Duration,
    Size,
    Path,
    Address,
    Subnet,
    Choice,
    Signal,
    Command,
    Words,
    Pair,
    Reference,
    IdMap,
    Port,
    Volume,
    Network,
    Mount,
    HostEntry,
    Secret,
    UserNamespace,
    Tmpfs,
    Image,
    HealthCommand,
    Calendar,
}

/// <summary>The ways in which the Quadlet generator reads the value of a key.</summary>
public enum QuadletSyntax
{
    /// <summary>Words; Quadlet undoes quotes and C escapes.</summary>
    Args,

    /// <summary>Words like <see cref="Args"/>, each cut at its first <c>=</c>.</summary>
    KeyValue,

    /// <summary>The last line, without one pair of outer double quotes, otherwise unchanged.</summary>
    Last,

    /// <summary>Each line, unchanged.</summary>
    Raw,

    /// <summary>Words; Quadlet undoes quotes, and takes a backslash literally.</summary>
    Words,
}

/// <summary>The ways in which systemd reads the value of a directive.</summary>
public enum SystemdSyntax
{
    /// <summary>The whole value; systemd expands only specifiers.</summary>
    Text,

    /// <summary>The whole value; systemd expands nothing, and a percent sign is itself.</summary>
    Plain,

    /// <summary>Words with quotes and C escapes.</summary>
    Words,

    /// <summary>Names of units.</summary>
    Units,

    /// <summary>A command line.</summary>
    Command,

    /// <summary><c>NAME=value</c>, quoted.</summary>
    Environment,
}

/// <summary>One row of the catalogue: one setting of one kind of unit.</summary>
public sealed record Option
{
    public Option(Section section, string name, UnitKind? kind = null)
    {
        Section = section;
        Name = name;
        Kind = kind;
    }

    public Section Section { get; }

    /// <summary>The Quadlet key or systemd directive; for other settings, the name of the attribute.</summary>
    public string Name { get; }

    /// <summary>The kind of unit of the row; null is every kind.</summary>
    public UnitKind? Kind { get; }

    /// <summary>True if Quadlet knows <see cref="Name"/> as a key. If not, writers use <c>PodmanArgs=</c>.</summary>
    public bool IsQuadletKey { get; init; } = true;

    /// <summary>The first podman whose Quadlet has the key.</summary>
    public PodmanVersion Since { get; init; }

    /// <summary>The first podman whose Quadlet no longer documents the key.</summary>
    public PodmanVersion? DeprecatedSince { get; init; }

    /// <summary>The flag of the unit's podman command, or null if there is none.</summary>
    public string? Flag { get; init; }

    /// <summary>The text between flag and value, for example <c>label=type:</c> of <c>--security-opt</c>.</summary>
    public string FlagPrefix { get; init; } = "";

    /// <summary>True if flag and value must be joined by <c>=</c>.</summary>
    public bool IsFlagJoined { get; init; }

    /// <summary>The first podman that has <see cref="Flag"/>.</summary>
    public PodmanVersion FlagSince { get; init; } = new(1, 6);

    /// <summary>True if podman reads the flag's value as a CSV record, so that commas split it.</summary>
    public bool IsFlagSplitAtCommas { get; init; }

    public Repeat Repeat { get; init; }

    public ValueKind ValueKind { get; init; }

    public QuadletSyntax Syntax { get; init; } = QuadletSyntax.Last;

    /// <summary>How systemd reads the value, if the row is a directive.</summary>
    public SystemdSyntax SystemdSyntax { get; init; }

    /// <summary>The first systemd that has the directive; 0 is any that podman runs on.</summary>
    public int SystemdSince { get; init; }

    /// <summary>The allowed words, if the set is closed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The attribute in C#, without the suffix <c>Attribute</c>.</summary>
    public string Attribute { get => field ?? AttributeName.Of(Name); init; }

    /// <summary>The enum that the attribute takes in C#, or null if it takes none.</summary>
    public OptionEnum? Enum { get; init; }

    /// <summary>True if the catalogue has the option, so that it has an attribute. Others come from files, <c>[Directive]</c> and
    /// <c>[Key]</c>.</summary>
    public bool IsInCatalogue => Summary.Length > 0;

    /// <summary>One line that says what it does, for the reference and for messages.</summary>
    public string Summary { get; init; } = "";

    /// <summary>True for a row of the catalogue, whose grammar is known; false for a key without a row.</summary>
    public bool IsRow => Summary.Length > 0;

    /// <summary>The place in the table, which sets the order of the output.</summary>
    public int Order { get; init; } = int.MaxValue;

    /// <summary>The same directive in another section, with the place of this one.</summary>
    public Option MovedTo(Section section) => new(section, Name, section == Section.Kind ? UnitKind.DropIn : null)
    {
        IsQuadletKey = IsQuadletKey,
        Repeat = Repeat,
        ValueKind = ValueKind,
        SystemdSyntax = SystemdSyntax,
        SystemdSince = SystemdSince,
        Choices = Choices,
        Enum = Enum,
        Attribute = Attribute,
        Summary = Summary,
        Order = Order,
    };

    public bool Equals(Option? other) =>
        other is not null && Section == other.Section && Kind == other.Kind && Name == other.Name;

    public override int GetHashCode() => (Section, Kind, Name).GetHashCode();

    public override string ToString() => Name;
}
