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

    /// <summary><c>[Timer]</c> of the timer that stands beside a service.</summary>
    Timer,

    /// <summary><c>[Socket]</c> of the socket that stands beside a service.</summary>
    Socket,

    /// <summary><c>[Quadlet]</c>: settings of the generator itself.</summary>
    Quadlet,

    /// <summary>How the <c>service</c> format runs podman; Quadlet has its own fixed way.</summary>
    Style,

    /// <summary>What the author declares to mean; nothing is written for it.</summary>
    Intent,
}

/// <summary>How often a setting counts, and how its values add up.</summary>
public enum Repeat
{
    /// <summary>The last one wins.</summary>
    Single,

    /// <summary>Every one counts.</summary>
    Each,

    /// <summary>Every one counts, and one line may hold several, split at blanks.</summary>
    Words,
}

/// <summary>What a value is made of.</summary>
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

/// <summary>How the Quadlet generator reads the value of a key.</summary>
public enum QuadletSyntax
{
    /// <summary>Words; quotes and C escapes are undone.</summary>
    Args,

    /// <summary>Words as <see cref="Args"/>, each cut at its first <c>=</c>.</summary>
    KeyValue,

    /// <summary>The last line, one pair of outer double quotes removed, nothing else.</summary>
    Last,

    /// <summary>Each line, as it stands.</summary>
    Raw,

    /// <summary>Words; quotes are undone, a backslash is literal.</summary>
    Words,
}

/// <summary>How systemd reads the value of a directive.</summary>
public enum SystemdSyntax
{
    /// <summary>The whole value; only specifiers are expanded.</summary>
    Text,

    /// <summary>The whole value; nothing is expanded, and a percent sign is itself.</summary>
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

/// <summary>One row of the catalogue: one thing that can be set on one kind of unit.</summary>
public sealed record Option
{
    public Option(Section section, string name, UnitKind? kind = null)
    {
        Section = section;
        Name = name;
        Kind = kind;
    }

    public Section Section { get; }

    /// <summary>The Quadlet key or systemd directive; for the rest the name of the attribute.</summary>
    public string Name { get; }

    /// <summary>The kind of unit that the row is about; null is every kind.</summary>
    public UnitKind? Kind { get; }

    /// <summary>True if Quadlet knows <see cref="Name"/> as a key. If not, it is set through <c>PodmanArgs=</c>.</summary>
    public bool IsQuadletKey { get; init; } = true;

    /// <summary>The first podman whose Quadlet has the key.</summary>
    public PodmanVersion Since { get; init; }

    /// <summary>The first podman whose Quadlet no longer documents the key.</summary>
    public PodmanVersion? DeprecatedSince { get; init; }

    /// <summary>The flag of the podman command that the unit runs, or null where there is none.</summary>
    public string? Flag { get; init; }

    /// <summary>What stands between flag and value, for example <c>label=type:</c> of <c>--security-opt</c>.</summary>
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

    /// <summary>How systemd reads the value, where the row is a directive.</summary>
    public SystemdSyntax SystemdSyntax { get; init; }

    /// <summary>The first systemd that has the directive; 0 is any that podman runs on.</summary>
    public int SystemdSince { get; init; }

    /// <summary>The words that are allowed, where the set is closed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The attribute in C#, without the suffix <c>Attribute</c>.</summary>
    public string Attribute { get => field ?? AttributeName.Of(Name); init; }

    /// <summary>The enum of C# that the attribute takes, or null where it takes none.</summary>
    public OptionEnum? Enum { get; init; }

    /// <summary>True if the catalogue has it, so that there is an attribute for it. Others come from files, <c>[Directive]</c> and <c>[Key]</c>.</summary>
    public bool IsInCatalogue => Summary.Length > 0;

    /// <summary>One line on what it does, for the reference and for messages.</summary>
    public string Summary { get; init; } = "";

    /// <summary>True for a row of the catalogue, whose grammar is known; false for a key that has none.</summary>
    public bool IsRow => Summary.Length > 0;

    /// <summary>The place in the table, which is the order in which settings are written.</summary>
    public int Order { get; init; } = int.MaxValue;

    /// <summary>The same directive in another section, whose place among the others is that of this one.</summary>
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
