using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import.Commands;

internal sealed partial class ContainerCommand
{
    /// <summary>What becomes of flags that are more, or less, than one setting.</summary>
    private static readonly Dictionary<string, Action<ContainerCommand, GivenFlag>> Special = new(StringComparer.Ordinal)
    {
        ["--rm"] = static (container, flag) =>
        {
            container._isRemoved |= IsTrue(flag);
            container.Leave(flag);
        },
        ["--rmi"] = static (container, flag) =>
        {
            container._isRemoved = true;
            container.Default(flag);
        },
        ["--detach"] = static (container, flag) =>
        {
            container._isDetached = IsTrue(flag);
            container.Leave(flag);
        },
        ["--replace"] = static (container, flag) => container.Leave(flag),
        ["--disable-content-trust"] = static (container, flag) => container.Leave(flag), ["--no-trunc"] = static (container, flag) => container.Leave(flag),
        ["--help"] = static (container, flag) => container.Leave(flag),
        ["--signature-policy"] = static (container, flag) => container.Lose(flag, "The policy of the host counts for all images.", "See policy.json."),
        ["--rootfs"] = static (container, flag) => container._isRootfs = IsTrue(flag),
        ["--restart"] = static (container, flag) => container._restart = flag,
        ["--name"] = static (container, flag) => container._name = flag,
        ["--attach"] = NotInService, ["--sig-proxy"] = NotInService, ["--detach-keys"] = NotInService,
        ["--preserve-fd"] = static (container, flag) => container.Lose(flag, "A service has no open files to hand on.", "Use a socket of systemd: FileDescriptorName= and Sockets=."),
        ["--preserve-fds"] = static (container, flag) => container.Lose(flag, "A service has no open files to hand on.", "Use a socket of systemd, and --preserve-fds in PodmanArgs=."),
        ["--interactive"] = KeepInput, ["--tty"] = KeepInput,
        ["--cidfile"] = static (container, flag) => container.LeaveFile(
            flag, "Nothing writes the id of the container into a file: its service and its name stand for it.", "Ask podman container inspect --format '{{.Id}}' NAME."),
        ["--conmon-pidfile"] = static (container, flag) => container.LeaveFile(flag, "systemd itself knows the main process of the service, and needs no file with its id.", ""),
        ["--pod"] = static (container, flag) => container.JoinPod(flag),
        ["--network"] = static (container, flag) => container.JoinNetwork(flag),
        ["--net-alias"] = static (container, flag) => container.Add(Keys.NetworkAlias, flag),
        ["--volume"] = static (container, flag) => container.AddVolume(flag),
        ["--mount"] = static (container, flag) => container.AddMount(flag),
        ["--env"] = static (container, flag) => container.AddVariable(flag),
        ["--env-file"] = AtPath, ["--label-file"] = AtPath, ["--authfile"] = AtPath, ["--cert-dir"] = AtPath, ["--hosts-file"] = AtPath, ["--pidfile"] = AtPath,
        ["--user"] = static (container, flag) => container.SetUser(flag),
        ["--label"] = static (container, flag) => container.AddLabel(flag),
        ["--security-opt"] = static (container, flag) => SecurityOptions.Add(container._unit, flag, container._reading),
        ["--sdnotify"] = static (container, flag) => container.SetNotify(flag),
        ["--cgroups"] = static (container, flag) => container.SetCgroups(flag),
        ["--log-driver"] = static (container, flag) => container._logDriver = flag,
        ["--log-opt"] = static (container, flag) => container._logOptions.Add(flag),
        ["--gpus"] = static (container, flag) => container.AddGpus(flag),
        ["--runtime"] = static (container, flag) => container.SetRuntime(flag),
        ["--link"] = static (container, flag) => container.Link(flag),
        ["--requires"] = static (container, flag) => container.Require(flag),
        ["--volumes-from"] = static (container, flag) => container.MountFrom(flag),
        ["--pid"] = Namespace, ["--ipc"] = Namespace, ["--userns"] = Namespace, ["--uts"] = Namespace, ["--cgroupns"] = Namespace,
        ["--domainname"] = static (container, flag) => container._domain = flag,
        ["--health-start-interval"] = static (container, flag) => container.Lose(
            flag, "podman checks as often during the start as later.", "Set a check for the start: HealthStartupCmd= with HealthStartupInterval=."),
        ["--volume-driver"] = static (container, flag) => container.Lose(
            flag, $"The volumes of the container get the driver 'local', and not '{flag.Value}'.", "Make a .volume unit with Driver= for each."),
        ["--kernel-memory"] = static (container, flag) => container.Lose(flag, "The kernel has no such limit any more.", ""),
        ["--cpu-count"] = static (container, flag) => container.Lose(flag, "Only Windows has it; it has no effect on Linux.", "Use --cpus."),
    };

