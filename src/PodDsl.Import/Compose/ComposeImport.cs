using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Compose.Topics;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>Makes units of a Compose project.</summary>
public static class ComposeImport
{
    /// <summary>Reads a project. Nothing in it throws; what is wrong or lost is in the notes.</summary>
    public static Imported Read(ComposeSource source, Steps steps = default)
    {
        // The home folder is that of whoever runs the units.
        var project = ComposeLoader.Load(source, steps, Text.Specifier('h').Marked);
        var notes = new Notes();
        foreach (var note in project.Notes)
        {
            notes.Add(note);
        }

        var parts = new ProjectUnits(project, notes);
        if (project.Root is not null)
        {
            TellUnset(project, notes);
            parts.Make(steps);
        }

        return new Imported(project.Name, parts.Units.ToEquatableArray(), notes.All.ToEquatableArray())
        {
            Variables = project.Variables.ToEquatableArray(),
            Texts = project.Texts.ToEquatableArray(),
            Comments = project.Comments.ToEquatableArray(),
            Preparations = parts.Preparations.Distinct().ToEquatableArray(),
            Files = parts.Files.ToEquatableArray(),
            MadeNames = parts.MadeNames.ToEquatableArray(),
        };
    }

    /// <summary>docker-compose warns of a variable without a value, and takes the empty text.</summary>
    private static void TellUnset(ComposeProject project, Notes notes)
    {
        var plain = project.Texts.SelectMany(static text => text.Parts).Where(static part => part.Form == VariableForm.Plain).Select(static part => part.Variable).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in project.Variables.Where(variable => variable is { Value: null, IsRequired: false } && plain.Contains(variable.Name)))
        {
            notes.Told(
                $"${{{variable.Name}}}", $"The variable '{variable.Name}' has no value in .env, and no default, so its places are empty.",
                "Set it in .env, or in the file of --env-file, and import again.", variable.Source);
        }
    }
}

/// <summary>The units of a project, with the names that docker-compose gave to what they make, so that they find its data again.</summary>
internal sealed class ProjectUnits(ComposeProject project, Notes notes)
{
    private readonly List<UnitDraft> _drafts = [];
    private readonly Dictionary<(string Path, string Values), (string Name, string Target)> _envFiles = [];
    private Dictionary<string, Replicas>? _replicas;

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public List<Preparation> Preparations { get; } = [];

    public List<ImportedFile> Files { get; } = [];

    /// <summary>The files of units whose resource has the project in its name.</summary>
    public IEnumerable<string> MadeNames => Units.Where(unit => unit.Kind != UnitKind.Build && unit.ResourceName.StartsWith(project.Name + (unit.Kind == UnitKind.Container ? "-" : "_"), StringComparison.Ordinal))
        .Where(unit => unit.Kind != UnitKind.Container || !NamedContainers.Contains(unit.ResourceName)).Select(static unit => unit.FileName);

    private HashSet<string> NamedContainers => field ??= [.. project.Section("services").Where(entry => (entry.Value as YamlMapping)?.Has("container_name") == true).SelectMany(entry => ContainerNames(entry.Key))];

    public ComposeProject Project => project;

    public Notes Notes => notes;

    /// <summary>Names that links give services.</summary>
    public LinkedNames Linked { get; } = new(project);

    /// <summary>Drafts of builds by service.</summary>
    public Dictionary<string, UnitDraft> Builds { get; } = new(StringComparer.Ordinal);

