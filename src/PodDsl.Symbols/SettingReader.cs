using Microsoft.CodeAnalysis;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Symbols;

/// <summary>Turns the attributes of a record, one after the other, into settings.</summary>
internal sealed partial class SettingReader(
    INamedTypeSymbol type, UnitKind kind, string unitName, ConstantReader constants, SourceReader sources, CancellationToken cancellation)
{
    /// <summary>The target of a drop-in; <c>kind</c> is then that of the Quadlet file, if it is for one.</summary>
    public DropInTarget? DropInFor { get; init; }

    private AppliedAttribute _attribute = null!;
    private AttributeArguments _arguments = null!;
    private string _name = "";
    private INamedTypeSymbol? _owner;
    private string? _on;

    /// <summary>The settings that count once, as far as the owner itself has set them.</summary>
    private readonly Dictionary<(string Key, string Name, string? On), AppliedAttribute> _setByOwner = [];

    private readonly RepeatedAttributes _repeated = new();

    private readonly JoinedSettings _joined = new();
    private readonly List<AddedSetting> _added = [];
    private readonly List<Setting> _defaults = [];

    public List<Setting> Settings => _joined.All;

    /// <summary>What the owner that was read last adds.</summary>
    public IReadOnlyList<AddedSetting> Added => _added;

    /// <summary>What follows from the name of the record where nobody has set it.</summary>
    public IReadOnlyList<Setting> Defaults => _defaults;

    public List<Finding> Problems { get; } = [];

    public bool IsComplete { get; private set; } = true;

    /// <summary>The instance that the unit is, which all of its texts name; null if it is none.</summary>
    private string? Instance => DropInFor is null ? TemplateNames.InstanceOf(unitName) : null;

    /// <summary>Reads the attributes of the record itself, of a base record or of an interface.</summary>
    public void ReadOwner(INamedTypeSymbol owner)
    {
        _owner = owner;
        _setByOwner.Clear();
        _repeated.Clear();
        _added.Clear();
        _joined.BeginOwner();
        IsComplete &= !SourceErrors.In(owner, cancellation);
        foreach (var attribute in AppliedAttributes.Of(owner))
        {
            Read(attribute);
        }

        foreach (var member in DeclarationOrder.MembersOf(owner))
        {
            if (member is IFieldSymbol { IsConst: true } constant)
            {
                ReadField(constant);
            }
            else if (member is IFieldSymbol field)
            {
                ReportIfVariable(field);
            }
        }
    }

    /// <summary>Records that the settings are unreadable.</summary>
    public void Abandon() => IsComplete = false;

    /// <summary>Adds the defaults of a record.</summary>
    public void AddDefaults()
    {
        AddDefault(Section.Unit, Keys.Description, DefaultNames.Description(type.Name));
        if (DefaultNames.Of(kind, unitName) is var (key, name))
        {
            AddDefault(Section.Kind, key, name);
        }
    }

    private void AddDefault(Section section, string key, string value)
    {
        if (Options.Find(kind, section, key) is { } option)
        {
            _defaults.Add(new Setting(option, new TextValue(value), sources.Of(type)));
            _joined.AddDefault(_defaults[_defaults.Count - 1]);
        }
    }

    private void Read(AppliedAttribute attribute)
    {
        if (attribute.Class is null or { TypeKind: TypeKind.Error })
        {
            // It may be a half-typed attribute of ours; text without it would be wrong.
            IsComplete = false;
            return;
        }

        if (WellKnown.AttributeName(attribute.Class) is not { } name)
        {
            ReportHostSetting(attribute);
            return;
        }

        if (IsOfTemplateAlone(name))
        {
            return;
        }

        _attribute = attribute;
        _arguments = new AttributeArguments(InstanceText.Fill(constants.Read(attribute), Instance));
        _on = OnOf(_arguments);
        _name = name;
        ReportIfRepeated();
        if (!_arguments.IsBroken)
        {
            ReadArguments();
        }
        else if (_arguments.Unknown is { } unknown)
        {
            ReportUnknown(unknown);
        }

        IsComplete &= !_arguments.IsBroken;
    }

    /// <summary>True for what a template says about its instances, which means nothing to a record that is one.</summary>
    private bool IsOfTemplateAlone(string name) =>
        name is Keys.Instances or Keys.DefaultInstance && Instance is not null && !SymbolEqualityComparer.Default.Equals(_owner, type);

    private void ReadArguments()
    {
        if (_arguments.NullParameter is { } parameter)
        {
            Report(LanguageRules.NullArgument, sources.OfArgument(_attribute, parameter), parameter, _name, _owner?.Name ?? type.Name);
        }
        else if (PartsAreSound() && !TryReadSpecial())
        {
            ReadByCatalogue();
        }
    }

    private void ReadField(IFieldSymbol field)
    {
        foreach (var attribute in AppliedAttributes.Of(field))
        {
            IsComplete &= attribute.Class is { TypeKind: not TypeKind.Error };
            if (WellKnown.AttributeName(attribute.Class) != "Env")
            {
                continue;
            }

            _attribute = attribute;
            _arguments = new AttributeArguments(InstanceText.Fill(constants.Read(attribute), Instance));
            _on = OnOf(_arguments);
            _name = "Env";
            var constant = constants.Read(field);
            if (_arguments.IsBroken || !constant.IsKnown)
            {
                IsComplete = false;
                if ((_arguments.Unknown ?? constant.Unknown) is { } unknown)
                {
                    ReportUnknown(unknown);
                }

                return;
            }

            if (constant.Value is not { } value)
            {
                Report(LanguageRules.NullArgument, sources.Of(attribute), field.Name, _name, _owner?.Name ?? type.Name);
                return;
            }

            if (!PartsAreSound())
            {
                continue;
            }

            var variable = _arguments.Text("Name")?.Marked ?? _arguments.Text(0)?.Marked ?? field.Name;
            Add(Keys.Environment, new PairValue(variable, new Text(InstanceText.Fill(ToText(value), Instance))));
        }
    }

    /// <summary>A constant in the spelling for a program in the container.</summary>
    private static string ToText(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A field whose value the compiler does not know.</summary>
    private void ReportIfVariable(IFieldSymbol field)
    {
        foreach (var attribute in AppliedAttributes.Of(field))
        {
            if (WellKnown.AttributeName(attribute.Class) == "Env")
            {
                // An automatic property keeps its value in a field without a name of its own.
                Report(LanguageRules.NotConstant, sources.Of(attribute), field.AssociatedSymbol?.Name ?? field.Name, _owner?.Name ?? type.Name);
            }
        }
    }

    /// <summary>An attribute whose shape follows from its row in the catalogue.</summary>
    private void ReadByCatalogue()
    {
        if (Options.FindByAttribute(kind, _name) is not { } option)
        {
            ReportNotApplicable();
            return;
        }

        if (ReadValue(option) is { } value)
        {
            Add(option, value);
        }
    }

    private SettingValue? ReadValue(Option option)
    {
        switch (option.ValueKind)
        {
            case ValueKind.Boolean:
                return new BooleanValue(_arguments.Boolean(0, otherwise: true));
            case ValueKind.Integer:
                return _arguments.Integer(0) is { } number ? new IntegerValue(number) : new TextValue(TextAt(0));
            case ValueKind.Choice:
                return ReadChoice(option);
            case ValueKind.Words when _name == "AutoUpdate":
                return ReadAutoUpdateOfKube();
            case ValueKind.Words:
                return new WordsValue(_arguments.Words(0));
            case ValueKind.Command when option.Section == Section.Kind:
                return new WordsValue(_arguments.Words(0));
            case ValueKind.Command:
                return new CommandValue(_arguments.Words(0), _arguments.Boolean("IgnoreFailure"));
            case ValueKind.Pair:
                return new PairValue(TextAt(0).Marked, _arguments.Count > 1 ? TextAt(1) : default(Text?));
            case ValueKind.Reference when option.Section != Section.Kind:
                return ReadUnits();
            default:
                return SettingValues.Of(option, _arguments.Integer(0) is { } id ? new IntegerValue(id).ToArgument() : TextAt(0));
        }
    }

    private TextValue? ReadChoice(Option option)
    {
        if (_arguments.Text(0) is { } text)
        {
            return new TextValue(text);
        }

        if (_arguments.Choice(0) is { } index && index >= 0 && index < option.Choices.Count)
        {
            return new TextValue(option.Choices[index]);
        }

        ReportUndefinedChoice(0, string.Join(", ", option.Choices));
        return null;
    }

    /// <summary>A kube unit has several policies, of which each is one attribute.</summary>
    private WordsValue? ReadAutoUpdateOfKube()
    {
        var policies = Options.Key(UnitKind.Container, _name).Choices;
        if ((_arguments.Text(0) ?? (_arguments.Choice(0) is { } index && index >= 0 && index < policies.Count ? new Text(policies[index]) : default(Text?))) is { } policy)
        {
            return new WordsValue([policy]);
        }

        ReportUndefinedChoice(0, string.Join(", ", policies));
        return null;
    }

    /// <summary>Units by type or by name, as in <c>[After]</c>; each becomes a setting of its own.</summary>
    private ReferenceValue? ReadUnits()
    {
        if (_attribute.Class is { IsGenericType: true })
        {
            return Reference() is { } unit ? new ReferenceValue(unit) : null;
        }

        if (Options.FindByAttribute(kind, _name) is { } option)
        {
            foreach (var word in UnitWords())
            {
                Add(option, new TextValue(word));
            }
        }

        return null;
    }

    private EquatableArray<Text> UnitWords() =>
        _arguments.Text(0) is { } single ? new([single]) : _arguments.Words(0);

    /// <summary>The unit of the type argument; reports a type that is none.</summary>
    private UnitReference? Reference(params UnitKind[] kinds)
    {
        if (_arguments.TypeArgument is not { } other)
        {
            return null;
        }

        var reference = ReferenceReader.Read(other, constants, out var isComplete);
        if (!isComplete)
        {
            _arguments.Break();
            return null;
        }

        if (reference is { Kind: not UnitKind.DropIn } && (kinds.Length == 0 || kinds.Contains(reference.Kind)))
        {
            return reference;
        }

        var expected = kinds.Length == 0
            ? "a record that derives from Container, Pod, Network or another kind of unit"
            : "a record that derives from " + string.Join(" or ", kinds);
        var what = reference is not null
            ? reference.Kind == UnitKind.DropIn ? "a drop-in and so no unit of its own" : "a " + reference.Kind
            : other.IsAbstract ? "abstract and so makes no unit" : "no unit";
        Report(LanguageRules.WrongReference, sources.OfTypeArgument(_attribute), _name, type.Name, other.Name, what, expected);
        return null;
    }

    private Text TextAt(int index) => _arguments.Text(index) ?? Text.Empty;

    private void Add(string key, SettingValue value)
    {
        if (Options.Find(kind, Section.Kind, key) is { } option)
        {
            Add(option, value);
        }
        else
        {
            ReportNotApplicable();
        }
    }

    /// <summary>Adds a text in the type of the key's grammar.</summary>
    private void AddText(string key, Text text)
    {
        if (Options.Find(kind, Section.Kind, key) is { } option)
        {
            Add(option, SettingValues.Of(option, text));
        }
        else
        {
            ReportNotApplicable();
        }
    }

    private void Add(Option option, SettingValue value)
    {
        if (DropInFor is { } changed)
        {
            if (changed.Place(option) is not { } placed)
            {
                ReportNotApplicable();
                return;
            }

            option = placed;
        }

        ReportIfSetTwice(option, value);
        Add(new AddedSetting(new Setting(option, value, sources.Of(_attribute)) { On = _on }, Replaces: true));
    }

    private void Add(AddedSetting added)
    {
        _added.Add(added);
        _joined.Add(added);
    }

    /// <summary>An attribute that stands twice for a host, at its own place. A type in the source that is no unit reports it itself.</summary>
    private void ReportIfRepeated()
    {
        if (_owner is not { } owner || _repeated.Add(_attribute, _arguments.Type("On"), owner, sources) is not { } finding)
        {
            return;
        }

        if (SymbolEqualityComparer.Default.Equals(owner, type) || owner.DeclaringSyntaxReferences.IsEmpty)
        {
            Problems.Add(finding);
        }
        else
        {
            Abandon();
        }
    }

    /// <summary>The host on which the settings of an attribute count, or null for all.</summary>
    private static string? OnOf(AttributeArguments arguments)
    {
        if (arguments.Type("On") is not { } host)
        {
            return null;
        }

        if (host.TypeKind == TypeKind.Error)
        {
            arguments.Break();
        }

        return HostReader.DeclaredName(host);
    }

    private void ReportHostSetting(AppliedAttribute attribute)
    {
        if (WellKnown.HostSetting(attribute.Class) is { } name)
        {
            Problems.Add(new Finding(LanguageRules.NotApplicable, null, sources.Of(attribute), [name, kind.ToString(), "it is for hosts", _owner?.Name ?? type.Name]));
        }
    }

    /// <summary>
    /// The last of several settings that count once wins. An author means that across bases, but does not notice it on one record.
    /// </summary>
    private void ReportIfSetTwice(Option option, SettingValue value)
    {
        if (SettingIdentity.Of(option, value) is not { } found)
        {
            return;
        }

        var identity = (found.Key, found.Name, _on);
        if (_setByOwner.TryGetValue(identity, out var first) && !ReferenceEquals(first, _attribute) && !RepeatedAttributes.AreOne(first, _attribute))
        {
            Problems.Add(new Finding(
                LanguageRules.SetTwice,
                null,
                sources.Of(_attribute),
                [identity.Name.Length > 0 ? identity.Name : identity.Key, _owner?.Name ?? type.Name, _name])
            {
                AdditionalSources = [sources.Of(first)],
            });
        }

        _setByOwner[identity] = _attribute;
    }

    private void ReportUnknown(UnknownName unknown) => Report(
        LanguageRules.UnknownName,
        sources.Of(unknown.Tree, unknown.Span),
        _name,
        _owner?.Name ?? type.Name,
        unknown.Name,
        unknown.Reason);

    private void ReportNotApplicable()
    {
        var kinds = Options.KindsOf(_name);
        var others = kinds.Count == 0 ? "it sets nothing there" : "it is for " + string.Join(", ", kinds);
        ReportNotApplicable(others);
    }

    private void ReportNotApplicable(string others) => Report(
        LanguageRules.NotApplicable,
        sources.Of(_attribute),
        _name,
        DropInFor is { } changed ? "drop-in for " + changed.Unit : kind.ToString(),
        others,
        _owner?.Name ?? type.Name);

    private void ReportUndefinedChoice(int index, string choices)
    {
        var parameter = _attribute.Constructor?.Parameters.ElementAtOrDefault(index)?.Name ?? "";
        Report(LanguageRules.UndefinedChoice, sources.OfArgument(_attribute, parameter), _name, type.Name, choices);
    }

    private void Report(RuleDescriptor rule, SourceSpan source, params EquatableArray<Shown> arguments) =>
        Problems.Add(new Finding(rule, null, source, arguments));
}