    private static void NotInService(ContainerCommand container, GivenFlag flag) => container.Tell(
        flag, "A service has no terminal that somebody could attach to; its output goes to the journal.", "Use podman attach, or journalctl.");

    private static void KeepInput(ContainerCommand container, GivenFlag flag)
    {
        container.Default(flag);
        if (IsTrue(flag))
        {
            // -it is one decision.
            var letters = string.Concat(flag.Letters.Where(letter => letter is 'i' or 't'));
            container.Tell(
                letters.Length > 1 ? flag with { Written = "-" + letters } : flag, "The container keeps it, but nobody sits at a service.", "Remove it if the program does not need it.");
        }
    }

    private static void AtPath(ContainerCommand container, GivenFlag flag)
    {
        var option = PodmanFlags.RowsOf(UnitKind.Container, flag.Name)[0];
        container._unit.Set(option, HostPaths.Resolve(flag.Value.Text, container._reading.Folder), flag.Source);
    }

    private static void Namespace(ContainerCommand container, GivenFlag flag)
    {
        container.Default(flag);
        if (flag.Value.Marked.StartsWith("container:", StringComparison.Ordinal))
        {
            container._unit.Needs.Add((flag.Value.Marked["container:".Length..], Keys.Requires, flag.Source));
        }
    }

    private static bool IsTrue(GivenFlag flag) => flag.Value.Marked is "true" or "1" or "t" or "T" or "TRUE" or "True";

    private void JoinPod(GivenFlag flag)
    {
        _isInPod = true;
        var name = flag.Value.Marked;
        if (name.StartsWith("new:", StringComparison.Ordinal))
        {
            _podFlags.Add(flag);
            name = name["new:".Length..];
        }

        _unit.Settings.Add(new(Options.Key(UnitKind.Container, Keys.Pod), new TextValue(name), flag.Source));
    }

    private void JoinNetwork(GivenFlag flag)
    {
        foreach (var network in DockerNetwork.Read(flag.Value.Text, _call.IsDocker))
        {
            if (network.Lost is { } lost)
            {
                Lose(flag, lost, "Set it on the network with podman network create.");
            }

            _unit.Key(Keys.Network, network.Argument, flag.Source);
        }
    }

    private void AddVolume(GivenFlag flag)
    {
        var text = flag.Value.Text;
        if (VolumeMount.Parse(text).Value is not { Source: { } source } mount)
        {
            _unit.Key(Keys.Volume, text, flag.Source);
            return;
        }

        if (HostPaths.IsDockerSocket(source.Marked) && _call.IsDocker)
        {
            Change(
                flag, "There is no docker, so the container gets the socket of podman, which understands the same requests.",
                "Start it: systemctl enable --now podman.socket, with --user for a user.");
            mount = mount with { Source = HostPaths.PodmanSocket };
        }
        else if (HostPaths.IsPath(source.Marked))
        {
            if (HostPaths.IsDockerData(source.Marked) && _call.IsDocker)
            {
                Change(flag, HostPaths.DockerData, HostPaths.PodmanData);
            }

            mount = mount with { Source = HostPaths.Resolve(source, _reading.Folder) };
        }

        var ignored = mount.Options.Where(option => option.Marked is "cached" or "delegated" or "consistent").ToList();
        if (ignored.Count > 0)
        {
            Tell(flag, $"'{ignored[0]}' has an effect only on a Mac, and podman refuses it, so the unit leaves it out.", "");
            mount = mount with { Options = mount.Options.Where(option => !ignored.Contains(option)).ToEquatableArray() };
        }

        _unit.Settings.Add(new(Options.Key(UnitKind.Container, Keys.Volume), mount, flag.Source));
        _reading.AddText(flag.Value.InterpolatedIn(mount.ToArgument()));
    }

