using PodDsl.Core.Podman;

namespace PodDsl.Core.Catalogue;

/// <summary>Names the parts of catalogue rows, so that a table reads like one.</summary>
internal static class Table
{
    /// <summary>A key of a Quadlet file.</summary>
    /// <remarks>
    /// <c>members</c> is the enum whose members stand for the choices in C#, or for <c>memberWords</c> if the set is not closed.
    /// </remarks>
    public static Draft Key(
        string name,
        string since,
        string? flag,
        Repeat repeat,
        ValueKind value,
        QuadletSyntax syntax,
        string summary,
        string prefix = "",
        bool joined = false,
        string flagSince = "1.6",
        bool splitAtCommas = false,
        string? deprecated = null,
        string[]? choices = null,
        string? members = null,
        string[]? memberWords = null,
        string? attribute = null) => (section, kind) => new Option(section, name, kind)
        {
            Since = Version(since),
            DeprecatedSince = deprecated is null ? null : Version(deprecated),
            Flag = flag,
            FlagPrefix = prefix,
            IsFlagJoined = joined,
            FlagSince = Version(flagSince),
            IsFlagSplitAtCommas = splitAtCommas,
            Repeat = repeat,
            ValueKind = value,
            Syntax = syntax,
            Choices = choices ?? [],
            Enum = members is null ? null : new OptionEnum(members, choices ?? memberWords ?? []),
            Attribute = attribute ?? AttributeName.Of(name),
            Summary = summary,
        };

    /// <summary>A flag of the podman command that no Quadlet key sets.</summary>
    public static Draft Flag(
        string name,
        string flag,
        Repeat repeat,
        ValueKind value,
        string summary,
        string flagSince = "1.6",
        bool splitAtCommas = false,
        string[]? choices = null,
        string? members = null) => (section, kind) => new Option(section, name, kind)
        {
            IsQuadletKey = false,
            Flag = flag,
            FlagSince = Version(flagSince),
            IsFlagSplitAtCommas = splitAtCommas,
            Repeat = repeat,
            ValueKind = value,
            Syntax = QuadletSyntax.Args,
            Choices = choices ?? [],
            Enum = members is null ? null : new OptionEnum(members, choices ?? []),
            Summary = summary,
        };

    /// <summary>A directive of systemd. <paramref name="since"/> is the first systemd that has it; 0 is any.</summary>
    public static Draft Directive(
        string name,
        Repeat repeat,
        ValueKind value,
        SystemdSyntax syntax,
        string summary,
        int since = 0,
        string[]? choices = null,
        string? members = null,
        string? attribute = null) => (section, kind) => new Option(section, name, kind)
        {
            SystemdSince = since,
            Repeat = repeat,
            ValueKind = value,
            SystemdSyntax = syntax,
            Choices = choices ?? [],
            Enum = members is null ? null : new OptionEnum(members, choices ?? []),
            Attribute = attribute ?? AttributeName.Of(name),
            Summary = summary,
        };

    /// <summary>A setting of PodDsl itself.</summary>
    public static Draft Own(string name, Repeat repeat, ValueKind value, string summary) =>
        (section, kind) => new Option(section, name, kind)
        {
            IsQuadletKey = false,
            Repeat = repeat,
            ValueKind = value,
            Summary = summary,
        };

    /// <summary>Rows of the section named after the kind.</summary>
    public static Option[] Of(UnitKind kind, Draft[] drafts) => [.. drafts.Select(draft => draft(Section.Kind, kind))];

    /// <summary>Rows of a section that every kind has.</summary>
    public static Option[] In(Section section, Draft[] drafts) => [.. drafts.Select(draft => draft(section, null))];

    private static PodmanVersion Version(string text) => PodmanVersion.TryParse(text, out var version)
        ? version
        : throw new FormatException($"'{text}' is not a podman version.");
}

/// <summary>A row without a place yet.</summary>
internal delegate Option Draft(Section section, UnitKind? kind);
