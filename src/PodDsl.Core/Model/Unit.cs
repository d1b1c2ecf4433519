using PodDsl.Core.Catalogue;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Model;

/// <summary>One setting of a unit.</summary>
/// <param name="Option">The option: a row of the catalogue.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">Its place in the source.</param>
public sealed record Setting(Option Option, SettingValue Value, SourceSpan Source = default)
{
    /// <summary>
    /// What hardly a setting has, so that each is small: settings are many, and whoever walks over them waits for memory. Null, the text of
    /// <see cref="Written"/>, or an <see cref="Rest"/>.
    /// </summary>
    private readonly object? _rest;

    /// <summary>The value. A new value forgets the author's text.</summary>
    public SettingValue Value
    {
        get;
        init
        {
            field = value;
            Written = null;
        }
    } = Value;

    /// <summary>The author's text of a directive for the value, or null if there is none.</summary>
    public WrittenText? Written
    {
        get => _rest as WrittenText ?? (_rest as Rest)?.Written;
        init => _rest = _rest is Rest rest ? Packed(rest with { Written = value }) : value;
    }

    /// <summary>True if a flag in <c>PodmanArgs=</c> sets it; its source is the whole of that key.</summary>
    public bool IsPassed
    {
        get => _rest is Rest { IsPassed: true };
        init => _rest = Packed(Unpacked with { IsPassed = value });
    }

    /// <summary>True if it is a part of the id block of the unit, and so no setting of the author; its source is that of the block.</summary>
    public bool IsOfBlock
    {
        get => _rest is Rest { IsOfBlock: true };
        init => _rest = Packed(Unpacked with { IsOfBlock = value });
    }

    /// <summary>The declared name of the only host on which it counts; null for all hosts of the unit.</summary>
    public string? On
    {
        get => (_rest as Rest)?.On;
        init => _rest = Packed(Unpacked with { On = value });
    }

    private Rest Unpacked => _rest as Rest ?? new Rest(_rest as WrittenText, IsPassed: false, IsOfBlock: false, On: null);

    /// <summary>The same as the least that holds it, so that equal settings have equal ones.</summary>
    private static object? Packed(Rest rest) => rest is { IsPassed: false, IsOfBlock: false, On: null } ? rest.Written : rest;

    /// <summary>
    /// The argument, or null if it is not known yet: systemd fills something in, or Quadlet has to parse raw text.
    /// </summary>
    public string? KnownText => Value switch
    {
        RawValue raw when Option.Section != Section.Kind => SystemdExpansion.Specifiers(raw.UnitText.Trim()).Text?.Literal,
        RawValue raw => raw.UnitText.IndexOfAny(Unclear) >= 0 ? null : raw.UnitText.Trim(),
        _ => Value.ToArgument().Literal,
    };

    /// <summary>The setting of an option to a text, in the type of its grammar.</summary>
    public static Setting Of(Option option, Text text, SourceSpan source = default) => new(option, SettingValues.Of(option, text), source);

    /// <summary>The value in the type of a grammar; parses only if the setting does not have that type.</summary>
    public Parsed<T> As<T>(Func<Text, Parsed<T>> parse)
        where T : SettingValue => Value switch
        {
            T typed => typed,
            RawValue => KnownText is { } text ? parse(text) : Parsed<T>.Unknown,
            _ => parse(Value.ToArgument()),
        };

    private static readonly char[] Unclear = ['%', '$', '\\', '"', '\''];

    private sealed record Rest(WrittenText? Written, bool IsPassed, bool IsOfBlock, string? On);
}

/// <summary>
/// The text of one value of an assignment, as its author wrote it, with the blanks before it: the texts of all settings from one source
/// make up the assignment.
/// </summary>
/// <param name="Text">The text in a Quadlet file.</param>
/// <param name="ServiceText">The text in a service, where Quadlet translates it; empty if a service has none.</param>
public sealed record WrittenText(string Text, string? ServiceText = null);