    private void AddMount(GivenFlag flag)
    {
        var mount = DockerMount.Read(flag.Value.Text, _reading.Folder, _call.IsDocker);
        foreach (var (kind, message, remedy) in mount.Notes)
        {
            _reading.Note(kind, flag.Written, message, remedy, flag.Source);
        }

        // The generators of podman before 6.0 want a source in Mount=, though podman does not.
        const string anonymous = "type=volume,destination=";
        var argument = mount.Argument.Marked;
        if (argument.StartsWith(anonymous + "/", StringComparison.Ordinal) && !argument.AsSpan(anonymous.Length).ContainsAny(',', ':'))
        {
            _unit.Key(Keys.Volume, argument[anonymous.Length..], flag.Source);
            return;
        }

        _unit.Settings.Add(new(Options.Key(UnitKind.Container, Keys.Mount), new TextValue(mount.Argument), flag.Source));
    }

    private void AddVariable(GivenFlag flag)
    {
        var text = flag.Value.Marked;
        var equals = text.IndexOf('=');
        if (equals > 0)
        {
            Add(Keys.Environment, flag);
        }
        else if (equals == 0 || text.Length == 0)
        {
            Lose(flag, "The variable has no name, and podman refuses it.", "Give it one.");
        }
        else if (text.EndsWith('*') || flag.Value.Text.HasHoles)
        {
            _unit.Argument(flag.Argument, flag.Source);
        }
        else if (_reading.ValueOf?.Invoke(text) is { } value)
        {
            _unit.Key(Keys.Environment, new PairValue(text, value.Text), flag.Source);
        }
        else
        {
            _unit.Key(Keys.Environment, new PairValue(text, null), flag.Source);
            if (_isService)
            {
                // Its value came from the environment of the service before, too.
                return;
            }

            Change(
                flag, $"'{text}' gets its value from the environment of the service, and no longer from that of whoever typed the command.",
                $"Write {text}=value, or set it with Environment= or EnvironmentFile= in [Service].");
        }
    }

    private void SetUser(GivenFlag flag)
    {
        var text = flag.Value.Marked;
        var colon = text.IndexOf(':');
        if (colon <= 0 || colon == text.Length - 1)
        {
            _unit.Key(Keys.User, colon > 0 ? text[..colon] : text, flag.Source);
            return;
        }

        _unit.Key(Keys.User, text[..colon], flag.Source);
        _unit.Key(Keys.Group, text[(colon + 1)..], flag.Source);
    }

    private void AddLabel(GivenFlag flag)
    {
        const string AutoUpdate = "io.containers.autoupdate=";
        var text = flag.Value.Marked;
        if (text.StartsWith(AutoUpdate, StringComparison.Ordinal) && text[AutoUpdate.Length..] is "registry" or "local")
        {
            _unit.Key(Keys.AutoUpdate, text[AutoUpdate.Length..], flag.Source);
        }
        else if (text.StartsWith("PODMAN_SYSTEMD_UNIT=", StringComparison.Ordinal))
        {
            Leave(flag);
        }
        else if (text.IndexOf('=') < 0)
        {
            _unit.Key(Keys.Label, new PairValue(text, Text.Empty), flag.Source);
        }
        else
        {
            Default(flag);
        }
    }