    public void Make(Steps steps)
    {
        Networks();
        Volumes();
        var services = new List<(YamlEntry Entry, UnitDraft Draft, ServiceUnit Unit)>();
        foreach (var entry in steps.Over(project.Section("services")))
        {
            var fields = new TakenFields((YamlMapping)entry.Value, $"services.{entry.Key}", "services.*", notes);
            if (!HasUnit(entry.Key))
            {
                LeaveOut(entry, fields);
                continue;
            }

            var draft = new UnitDraft(UnitKind.Container, entry.KeySource) { WantedName = entry.Key };
            _drafts.Add(draft);
            services.Add((entry, draft, new ServiceUnit(new ServiceContext(this, entry.Key, fields, draft))));
        }

        foreach (var (_, _, unit) in services)
        {
            steps.Next();
            unit.Make();
        }

        foreach (var unchosen in project.Unchosen)
        {
            notes.Told($"services.{unchosen.Key}", $"No chosen profile turns '{unchosen.Key}' on, so there is no unit for it.", "Import with the profile, if you want it.", unchosen.KeySource);
        }

        foreach (var (name, _, value) in project.Root!.Entries.Where(entry => entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            if (name == PodmanComposeFields.Prefix)
            {
                PodmanComposeFields.Project(value, notes);
                continue;
            }

            notes.Told(name, $"'{name}' is an extension, which docker-compose ignores, and so does the import.", "Nothing to do, if no other tool reads it.", value.Source);
        }

        foreach (var model in project.Section("models"))
        {
            var fate = FieldFates.Find("models.*")!;
            notes.Lost($"models.{model.Key}", fate.Message, fate.Remedy, model.Value.Source);
        }

        Order();
        Drafts.Name(_drafts, steps);
        foreach (var (_, draft, unit) in services)
        {
            unit.Image(Builds);
        }

        Spread();
        Drafts.Link(_drafts, (kind, subject, message, remedy, source) => notes.Add(new ImportNote(kind, subject.ToString(), message.ToString(), remedy.ToString(), source)), steps);
        Units = _drafts.ConvertAll(draft => draft.ToUnit(draft.Source.File));
    }

    /// <summary>The values of an env file in podman's form: the name of the file that has them, and where a command puts it beside the other.</summary>
    public (string Name, string Target) ConvertEnvFile(YamlScalar path, string values)
    {
        // Services may fill in other variables, and so get other values of the same file.
        if (_envFiles.TryGetValue((path.Text, values), out var known))
        {
            return known;
        }

        var own = ComposePaths.NameOf(path.Text);
        own = own.EndsWith(".env", StringComparison.Ordinal) ? own[..^".env".Length] : own.TrimStart('.');
        var stem = UnitNaming.Clean(own.Length == 0 || own == project.Name ? project.Name : $"{project.Name}-{own}", UnitKind.Container);
        for (var number = 1; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{stem}{(number == 1 ? "" : $"-{number}")}.podman.env");
            if (Files.Exists(file => file.Path == name))
            {
                continue;
            }

            var target = ComposePaths.Join(ComposePaths.FolderOf(path.Text), name);
            var reason = $"podman reads the values of '{path.Text}' there.";
            Files.Add(new ImportedFile(name, $"# {UnitLines.WrittenBy}: '{path.Text}' in the form that podman reads.\n{values}", reason, path.Source) { IsPrivate = true });
            Preparations.Add(new Preparation($"install -m 0600 {ShellWords.Join([name]).Marked} {ShellWords.Join([target]).Marked}", reason, path.Source));
            return _envFiles[(path.Text, values)] = (name, target);
        }
    }

    /// <summary>True for a service that runs an image.</summary>
    public bool HasUnit(string service) => Service(service) is { } node && (node.Find("image") is YamlScalar { IsNull: false, Text.Length: > 0 } || node.Find("build") is YamlMapping);

    /// <summary>Says why a service has no unit: podman refuses a container without an image.</summary>
    private void LeaveOut(YamlEntry service, TakenFields fields)
    {
        if (fields.Has("provider"))
        {
            var fate = FieldFates.Find("services.*.provider")!;
            fields.Note(fate.Kind, "provider", fate.Message, fate.Remedy, fields.Take("provider")!.Source);
            return;
        }

        notes.Refused(
            $"services.{service.Key}", $"'{service.Key}' has neither an image nor a build, so there is nothing to run, and docker-compose refuses it.",
            "Name the image, or import the file that does along with this one.", service.KeySource);
    }

    public UnitDraft AddBuild(string service, SourceSpan source)
    {
        var draft = new UnitDraft(UnitKind.Build, source) { WantedName = service };
        _drafts.Add(draft);
        Builds.Add(service, draft);
        return draft;
    }

    /// <summary>The name that docker-compose gives the first container of a service.</summary>
    public string ContainerName(string service) => ContainerName(service, 1);

    /// <summary>The names of all containers of a service.</summary>
    public IEnumerable<string> ContainerNames(string service) => ReplicasOf(service) is { IsNone: false } replicas
        ? Enumerable.Range(1, replicas.Units).Select(number => ContainerName(service, number))
        : [];

    public Replicas ReplicasOf(string service) => (_replicas ??= Replicas.Of(project.Section("services"))).GetValueOrDefault(service) ?? new Replicas(1, SourceSpan.None);

    private string ContainerName(string service, int number) =>
        (Service(service)?.Find("container_name") as YamlScalar)?.Text is not { Length: > 0 } name ? FormattableString.Invariant($"{project.Name}-{service}-{number}")
        : ReplicasOf(service).Units > 1 ? FormattableString.Invariant($"{name}-{number}")
        : name;

    /// <summary>A path of the host, relative to the folder of the project, as an absolute one.</summary>
    public string Absolute(string path) => ComposePaths.Absolute(path, project.Folder, Text.Specifier('h').Marked);

    public YamlMapping? Service(string name) => (project.Root!.Find("services") as YamlMapping)?.Find(name) as YamlMapping;

    /// <summary>A resource at the root.</summary>
    public YamlMapping? Resource(string section, string name) => (project.Root!.Find(section) as YamlMapping)?.Find(name) as YamlMapping;

    /// <summary>The name of a resource for podman: that of the file, or the one with the name of the project in front.</summary>
    public string ResourceName(string section, string name) => (Resource(section, name)?.Find("name") as YamlScalar)?.Text ?? $"{project.Name}_{name}";

    /// <summary>True if something else makes the resource.</summary>
    public bool IsExternal(string section, string name) => Resource(section, name)?.Find("external") is YamlScalar { Text: "true" };

    /// <summary>The conditions under which others wait for a service.</summary>
    public IEnumerable<string> ConditionsOn(string service) =>
        project.Section("services")
            .Select(entry => ((entry.Value as YamlMapping)?.Find("depends_on") as YamlMapping)?.Find(service) as YamlMapping)
            .Select(dependency => (dependency?.Find("condition") as YamlScalar)?.Text)
            .OfType<string>();

    private void Networks()
    {
        foreach (var entry in project.Section("networks"))
        {
            if (entry.Value is not YamlMapping node)
            {
                continue;
            }

            var fields = new TakenFields(node, $"networks.{entry.Key}", "networks.*", notes);
            var name = fields.Scalar("name")!;
            if (fields.Flag("external"))
            {
                notes.Told($"networks.{entry.Key}", $"The network '{name.Text}' is not of this project, so no unit makes it.", "Make it before, for example by a .network unit of its own.", node.Source);
                continue;
            }

            var draft = new UnitDraft(UnitKind.Network, entry.KeySource) { WantedName = entry.Key == "default" ? project.Name : entry.Key };
            _drafts.Add(draft);
            draft.Key(Keys.NetworkName, name.Text, name.Source);
            if (fields.Scalar("driver") is { } driver && driver.Text is not ("bridge" or "default"))
            {
                if (driver.Text is "macvlan" or "ipvlan")
                {
                    draft.Key(Keys.Driver, driver.Text, driver.Source);
                }
                else
                {
                    fields.Note(NoteKind.Changed, "driver", $"podman has no driver '{driver.Text}' of networks, so the network is a bridge on this host.", "Connect hosts by other means, such as WireGuard.", driver.Source);
                }
            }

            foreach (var (option, _, value) in fields.Entries("driver_opts"))
            {
                NetworkOption(draft, fields, option, value as YamlScalar ?? name);
            }

            Switch(draft, fields, "internal", Keys.Internal);
            Switch(draft, fields, "enable_ipv6", Keys.IPv6);
            Labels(draft, fields, "labels", Keys.Label);
            if (fields.Fields("ipam") is { } ipam)
            {
                Ipam(draft, ipam);
            }

            PodmanComposeFields.Network(draft, fields);
            fields.ReportRest();
        }
    }

    private static void NetworkOption(UnitDraft draft, TakenFields fields, string option, YamlScalar value)
    {
        var podman = option switch
        {
            "com.docker.network.driver.mtu" or "mtu" => "mtu=" + value.Text,
            "parent" => "parent=" + value.Text,
            "macvlan_mode" or "ipvlan_mode" => "mode=" + value.Text,
            _ => null,
        };
        if (option == "com.docker.network.bridge.name")
        {
            draft.Key(Keys.InterfaceName, value.Text, value.Source);
        }
        else if (podman is not null)
        {
            draft.Key(Keys.Options, new WordsValue([podman]), value.Source);
        }
        else
        {
            fields.Note(NoteKind.Lost, $"driver_opts.{option}", $"podman has no option '{option}' of networks.", "See podman-network-create(1), --opt.", value.Source);
        }
    }

    private static void Ipam(UnitDraft draft, TakenFields ipam)
    {
        if (ipam.Scalar("driver") is { } driver && driver.Text is not "default")
        {
            if (driver.Text is "dhcp" or "host-local" or "none")
            {
                draft.Key(Keys.IPAMDriver, driver.Text, driver.Source);
            }
            else
            {
                ipam.Note(NoteKind.Changed, "driver", $"podman has no driver '{driver.Text}' of addresses, and takes its own.", "Choose host-local or dhcp.", driver.Source);
            }
        }

        foreach (var row in ipam.Rows("config"))
        {
            foreach (var (field, key) in new[] { ("subnet", Keys.Subnet), ("gateway", Keys.Gateway), ("ip_range", Keys.IPRange) })
            {
                if (row.Scalar(field) is { } value)
                {
                    draft.Key(key, value.Text, value.Source);
                }
            }

            row.ReportRest();
        }

        ipam.ReportRest();
    }

    private void Volumes()
    {
        foreach (var entry in project.Section("volumes"))
        {
            if (entry.Value is not YamlMapping node)
            {
                continue;
            }

            var fields = new TakenFields(node, $"volumes.{entry.Key}", "volumes.*", notes);
            var name = fields.Scalar("name")!;
            if (fields.Flag("external"))
            {
                notes.Told($"volumes.{entry.Key}", $"The volume '{name.Text}' is not of this project, so no unit makes it.", "Make it before, for example by a .volume unit of its own.", node.Source);
                continue;
            }

            var draft = new UnitDraft(UnitKind.Volume, entry.KeySource) { WantedName = entry.Key };
            _drafts.Add(draft);
            draft.Key(Keys.VolumeName, name.Text, name.Source);
            SwarmTemplates.Tell(fields, "name", name);
            if (fields.Scalar("driver") is { Text: not "local" } driver)
            {
                draft.Key(Keys.Driver, driver.Text, driver.Source);
                if (driver.Text != "image")
                {
                    fields.Note(NoteKind.Told, "driver", $"podman asks a plugin for volumes of '{driver.Text}', and no plugin comes with podman.", "Name it in volume_plugins of containers.conf, or use another driver.", driver.Source);
                }
            }

            var options = fields.Entries("driver_opts").ToList();
            var hasDevice = options.Exists(option => option.Key == "device");
            foreach (var (option, _, node2) in options)
            {
                var value = node2 as YamlScalar ?? name;

                // Quadlet takes no Type= and Options= without Device=.
                var key = !hasDevice ? null : option switch { "type" => Keys.Type, "device" => Keys.Device, "o" => Keys.Options, _ => null };
                if (key is not null)
                {
                    draft.Key(key, value.Text, value.Source);
                }
                else
                {
                    draft.Argument($"--opt={option}={value.Text}", value.Source);
                }
            }

            Labels(draft, fields, "labels", Keys.Label);
            fields.ReportRest();
        }
    }

    /// <summary>Names with values, one setting for each.</summary>
    public static void Labels(UnitDraft draft, TakenFields fields, string field, string key)
    {
        foreach (var (name, _, value) in fields.Entries(field))
        {
            draft.Key(key, new PairValue(name, value is YamlScalar { IsNull: false } text ? new Text(text.Text) : default(Text?)), value.Source);
        }
    }

    public static void Switch(UnitDraft draft, TakenFields fields, string field, string key)
    {
        if (fields.Scalar(field) is { } value)
        {
            draft.Key(key, new BooleanValue(value.Text == "true"), value.Source);
        }
    }

    /// <summary>Makes instances of the services with several containers.</summary>
    private void Spread()
    {
        var spread = _drafts.SelectMany(draft => ReplicaDrafts.Spread(draft, number => ContainerName(draft.WantedName, number))).ToList();
        _drafts.Clear();
        _drafts.AddRange(spread);
    }

    /// <summary>Units in the order of the file: services first, with what they need behind them.</summary>
    private void Order()
    {
        var ordered = _drafts.OrderBy(draft => draft.Kind switch { UnitKind.Container => 0, UnitKind.Build => 1, UnitKind.Network => 2, _ => 3 }).ToList();
        _drafts.Clear();
        _drafts.AddRange(ordered);
    }
}