/// <summary>One unit: a record, or a unit file.</summary>
/// <param name="Kind">The kind of the unit.</param>
/// <param name="Name">Its name: that of the Quadlet file without extension.</param>
/// <param name="Settings">Its settings, in the order in which they count.</param>
/// <param name="DeclaredName">The author's name for it: the full name of the record, or the path of the file.</param>
/// <param name="Source">The place of its declaration.</param>
public sealed record Unit(
    UnitKind Kind,
    string Name,
    EquatableArray<Setting> Settings,
    string DeclaredName,
    SourceSpan Source = default)
{
    private SettingNames _names = new(Settings);
    private Kept _kept;

    /// <summary>Its settings, in the order in which they count.</summary>
    public EquatableArray<Setting> Settings
    {
        get;
        init
        {
            field = value;
            _names = new(value);
        }
    } = Settings;

    /// <summary>The hosts on which its author says that it runs. A file has none.</summary>
    public EquatableArray<RunsOn> RunsOn { get; init; }

    /// <summary>What its author wrote it in.</summary>
    public required Language Language { get; init; }

    /// <summary>The place of its name, if that differs from the declaration.</summary>
    public SourceSpan NameSource { get => field.IsNone ? Source : field; init; }

    /// <summary>Sections with other names, which come last in the output.</summary>
    public EquatableArray<VerbatimSection> OtherSections { get; init; }

    /// <summary>The target of a drop-in; null for a unit of its own.</summary>
    public DropInTarget? DropInFor { get; init; }

    /// <summary>The author's summary, without markup; null if there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>The rules that its author has switched off for it in C#; a file does so in its comments.</summary>
    public EquatableArray<SuppressedRule> Suppressions { get; init; }

    /// <summary>
    /// The effective keys of the unit's own section as its file has them: the sources of the values, and lines that Quadlet drops. A record
    /// has none.
    /// </summary>
    public EquatableArray<VerbatimEntry> KeyTexts { get; init; }

    /// <summary>
    /// The lines of its own section that Quadlet drops, since a later one of the same file counts. It has no settings of them. A record has
    /// none.
    /// </summary>
    public EquatableArray<ReplacedLine> Replaced { get; init; }

    /// <summary>
    /// The name of the Quadlet file, for example <c>nextcloud.container</c>; that of a drop-in has its folder in front:
    /// <c>sshd.service.d/limits.conf</c>.
    /// </summary>
    public string FileName => (DropInFor is { } target ? target.Folder + "/" : "") + Kind.FileName(Name);

    /// <summary>The name of the service, without <c>.service</c>. A drop-in has none; its file identifies it.</summary>
    public string ServiceName =>
        DropInFor is null ? Find(Keys.ServiceName)?.ToArgument().Marked ?? DefaultServiceName ?? Kind.ServiceName(Name) : FileName;

    /// <summary>The name that the podman of the unit's file gives the service, if a newer podman gives another.</summary>
    public string? DefaultServiceName { get; init; }

    /// <summary>The name that the podman of the unit's file gives the resource, if a newer podman gives another.</summary>
    public string? DefaultResourceName { get; init; }

    /// <summary>True if it is a template: only its instances run.</summary>
    public bool IsTemplate => TemplateNames.IsTemplate(Name);

    /// <summary>True if it is a template, or an instance with a file of its own.</summary>
    public bool IsOfTemplate => TemplateNames.IsOfTemplate(Name);

    /// <summary>podman's name for the resource: the container, pod, network, volume or image.</summary>
    public string ResourceName => UnitNames.ResourceName(this);

    /// <summary>This unit as another one names it.</summary>
    public UnitReference ToReference() => new(Kind, Name, ResourceName, ServiceName);

    /// <summary>The effective value of a key of the unit's own section, or null if it is not set.</summary>
    public SettingValue? Find(string key) => FindSetting(Section.Kind, key)?.Value;

    /// <summary>The effective text of a key of the unit's own section, or null if it is not set or not known.</summary>
    public string? KnownText(string key) => FindSetting(Section.Kind, key)?.KnownText;

    /// <summary>True for a setting of the author, false for one that follows from the name of the unit.</summary>
    public bool IsWritten(Setting setting) => !setting.Source.IsNone && setting.Source != Source;

    /// <summary>The effective setting, or null if there is none.</summary>
    public Setting? FindSetting(Section section, string key) => _names.Last(section, key);

    /// <summary>The effective setting of a key, or null; ignores flags in <c>PodmanArgs=</c>.</summary>
    public Setting? FindOwn(string key) => FindAll(Section.Kind, key).LastOrDefault(setting => !setting.IsPassed);

    /// <summary>Every setting of that name, in order.</summary>
    public NamedSettings FindAll(Section section, string key) => new(_names, section, key);

    /// <summary>True if a setting is of that section.</summary>
    internal bool Has(Section section) => _names.Has(section);

    /// <summary>False if no setting has that name. Rules ask for many names, and a unit has few.</summary>
    internal bool MayHave(string key) => _names.MayHave(key);

    /// <summary>What tells quickly that no setting has a name (<see cref="SettingNames.BitOf(string)"/>).</summary>
    internal ulong NameBits => _names.Bits;

    /// <summary>What was worked out about the unit before, or now; one value of each type is kept with it.</summary>
    internal T Keep<T>(Func<Unit, T> make)
        where T : class => _kept.Get(this, make);
}