    /// <summary>A service has a way of its own to find its process; there nobody misses the file.</summary>
    private void LeaveFile(GivenFlag flag, Shown message, Shown remedy)
    {
        if (flag.Name == "--cidfile")
        {
            _idFile = flag.Value.Marked;
        }

        if (_isService)
        {
            Leave(flag);
        }
        else
        {
            Tell(flag, message, remedy);
        }
    }

    private void SetCgroups(GivenFlag flag)
    {
        // podman generate systemd adds this one; Quadlet has a better one for a service.
        if (_isService && flag.Value.Marked is "no-conmon" or "split")
        {
            Leave(flag);
        }
        else
        {
            Add(Keys.CgroupsMode, flag);
        }
    }

    private void SetNotify(GivenFlag flag)
    {
        _hasNotify = true;
        switch (flag.Value.Marked)
        {
            case "container":
                _unit.Key(Keys.Notify, new BooleanValue(true), flag.Source);
                break;
            case "healthy":
                _unit.Key(Keys.Notify, new TextValue("healthy"), flag.Source);
                break;
            case "conmon":
                Leave(flag);
                break;
            case "ignore":
                Change(flag, "podman tells systemd when the container has started: a service of Quadlet waits for that.", "");
                break;
            default:
                Lose(flag, $"podman has no '{flag.Value}' there, and refuses it.", "Write Notify=true or Notify=healthy, or nothing.");
                break;
        }
    }

    private void AddGpus(GivenFlag flag)
    {
        if (!_call.IsDocker)
        {
            Default(flag);
            return;
        }

        foreach (var device in DockerGpus.Devices(flag.Value.Marked))
        {
            _unit.Key(Keys.AddDevice, new WordsValue([device]), flag.Source);
        }

        Change(
            flag, "podman gives the container graphics processors by their description in CDI, and needs that file.",
            "Write it once: nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml.");
    }

    private void SetRuntime(GivenFlag flag)
    {
        var name = flag.Value.Marked;
        if (name is "nvidia")
        {
            if (!_unit.Settings.Exists(setting => setting.Option.Name == Keys.AddDevice && setting.Value.ToArgument().StartsWith(DockerGpus.Kind)))
            {
                _unit.Key(Keys.AddDevice, new WordsValue([DockerGpus.All]), flag.Source);
            }

            Change(flag, "podman needs no runtime of its own for graphics processors: it gives the container those that CDI describes.", "Write the description once: nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml.");
        }
        else if (name is "runc" or "crun" or "kata" or "youki" or "krun" or "runsc" || name.StartsWith('/'))
        {
            _unit.Key(Keys.GlobalArgs, new WordsValue(["--runtime=" + name]), flag.Source);
        }
        else
        {
            Lose(flag, $"podman has no runtime '{name}', so the container gets the default one.", "Name one of containers.conf with GlobalArgs=--runtime=NAME.");
        }
    }

    private void Link(GivenFlag flag)
    {
        var name = flag.Value.Marked;
        var colon = name.IndexOf(':');
        var alias = colon < 0 ? name : name[(colon + 1)..];
        name = colon < 0 ? name : name[..colon];
        _unit.Needs.Add((name, Keys.Wants, flag.Source));
        Lose(
            flag, $"podman has no links, so the container does not find '{name}' as '{alias}', and does not get its variables.",
            $"Put both into one network{(alias == name ? "" : $", and give '{name}' NetworkAlias={alias}")}.");
    }

    private void Require(GivenFlag flag)
    {
        foreach (var name in flag.Value.Marked.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            _unit.Needs.Add((name, Keys.Requires, flag.Source));
            _unit.Set(Options.Key(UnitKind.Container, Keys.RequiresContainer), name, flag.Source);
        }
    }

    private void MountFrom(GivenFlag flag)
    {
        Default(flag);
        var name = flag.Value.Marked;
        var colon = name.IndexOf(':');
        _unit.Needs.Add((colon < 0 ? name : name[..colon], Keys.Requires, flag.Source));
    }
}
