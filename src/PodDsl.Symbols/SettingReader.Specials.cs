using Microsoft.CodeAnalysis;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>The attributes whose shape is their own.</summary>
internal sealed partial class SettingReader
{
    private const string Healthy = "healthy";

    private static readonly string[] Relabels = ["", "z", "Z"];
    private static readonly string[] Protocols = ["tcp", "udp", "sctp"];
    private static readonly string[] NotifyModes = ["conmon", "container", Healthy];

    private static readonly string[] SecretTypes = ["mount", "env"];

    private bool TryReadSpecial()
    {
        switch (_name)
        {
            case "UnitName":
                ReportNameOfDropIn();
                return true;
            case "DropIn":
                ReportDropInOfUnit();
                return true;
            case "Instances":
                ReadInstances();
                return true;
            case Keys.ServiceName when Instance is { } instance && TextAt(0) is var service && TemplateNames.IsTemplate(service.Marked):
                AddText(Keys.ServiceName, service + instance);
                return true;
            case "Clear":
                ReadClear();
                return true;
            case "Image":
                ReadImage();
                return true;
            case "IdBlock" when kind is not (UnitKind.Container or UnitKind.Pod):
                ReportNotApplicable("it is for Container, Pod");
                return true;
            case "UidMap":
                ReadIdMap(Keys.UIDMap);
                return true;
            case "GidMap":
                ReadIdMap(Keys.GIDMap);
                return true;
            case "Publish":
                ReadPublish();
                return true;
            case "Volume":
                ReadVolume();
                return true;
            case "Network":
                ReadNetwork();
                return true;
            case "AddHost":
                ReadAddHost();
                return true;
            case "Pod":
                ReadPod();
                return true;
            case "Notify":
                ReadNotify();
                return true;
            case "Mount":
                ReadMount();
                return true;
            case "Secret":
                ReadSecret();
                return true;
            case "DependsOn":
                ReadDependsOn();
                return true;
            case "ConmonPidFile":
                ReadConmonPidFile();
                return true;
            case "Directive":
                ReadDirective();
                return true;
            case "Key":
                ReadKey();
                return true;
            default:
                return false;
        }
    }

    private void ReadImage()
    {
        if (_attribute.Class is { IsGenericType: true })
        {
            if (Reference(UnitKind.Image, UnitKind.Build) is { } unit)
            {
                Add(Keys.Image, new ReferenceValue(unit));
            }
        }
        else
        {
            AddText(Keys.Image, TextAt(0));
        }

        if (_arguments.Boolean("PullOnStart"))
        {
            Add(Options.Common(Section.Style, Keys.PullOnStart), new BooleanValue(true));
        }
    }

    private void ReadIdMap(string key)
    {
        if (_arguments.Integer(0) is not { } containerId || _arguments.Integer(1) is not { } hostId)
        {
            return;
        }

        var flags = (_arguments.Boolean("Extend") ? IdMapFlags.Extend : IdMapFlags.None)
            | (_arguments.Boolean("HostIdOfParent") ? IdMapFlags.HostIdOfParent : IdMapFlags.None);
        Add(key, new IdMapValue(new IdMapEntry(containerId, hostId, _arguments.Integer(2) ?? 1, flags)));
    }

    private void ReadPublish()
    {
        if (_arguments.Integer(0) is not { } containerPort)
        {
            return;
        }

        string? protocol = null;
        if (_arguments.Has("Protocol") && !TryChoice("Protocol", Protocols, out protocol))
        {
            return;
        }

        Add(Keys.PublishPort, new PortMapping(
            containerPort,
            HostPort(),
            _arguments.Text("HostAddress")?.Marked,
            protocol,
            _arguments.Integer("Count") ?? 1));
    }

    /// <summary>The default, 0, lets podman choose, stated or not; a unit file has no such number.</summary>
    private long? HostPort() => _arguments.Integer("HostPort") is var port && port == 0 ? null : port;