/// <summary>A host on which a unit runs.</summary>
/// <param name="Host">The declared name of the host.</param>
/// <param name="User">The user whose systemd runs the unit, or null for that of the host.</param>
/// <param name="Source">Where the author says so.</param>
public sealed record RunsOn(string Host, string? User, SourceSpan Source = default);

/// <summary>A rule that is off for a unit.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Reason">The author's reason, or null.</param>
public sealed record SuppressedRule(string Id, string? Reason);

/// <summary>All units that are checked together.</summary>
public sealed record UnitSet(EquatableArray<Unit> Units)
{
    private Kept _kept;

    /// <summary>
    /// Units whose files have no valid syntax, with their readable parts. Those are only hints, so rules do not judge these units; but no
    /// rule may say that they do not exist, or that nothing starts a unit that they may start.
    /// </summary>
    public EquatableArray<Unit> Unparsable { get; init; }

    /// <summary>Timers, sockets and paths in files of their own, which start units of the set. No rule judges them by themselves.</summary>
    public EquatableArray<Starter> Starters { get; init; }

    /// <summary>The names of targets that lie beside the files.</summary>
    public EquatableArray<string> Targets { get; init; }

    /// <summary>The highest id block that units of other hosts have; null if none has one. A free one comes after it, so that units can move.</summary>
    public long? LastIdBlock { get; init; }

    /// <summary>
    /// The steps of the caller: while it waits, the set has them, and all work on the set counts by them.
    /// </summary>
    public Steps Steps { get; init; }

    /// <summary>The units in order; each is a step.</summary>
    public IEnumerable<Unit> Each => Steps.Over(Units);

    /// <summary>The units with a setting of that name, or of one of those names, in order; each is a step.</summary>
    internal IEnumerable<Unit> Having(params string[] keys) => Steps.Over(NamesOfSet.Of(this).Having(keys));

    /// <summary>False if no unit has a setting of that name.</summary>
    internal bool MayHave(string key) => NamesOfSet.Of(this).MayHave(key);

    /// <summary>What was worked out about the set before, or now; one value of each type is kept with it.</summary>
    internal T Keep<T>(Func<UnitSet, T> make)
        where T : class => _kept.Get(this, make);

    /// <summary>These units and those of files, in the order of their names, as lint has files: where one stands for several, it is the first.</summary>
    internal UnitSet Join(UnitSet files) => this with
    {
        Units = Units.Concat(files.Units).OrderBy(static unit => unit.FileName, StringComparer.Ordinal).ToEquatableArray(),
        Unparsable = files.Unparsable,
        Starters = files.Starters,
        Targets = files.Targets,
    };

    /// <summary>What others may name of units: a drop-in has no name of its own.</summary>
    internal static EquatableArray<UnitReference> ReferencesTo(IEnumerable<Unit> units) =>
        units.Where(static unit => unit.Kind != UnitKind.DropIn).Select(static unit => unit.ToReference()).ToEquatableArray();

    /// <summary>The same set with the steps of a caller.</summary>
    public UnitSet With(Steps steps) => steps == Steps ? this : this with { Steps = steps };
}