    private void ReadVolume()
    {
        var isGeneric = _attribute.Class is { IsGenericType: true };
        var unit = isGeneric ? Reference(UnitKind.Volume) : null;
        if (isGeneric && unit is null)
        {
            return;
        }

        string? relabel = "";
        if (_arguments.Has("Relabel") && !TryChoice("Relabel", Relabels, out relabel))
        {
            return;
        }

        var options = new List<Text>();
        if (_arguments.Boolean("ReadOnly"))
        {
            options.Add("ro");
        }

        if (relabel is { Length: > 0 })
        {
            options.Add(relabel);
        }

        options.AddRange(_arguments.Words("Options"));
        var hasSource = !isGeneric && _arguments.Count == 2;
        Add(Keys.Volume, new VolumeMount(
            hasSource ? TextAt(0) : default(Text?),
            unit,
            TextAt(hasSource ? 1 : 0),
            options.ToEquatableArray()));
    }

    private void ReadNetwork()
    {
        if (_attribute.Class is { IsGenericType: false } && _arguments.Count == 0)
        {
            ReadNetworkOfNetwork();
            return;
        }

        NamedOption[] options =
        [
            .. NetworkOptions(NetworkJoin.AddressOption, "IP"),
            .. NetworkOptions(NetworkJoin.Address6Option, "IP6"),
            .. NetworkOptions(NetworkJoin.MacOption, "Mac"),
            .. _arguments.Words("Aliases").Select(alias => new NamedOption(NetworkJoin.AliasOption, alias)),
            .. NetworkOptions(NetworkJoin.InterfaceNameOption, "InterfaceName"),
            .. _arguments.Words("Options").Select(option => NamedOption.Of(option.Marked)),
        ];

        if (_attribute.Class is { IsGenericType: true })
        {
            if (Reference(UnitKind.Network) is { } unit)
            {
                Add(Keys.Network, NetworkJoin.Of(unit, options));
            }
        }
        else if (ReferenceByFileName(TextAt(0)) is { } outside)
        {
            Add(Keys.Network, NetworkJoin.Of(outside, options));
        }
        else
        {
            AddText(Keys.Network, new NetworkJoin(TextAt(0)).With(options).ToArgument());
        }
    }

    private void ReadNetworkOfNetwork()
    {
        foreach (var key in new[] { Keys.Subnet, Keys.Gateway, Keys.IPRange })
        {
            if (_arguments.Text(key) is { } text)
            {
                Add(key, new TextValue(text));
            }
        }

        if (kind != UnitKind.Network)
        {
            ReportNotApplicable();
        }
    }

    private IEnumerable<NamedOption> NetworkOptions(string option, string property) =>
        _arguments.Text(property) is { } text ? [new NamedOption(option, text)] : [];

    private void ReadAddHost()
    {
        if (_attribute.Class is not { IsGenericType: true })
        {
            Add(Keys.AddHost, new HostEntry(TextAt(0), TextAt(1)));
            return;
        }

        if (_arguments.TypeArgument is not { } other || Reference(UnitKind.Container) is not { } peer)
        {
            return;
        }

        var hosts = HostReader.PlacesOf(type, constants, sources);
        var hostsOfPeer = HostReader.PlacesOf((INamedTypeSymbol)other, constants, sources);
        var isOnOtherHosts = hostsOfPeer.Count == 1 && hosts.Any(place => place.Host != hostsOfPeer[0].Host);
        var isOnItsHost = hosts.IsEmpty || !isOnOtherHosts || hosts.Any(place => place.Host == hostsOfPeer[0].Host);
        var address = ReferenceReader.StaticAddress(other, constants);
        if (address is null && isOnItsHost)
        {
            Report(LanguageRules.NoStaticAddress, sources.Of(_attribute), other.Name, type.Name);
            return;
        }

        Add(Keys.AddHost, new HostEntry(_arguments.Text("Name") ?? peer.ResourceName, address ?? "", peer) { PeerHost = isOnOtherHosts ? hostsOfPeer[0].Host : null });
    }

    private void ReadPod()
    {
        var unit = _attribute.Class is { IsGenericType: true }
            ? Reference(UnitKind.Pod)
            : ReferenceByFileName(TextAt(0));
        if (unit is not null)
        {
            Add(Keys.Pod, new ReferenceValue(unit));
        }
        else if (_attribute.Class is { IsGenericType: false })
        {
            Add(Keys.Pod, new TextValue(TextAt(0)));
        }
    }

    private void ReadNotify()
    {
        if (_arguments.Choice(0) is { } index && index >= 0 && index < NotifyModes.Length)
        {
            // Quadlet has no word for the container itself, and takes an unknown one for no.
            Add(Keys.Notify, NotifyModes[index] == Healthy ? new TextValue(Healthy) : new BooleanValue(NotifyModes[index] == "container"));
        }
        else
        {
            ReportUndefinedChoice(0, string.Join(", ", NotifyModes));
        }
    }

    private void ReadMount()
    {
        var parts = new List<string>();
        UnitReference? unit = null;
        string? type;
        if (_attribute.Class is { IsGenericType: true })
        {
            unit = Reference(UnitKind.Volume, UnitKind.Image, UnitKind.Build, UnitKind.Artifact);
            if (unit is null)
            {
                return;
            }

            type = unit.Kind switch
            {
                UnitKind.Volume => "volume",
                UnitKind.Artifact => "artifact",
                _ => "image",
            };
        }
        else if (_arguments.Choice(0) is { } index && index >= 0 && index < MountValue.Types.Words.Count)
        {
            type = MountValue.Types.Words[index];
        }
        else
        {
            ReportUndefinedChoice(0, string.Join(", ", MountValue.Types.Words));
            return;
        }

        var source = _arguments.Text("Source");
        var destination = TextAt(unit is null ? 1 : 0);
        parts.AddRange(_arguments.Boolean("ReadOnly") ? ["ro=true"] : []);
        parts.AddRange(_arguments.Words("Options").Select(option => option.Marked));
        Add(Keys.Mount, new MountValue(type, source, unit, destination, parts.Select(part => new Text(part)).ToEquatableArray()));
    }

    private void ReadSecret()
    {
        var options = new List<SecretPart>();
        if (_arguments.Has("Type"))
        {
            if (!TryChoice("Type", SecretTypes, out var type))
            {
                return;
            }

            options.Add(new SecretPart(Secret.TypeOption, type!));
        }

        options.AddRange(_arguments.Text("Target") is { } target ? [new SecretPart(Secret.TargetOption, target)] : []);
        options.AddRange(_arguments.Integer("Uid") is { } uid ? [new SecretPart(Secret.UidOption, new IntegerValue(uid).ToArgument())] : []);
        options.AddRange(_arguments.Integer("Gid") is { } gid ? [new SecretPart(Secret.GidOption, new IntegerValue(gid).ToArgument())] : []);
        options.AddRange(_arguments.Text("Mode") is { } mode ? [new SecretPart(Secret.ModeOption, mode)] : []);
        AddText(Keys.Secret, Secret.Of(TextAt(0), options).ToArgument());
    }

    private void ReadDependsOn()
    {
        SettingValue? value = _attribute.Class is { IsGenericType: true }
            ? Reference() is { } unit && InstanceOf(unit) is { } instance ? new ReferenceValue(instance) : null
            : new TextValue(TextAt(0));
        string? strength = "Wants";
        if (value is null
            || (_arguments.Has("Strength") && !TryChoice("Strength", ["Wants", "Requires", "BindsTo"], out strength)))
        {
            return;
        }

        Add(Options.Common(Section.Unit, strength!), value);
        Add(Options.Common(Section.Unit, Keys.After), value);
    }

    /// <summary>The named instance of a template, or the unit itself.</summary>
    private UnitReference? InstanceOf(UnitReference unit)
    {
        if (!_arguments.Has("Instance") || _arguments.Text("Instance") is not { } instance)
        {
            return unit;
        }

        if (unit.IsTemplate)
        {
            return unit.WithInstance(instance);
        }

        Report(
            LanguageRules.WrongReference,
            sources.OfArgument(_attribute, "Instance"),
            _name,
            type.Name,
            _arguments.TypeArgument?.Name ?? unit.Name,
            "no template and has no instances",
            "a unit whose [UnitName] ends in '@', or leave Instance out");
        return null;
    }

    private void ReadInstances()
    {
        if (TemplateNames.IsTemplate(unitName) && DropInFor is null)
        {
            ReadByCatalogue();
        }
        else
        {
            ReportNotApplicable("it is for templates, whose [UnitName] ends in '@'");
        }
    }

    private void ReadConmonPidFile()
    {
        var path = new TextValue(_arguments.Count > 0 ? TextAt(0) : new Text($"/run/{DefaultNames.Resource(unitName)}.pid"));
        Add(Keys.ConmonPidFile, path);
        Add(Options.Common(Section.Service, Keys.PIDFile), path);
    }

    private void ReadDirective()
    {
        var section = TextAt(0).Marked;
        if (DropInFor is { } changed)
        {
            ReadDirective(changed, section);
            return;
        }

        if (Sections.Find(section) is not { } known)
        {
            Report(LanguageRules.UnknownSection, sources.OfArgument(_attribute, "section"), section, type.Name, string.Join(", ", Sections.Directives));
            return;
        }

        if (!HasValidName())
        {
            return;
        }

        var name = TextAt(1).Marked;
        AddDirective(Options.Find(kind, known, name) ?? new Option(known, name) { Repeat = Repeat.Each, Order = Options.OrderOf(known, name) });
    }

    /// <summary>Adds the settings in the text of a directive. Marks are no unit text; the writer reports them.</summary>
    private void AddDirective(Option option)
    {
        foreach (var part in DirectiveReader.Read(option, TextAt(2).Marked))
        {
            Add(new AddedSetting(new Setting(option, part.Value, sources.Of(_attribute)) { Written = new WrittenText(part.Text) }, Replaces: false));
        }
    }

    private void ReadKey()
    {
        var section = TextAt(0).Marked;
        if (!string.Equals(section, kind.ToString(), StringComparison.Ordinal))
        {
            Report(LanguageRules.UnknownSection, sources.OfArgument(_attribute, "section"), section, type.Name, kind.ToString());
            return;
        }

        if (!HasValidName())
        {
            return;
        }

        // Quadlet does not read our own settings.
        var name = TextAt(1).Marked;
        var option = Options.Find(kind, Section.Kind, name) is { IsQuadletKey: true } known ? known : new Option(Section.Kind, name, kind) { Repeat = Repeat.Each };
        Add(new AddedSetting(new Setting(option, new RawValue(TextAt(2).Marked), sources.Of(_attribute)), Replaces: false));
    }

    /// <summary>True if the name is a valid key; any other text could begin another line.</summary>
    private bool HasValidName()
    {
        var name = TextAt(1).Marked;
        if (name.Length > 0 && name.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
        {
            return true;
        }

        Report(
            WriterRules.NotExpressible,
            sources.OfArgument(_attribute, "name"),
            $"The name '{name}'",
            unitName,
            "A name is made of ASCII letters, digits and '-'.");
        return false;
    }

    private bool TryChoice(string property, string[] choices, out string? choice)
    {
        choice = null;
        if (_arguments.Choice(property) is { } index && index >= 0 && index < choices.Length)
        {
            choice = choices[index];
            return true;
        }

        Report(LanguageRules.UndefinedChoice, sources.OfArgument(_attribute, property), _name, type.Name, string.Join(", ", choices));
        return false;
    }

    /// <summary>A unit outside of the project, named by its Quadlet file, with Quadlet's default names.</summary>
    private static UnitReference? ReferenceByFileName(Text name)
    {
        if (name.Literal is not { } file || file.LastIndexOf('.') is var dot && dot <= 0)
        {
            return null;
        }

        return UnitKinds.FromExtension(file.Substring(dot + 1)) is { } other
            ? new UnitReference(other, file.Substring(0, dot), QuadletNames.OfFile(file.Substring(0, dot)), other.ServiceName(file.Substring(0, dot)))
            : null;
    }
}
