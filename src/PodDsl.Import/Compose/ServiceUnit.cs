using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>Makes the container of a service.</summary>
internal sealed class ServiceUnit(ProjectUnits project, string name, TakenFields fields, UnitDraft draft)
{
    /// <summary>Fields whose value is that of a key.</summary>
    private static readonly (string Field, string Key)[] Plain =
    [
        ("working_dir", Keys.WorkingDir), ("stop_signal", Keys.StopSignal), ("shm_size", Keys.ShmSize), ("mem_limit", Keys.Memory),
        ("mem_reservation", Keys.MemoryReservation), ("memswap_limit", Keys.MemorySwap), ("mem_swappiness", Keys.MemorySwappiness),
        ("oom_kill_disable", Keys.OomKillDisable), ("oom_score_adj", Keys.OomScoreAdj), ("pids_limit", Keys.PidsLimit), ("platform", Keys.Platform),
        ("privileged", Keys.Privileged), ("init", Keys.RunInit), ("tty", Keys.Tty), ("stdin_open", Keys.Interactive), ("cpus", Keys.Cpus),
        ("cpu_shares", Keys.CpuShares), ("cpu_quota", Keys.ContainerCpuQuota), ("cpu_period", Keys.CpuPeriod), ("cpu_rt_period", Keys.CpuRtPeriod),
        ("cpu_rt_runtime", Keys.CpuRtRuntime), ("cpuset", Keys.CpusetCpus), ("cgroup_parent", Keys.CgroupParent), ("cgroup", Keys.CgroupNS),
        ("mac_address", Keys.MacAddress), ("uts", Keys.Uts),
    ];

    /// <summary>Lists whose items are values of a key.</summary>
    private static readonly (string Field, string Key)[] Lists =
    [
        ("cap_add", Keys.AddCapability), ("cap_drop", Keys.DropCapability), ("dns", Keys.DNS), ("dns_search", Keys.DNSSearch), ("dns_opt", Keys.DNSOption),
        ("expose", Keys.ExposeHostPort), ("group_add", Keys.GroupAdd), ("tmpfs", Keys.Tmpfs), ("device_cgroup_rules", Keys.DeviceCgroupRule),
    ];

    private static readonly string[] LogDrivers = ["k8s-file", "json-file", "journald", "none", "passthrough"];
    private static readonly string[] LogOptions = ["path", "max-size", "tag", "label"];

    /// <summary>Folders of the system, which are there before any container.</summary>
    private static readonly string[] SystemFolders = ["/etc/", "/dev/", "/proc/", "/sys/", "/run/", "/var/run/", "/usr/", "/lib/", "/tmp/"];

    public void Make()
    {
        draft.Key(Keys.ContainerName, project.ContainerName(name), fields.Scalar("container_name")?.Source ?? draft.Source);
        foreach (var (field, key) in Plain)
        {
            if (fields.Scalar(field) is { } value)
            {
                draft.Key(key, value.Text, value.Source);
            }
        }

        foreach (var (field, key) in Lists)
        {
            foreach (var item in fields.Scalars(field))
            {
                draft.Key(key, item.Text, item.Source);
            }
        }

        foreach (var (field, key) in new[] { ("labels", Keys.Label), ("annotations", Keys.Annotation), ("sysctls", Keys.Sysctl) })
        {
            ProjectUnits.Labels(draft, fields, field, key);
        }

        Names();
        Command();
        Environment();
        Health();
        Ports();
        Networks();
        Mounts();
        SecretsAndConfigs();
        Devices();
        Security();
        Namespaces();
        Logging();
        Limits();
        StartAndStop();
        Dependencies();
        Build();
        Pull();
        foreach (var used in new[] { "image", "profiles", "links", "depends_on", "label_file", "extends", "scale" })
        {
            fields.Take(used);
        }

        fields.ReportRest();
    }

    /// <summary>Sets the image, when the builds have their names.</summary>
    public void Image(IReadOnlyDictionary<string, UnitDraft> builds)
    {
        if (builds.TryGetValue(name, out var build))
        {
            draft.Key(Keys.Image, new ReferenceValue(build.ToReference()), build.Source);
        }
        else if (fields.Scalar("image") is { } image)
        {
            draft.Key(Keys.Image, DockerImage.Qualify(image.Text), image.Source);
        }
    }

    private void Names()
    {
        var (host, domain) = (fields.Scalar("hostname"), fields.Scalar("domainname"));
        if (host is not null || domain is not null)
        {
            var text = (host?.Text ?? name) + (domain is null ? "" : "." + domain.Text);
            draft.Key(Keys.HostName, text, (host ?? domain)!.Source);
            if (domain is not null)
            {
                fields.Note(NoteKind.Changed, "domainname", $"podman has one name of the host for both, so it is '{text}'.", "Nothing to do, if the program takes the full name.", domain.Source);
            }
        }

        if (fields.Scalar("user") is { } user)
        {
            var colon = user.Text.IndexOf(':', StringComparison.Ordinal);
            draft.Key(Keys.User, colon < 0 ? user.Text : user.Text[..colon], user.Source);
            if (colon >= 0)
            {
                draft.Key(Keys.Group, user.Text[(colon + 1)..], user.Source);
            }
        }

        foreach (var (host2, _, addresses) in fields.Entries("extra_hosts"))
        {
            foreach (var address in (addresses as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
            {
                draft.Key(Keys.AddHost, $"{host2}:{address.Text}", address.Source);
            }
        }
    }

    private void Command()
    {
        if (fields.Take("command") is YamlSequence { Items.Count: > 0 } command)
        {
            draft.Key(Keys.Exec, new WordsValue(WordsOf(command)), command.Source);
        }

        if (fields.Take("entrypoint") is YamlSequence entrypoint)
        {
            var words = WordsOf(entrypoint);
            draft.Key(Keys.Entrypoint, words is [var only] && only.Marked.IndexOfAny([' ', '[', '"']) < 0 ? only : new Text(JsonText.Array(words.Select(word => word.Marked))), entrypoint.Source);
        }
    }

    private static EquatableArray<Text> WordsOf(YamlSequence list) => list.Items.OfType<YamlScalar>().Select(item => new Text(item.Text)).ToEquatableArray();

    private void Environment()
    {
        foreach (var file in fields.Rows("env_file"))
        {
            var isInlined = file.Flag(Normalizing.InlinedField);
            var path = file.Scalar("path");
            file.Take("required");
            file.Take("format");
            if (path is null)
            {
                continue;
            }

            if (isInlined)
            {
                file.Note(NoteKind.Changed, "path", $"podman reads '{path.Text}' in another way than docker-compose (quotes, variables, or it need not exist), so the unit has its values of today.", "Write them plainly as NAME=value, and use EnvironmentFile=.", path.Source);
            }
            else
            {
                draft.Key(Keys.EnvironmentFile, path.Text, path.Source);
            }
        }

        ProjectUnits.Labels(draft, fields, "environment", Keys.Environment);
    }

    private void Health()
    {
        if (fields.Fields("healthcheck") is not { } health)
        {
            return;
        }

        var words = health.Scalars("test").ToList();
        var disable = health.Scalar("disable");
        if (disable is { Text: "true" } || words is [{ Text: "NONE" }, ..])
        {
            draft.Key(Keys.HealthCmd, "none", (disable ?? words[0]).Source);
        }
        else if (words is [{ Text: "CMD-SHELL" }, var line, ..])
        {
            draft.Key(Keys.HealthCmd, line.Text, line.Source);
        }
        else if (words is [{ Text: "CMD" }, ..])
        {
            draft.Key(Keys.HealthCmd, JsonText.Array(words.Select(word => word.Text)), words[0].Source);
        }
        else if (words.Count > 0)
        {
            health.Note(NoteKind.Lost, "test", $"A check starts with CMD, CMD-SHELL or NONE, and not with '{words[0].Text}'; docker-compose refuses the file.", "Put CMD in front.", words[0].Source);
        }

        foreach (var (field, key) in new[] { ("interval", Keys.HealthInterval), ("timeout", Keys.HealthTimeout), ("retries", Keys.HealthRetries), ("start_period", Keys.HealthStartPeriod) })
        {
            if (health.Scalar(field) is { } value)
            {
                draft.Key(key, value.Text, value.Source);
            }
        }

        if (health.Scalar("start_interval") is { } interval)
        {
            if (words is [_, ..] && draft.Settings.LastOrDefault(setting => setting.Option.Name == Keys.HealthCmd) is { } check)
            {
                draft.Key(Keys.HealthStartupCmd, check.Value, interval.Source);
                draft.Key(Keys.HealthStartupInterval, interval.Text, interval.Source);
                health.Note(NoteKind.Changed, "start_interval", "podman has a check of its own for the start: the same command, until it succeeds once.", "See HealthStartupCmd=.", interval.Source);
            }
            else
            {
                health.Note(NoteKind.Lost, "start_interval", "podman needs the command of the check for it, which is that of the image here.", "Write the test.", interval.Source);
            }
        }

        health.ReportRest();
    }

    private void Ports()
    {
        foreach (var port in fields.Rows("ports"))
        {
            var (target, published, address, protocol) = (port.Scalar("target"), port.Scalar("published"), port.Scalar("host_ip"), port.Scalar("protocol"));
            if (port.Text("mode") is not ("ingress" or "host"))
            {
                port.Note(NoteKind.Told, "mode", "It counts in a swarm only, and has no effect in docker-compose either.", "Nothing to do.", port.Source);
            }
            else if (port.Text("mode") == "host")
            {
                port.Note(NoteKind.Told, "mode", "It counts in a swarm only, and has no effect in docker-compose either.", "Nothing to do.", port.Scalar("mode")!.Source);
            }

            if (target is null)
            {
                port.Note(NoteKind.Lost, "target", "The port has no target, and docker-compose refuses the file.", "Give it one.", port.Source);
                continue;
            }

            var host = published?.Text ?? "";
            if (host.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                port.Note(NoteKind.Changed, "published", $"docker takes a free port out of {host}, and podman needs one, so it is {host[..dash]}.", "Choose another one, if it is taken.", published!.Source);
                host = host[..dash];
            }

            var text = address is null ? (host.Length == 0 ? "" : host + ":")
                : $"{(address.Text.Contains(':', StringComparison.Ordinal) ? $"[{address.Text}]" : address.Text)}:{host}:";
            draft.Key(Keys.PublishPort, $"{text}{target.Text}{(protocol is null or { Text: "tcp" } ? "" : "/" + protocol.Text)}", (published ?? target).Source);
            port.ReportRest();
        }
    }

    private void Networks()
    {
        var aliases = new List<string> { name };
        if (fields.Scalar("network_mode") is { } mode)
        {
            var text = mode.Text.StartsWith("service:", StringComparison.Ordinal) ? "container:" + project.ContainerName(mode.Text["service:".Length..]) : mode.Text;
            if (text is "bridge" or "default")
            {
                fields.Note(NoteKind.Changed, "network_mode", "The container is in the default network of podman, which has other addresses than docker's.", "Use a network of its own, where names resolve.", mode.Source);
                text = NetworkJoin.Default;
            }

            draft.Key(Keys.Network, text, mode.Source);
            fields.Take("networks");
            return;
        }

        foreach (var (network, keySource, node) in fields.Entries("networks").OrderByDescending(entry => Priority(entry.Value)))
        {
            var options = new List<string>();
            var own = node is YamlMapping mapping ? new TakenFields(mapping, $"{fields.Path}.networks.{network}", "services.*.networks.*", fields.Notes) : null;
            options.AddRange(aliases.Concat(own?.Scalars("aliases").Select(alias => alias.Text) ?? []).Distinct(StringComparer.Ordinal).Select(alias => "alias=" + alias));
            foreach (var (field, option) in new[] { ("ipv4_address", "ip"), ("ipv6_address", "ip"), ("mac_address", "mac"), ("interface_name", "interface_name") })
            {
                if (own?.Scalar(field) is { } value)
                {
                    options.Add($"{option}={value.Text}");
                }
            }

            draft.Key(Keys.Network, $"{project.ResourceName("networks", network)}:{string.Join(',', options)}", node.Source.IsNone ? keySource : node.Source);
            own?.ReportRest();
        }
    }

    private static long Priority(YamlNode network) =>
        long.TryParse(((network as YamlMapping)?.Find("priority") as YamlScalar)?.Text, CultureInfo.InvariantCulture, out var priority) ? priority : 0;

    private void Mounts()
    {
        foreach (var mount in fields.Rows("volumes"))
        {
            Mount(mount);
        }

        foreach (var from in fields.Scalars("volumes_from"))
        {
            var parts = from.Text.Split(':');
            var container = parts[0] == "container" && parts.Length > 1 ? parts[1] : project.ContainerName(parts[0]);
            var options = parts[(parts[0] == "container" ? 2 : 1)..];
            draft.Key(Keys.VolumesFrom, container + (options.Length > 0 ? ":" + options[0] : ""), from.Source);
        }
    }

    private void Mount(TakenFields mount)
    {
        var (type, source, target) = (mount.Text("type"), mount.Scalar("source"), mount.Scalar("target"));
        if (target is null)
        {
            mount.Note(NoteKind.Lost, "target", "The mount has no target, and docker-compose refuses the file.", "Give it one.", mount.Source);
            return;
        }

        var place = source?.Source ?? target.Source;
        var options = new List<string>();
        if (mount.Flag("read_only"))
        {
            options.Add("ro");
        }

        var (bind, volume, tmpfs, image) = (mount.Fields("bind"), mount.Fields("volume"), mount.Fields("tmpfs"), mount.Fields("image"));
        switch (type)
        {
            case "tmpfs":
                options.AddRange(new[] { tmpfs?.Text("size") is { } size ? "size=" + size : null, Mode(tmpfs?.Text("mode")) }.OfType<string>());
                draft.Key(Keys.Tmpfs, target.Text + (options.Count > 0 ? ":" + string.Join(',', options) : ""), place);
                break;
            case "image" when source is not null:
                var subpath = image?.Text("subpath") is { } path ? $",subpath={path}" : "";
                draft.Key(Keys.Mount, $"type=image,source={DockerImage.Qualify(source.Text).Marked},destination={target.Text}{subpath}", place);
                break;
            case "bind" when source is not null:
                options.AddRange(new[] { bind?.Text("selinux"), bind?.Text("propagation") }.OfType<string>());
                draft.Key(Keys.Volume, new VolumeMount(HostPath(mount, source, bind?.Flag("create_host_path") == true), null, target.Text, options.Select(option => new Text(option)).ToEquatableArray()), place);
                break;
            case "volume" or null when volume?.Text("subpath") is { } sub && source is not null:
                draft.Key(Keys.Mount, $"type=volume,source={project.ResourceName("volumes", source.Text)},destination={target.Text},subpath={sub}{(options.Count > 0 ? ",ro=true" : "")}", place);
                volume.Take("nocopy");
                break;
            case "volume" or null:
                if (volume?.Flag("nocopy") == true)
                {
                    options.Add("nocopy");
                }

                // An anonymous volume of podman has no options.
                var named = source is null ? default(Text?) : new Text(project.ResourceName("volumes", source.Text));
                draft.Key(Keys.Volume, new VolumeMount(named, null, target.Text, named is null ? [] : options.Select(option => new Text(option)).ToEquatableArray()), place);
                break;
            default:
                mount.Note(NoteKind.Lost, "type", $"podman has no mount of type '{type}' here.", "Mount it in another way.", place);
                break;
        }

        bind?.ReportRest();
        volume?.ReportRest();
        tmpfs?.ReportRest();
        image?.ReportRest();
        mount.ReportRest();
    }

    private static string? Mode(string? mode) =>
        long.TryParse(mode, CultureInfo.InvariantCulture, out var bits) ? "mode=" + Convert.ToString(bits, 8).PadLeft(4, '0') : null;

    private Text HostPath(TakenFields mount, YamlScalar source, bool isCreated)
    {
        if (HostPaths.IsDockerSocket(source.Text))
        {
            mount.Note(
                NoteKind.Changed,
                "source",
                "The container gets podman's socket in place of docker's, and with it all rights of podman's user.",
                "Enable podman.socket, and check that the program needs it.",
                source.Source);
            return HostPaths.PodmanSocket;
        }

        if (isCreated && !new Text(source.Text).HasHoles && !SystemFolders.Any(folder => source.Text.StartsWith(folder, StringComparison.Ordinal)) && source.Text != "/")
        {
            var quoted = ShellWords.Join([source.Text]).Marked;
            project.Preparations.Add(new Preparation(
                $"[ -e {quoted} ] || mkdir -p {quoted}", $"docker makes the folder '{source.Text}' if it is missing, and podman does not.", source.Source));
        }

        return source.Text;
    }

    private void SecretsAndConfigs()
    {
        foreach (var secret in fields.Rows("secrets"))
        {
            if (secret.Scalar("source") is not { } source)
            {
                continue;
            }

            var podman = SecretFor("secrets", source);
            var parts = new List<string> { podman, "type=mount" };
            var target = secret.Text("target");
            parts.Add("target=" + (target is null || target == "/run/secrets/" + source.Text ? source.Text : target));
            foreach (var option in new[] { "uid", "gid", "mode" })
            {
                if (secret.Text(option) is { } value)
                {
                    parts.Add($"{option}={value}");
                }
            }

            draft.Key(Keys.Secret, string.Join(',', parts), source.Source);
            secret.ReportRest();
        }

        foreach (var config in fields.Rows("configs"))
        {
            if (config.Scalar("source") is not { } source)
            {
                continue;
            }

            var target = config.Text("target") ?? "/" + source.Text;
            if ((project.Resource("configs", source.Text)?.Find("file") as YamlScalar) is { } file)
            {
                draft.Key(Keys.Volume, new VolumeMount(file.Text, null, target, ["ro"]), source.Source);
            }
            else
            {
                var parts = new List<string> { SecretFor("configs", source), "type=mount", "target=" + target };
                foreach (var option in new[] { "uid", "gid", "mode" })
                {
                    if (config.Text(option) is { } value)
                    {
                        parts.Add($"{option}={value}");
                    }
                }

                draft.Key(Keys.Secret, string.Join(',', parts), source.Source);
            }

            config.ReportRest();
        }
    }

    /// <summary>The name of a secret of podman, and the command that makes it.</summary>
    private string SecretFor(string section, YamlScalar source)
    {
        var podman = project.ResourceName(section, source.Text);
        var quoted = ShellWords.Join([podman]).Marked;
        var what = section == "secrets" ? "The secret" : "The config";
        if (project.Resource(section, source.Text) is not { } node || project.IsExternal(section, source.Text))
        {
            project.Preparations.Add(new Preparation($"podman secret inspect {quoted}", $"{what} '{podman}' is not of this project, and must exist in podman's store.", source.Source));
            return podman;
        }

        var fate = new TakenFields(node, $"{section}.{source.Text}", $"{section}.*", fields.Notes);
        foreach (var used in new[] { "name", "external" })
        {
            fate.Take(used);
        }

        var reason = $"The service '{name}' reads {what.ToLowerInvariant()} '{source.Text}' out of podman's store.";
        if (fate.Scalar("file") is { } file)
        {
            project.Preparations.Add(new Preparation($"podman secret create {quoted} {ShellWords.Join([file.Text]).Marked}", reason, file.Source));
        }
        else if (fate.Scalar("environment") is { } variable)
        {
            project.Preparations.Add(new Preparation($"printenv {ShellWords.Join([variable.Text]).Marked} | tr -d '\\n' | podman secret create {quoted} -", reason, variable.Source));
        }
        else if (fate.Scalar("content") is { } content)
        {
            var path = UnitNaming.Clean(source.Text, draft.Kind) + ".conf";
            if (project.Files.TrueForAll(known => known.Path != path))
            {
                project.Files.Add(new ImportedFile(path, content.Text, reason, content.Source));
            }

            project.Preparations.Add(new Preparation($"podman secret create {quoted} {ShellWords.Join([path]).Marked}", reason, content.Source));
        }

        fate.ReportRest();
        return podman;
    }

    private void Devices()
    {
        foreach (var device in fields.Rows("devices"))
        {
            var (source, target, permissions) = (device.Scalar("source"), device.Text("target"), device.Text("permissions"));
            if (source is null)
            {
                continue;
            }

            var text = source.Text + (target is null || target == source.Text ? "" : ":" + target);
            text += permissions is null or "rwm" ? "" : (text == source.Text ? ":" + source.Text : "") + ":" + permissions;
            draft.Key(Keys.AddDevice, text, source.Source);
        }

        foreach (var gpu in fields.Rows("gpus"))
        {
            Gpu(gpu, gpu.Source);
        }

        if (fields.Fields("blkio_config") is { } blkio)
        {
            if (blkio.Scalar("weight") is { } weight)
            {
                draft.Key(Keys.BlkioWeight, weight.Text, weight.Source);
            }

            foreach (var (field, key, value) in new[]
            {
                ("weight_device", Keys.BlkioWeightDevice, "weight"), ("device_read_bps", Keys.DeviceReadBps, "rate"), ("device_read_iops", Keys.DeviceReadIops, "rate"),
                ("device_write_bps", Keys.DeviceWriteBps, "rate"), ("device_write_iops", Keys.DeviceWriteIops, "rate"),
            })
            {
                foreach (var row in blkio.Rows(field))
                {
                    if (row.Text("path") is { } path && row.Scalar(value) is { } rate)
                    {
                        draft.Key(key, $"{path}:{rate.Text}", rate.Source);
                    }
                }
            }
        }

        foreach (var (limit, _, node) in fields.Entries("ulimits"))
        {
            if (node is YamlMapping ulimit)
            {
                var text = ulimit.Find("single") is YamlScalar single ? single.Text
                    : $"{(ulimit.Find("soft") as YamlScalar)?.Text ?? "0"}:{(ulimit.Find("hard") as YamlScalar)?.Text ?? "0"}";
                draft.Key(Keys.Ulimit, $"{limit}={text}", node.Source);
            }
        }
    }

    /// <summary>podman gives devices of NVIDIA by the names of CDI.</summary>
    private void Gpu(TakenFields gpu, SourceSpan place)
    {
        var ids = gpu.Scalars("device_ids").Select(id => id.Text).ToList();
        var count = gpu.Text("count");
        var driver = gpu.Text("driver");
        gpu.Take("capabilities");
        if (driver is not (null or "nvidia" or "cdi"))
        {
            gpu.Note(NoteKind.Lost, "driver", $"The import knows devices of nvidia, and none of '{driver}'.", "Use AddDevice= with the device.", place);
            return;
        }

        if (driver == "cdi")
        {
            foreach (var id in ids)
            {
                draft.Key(Keys.AddDevice, id, place);
            }
        }
        else
        {
            var number = long.TryParse(count, CultureInfo.InvariantCulture, out var parsed) ? Math.Min(parsed, 64) : -1;
            var names = ids.Count > 0 ? ids : number > 0 ? Enumerable.Range(0, (int)number).Select(index => index.ToString(CultureInfo.InvariantCulture)).ToList() : ["all"];
            foreach (var id in names)
            {
                draft.Key(Keys.AddDevice, "nvidia.com/gpu=" + id, place);
            }

            gpu.Note(NoteKind.Changed, "gpus", "podman finds processors of NVIDIA by a file of CDI.", "Run: nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml", place);
        }

        gpu.ReportRest();
    }

    private void Security()
    {
        if (fields.Scalar("read_only") is { } readOnly)
        {
            draft.Key(Keys.ReadOnly, readOnly.Text, readOnly.Source);
            if (readOnly.Text == "true")
            {
                // docker makes nothing writable then, and podman /tmp and the like.
                draft.Key(Keys.ReadOnlyTmpfs, "false", readOnly.Source);
            }
        }

        foreach (var option in fields.Scalars("security_opt"))
        {
            var text = option.Text;
            var end = text.IndexOfAny([':', '=']);
            var (key, value) = end < 0 ? (text, "") : (text[..end], text[(end + 1)..]);
            switch (key, value)
            {
                case ("no-new-privileges", "" or "true"):
                    draft.Key(Keys.NoNewPrivileges, "true", option.Source);
                    break;
                case ("no-new-privileges", "false"):
                    draft.Key(Keys.NoNewPrivileges, "false", option.Source);
                    break;
                case ("label", "disable"):
                    draft.Key(Keys.SecurityLabelDisable, "true", option.Source);
                    break;
                case ("label", _) when value.StartsWith("type:", StringComparison.Ordinal):
                    draft.Key(Keys.SecurityLabelType, value["type:".Length..], option.Source);
                    break;
                case ("label", _) when value.StartsWith("level:", StringComparison.Ordinal):
                    draft.Key(Keys.SecurityLabelLevel, value["level:".Length..], option.Source);
                    break;
                case ("seccomp", _):
                    draft.Key(Keys.SeccompProfile, value, option.Source);
                    break;
                default:
                    draft.Argument($"--security-opt={key}{(end < 0 ? "" : "=" + value)}", option.Source);
                    break;
            }
        }
    }

    private void Namespaces()
    {
        foreach (var (field, key) in new[] { ("ipc", Keys.Ipc), ("pid", Keys.Pid) })
        {
            if (fields.Scalar(field) is { } value)
            {
                draft.Key(key, value.Text.StartsWith("service:", StringComparison.Ordinal) ? "container:" + project.ContainerName(value.Text["service:".Length..]) : value.Text, value.Source);
            }
        }

        if (fields.Scalar("userns_mode") is { } users)
        {
            draft.Key(Keys.UserNS, users.Text, users.Source);
        }

        if (fields.Scalar("runtime") is { } runtime)
        {
            draft.Key(Keys.GlobalArgs, new WordsValue(["--runtime=" + runtime.Text]), runtime.Source);
        }
    }

    private void Logging()
    {
        if (fields.Fields("logging") is not { } logging)
        {
            return;
        }

        if (logging.Scalar("driver") is { } driver)
        {
            if (LogDrivers.Contains(driver.Text))
            {
                draft.Key(Keys.LogDriver, driver.Text, driver.Source);
            }
            else if (driver.Text == "local")
            {
                draft.Key(Keys.LogDriver, "k8s-file", driver.Source);
                logging.Note(NoteKind.Changed, "driver", "podman has no driver 'local', and k8s-file comes closest.", "Or leave it out: the journal has limits of its own.", driver.Source);
            }
            else
            {
                logging.Note(NoteKind.Lost, "driver", $"podman has no log driver '{driver.Text}', so the output goes to the journal.", "Have the journal forwarded, or leave it there.", driver.Source);
            }
        }

        foreach (var (option, _, value) in logging.Entries("options"))
        {
            if (LogOptions.Contains(option) && value is YamlScalar text)
            {
                draft.Key(Keys.LogOpt, new WordsValue([$"{option}={text.Text}"]), text.Source);
            }
            else
            {
                logging.Note(
                    NoteKind.Lost,
                    "options." + option,
                    $"podman has no option '{option}' of logs.",
                    option == "max-file" ? "podman keeps one file up to max-size; journald has limits of its own." : "Remove it.",
                    value.Source);
            }
        }

        logging.ReportRest();
    }

    /// <summary>Limits of <c>deploy</c> become those of the service.</summary>
    private void Limits()
    {
        if (fields.Fields("deploy") is not { } deploy)
        {
            Scale(fields.Scalar("scale"));
            return;
        }

        Scale(deploy.Scalar("replicas") ?? fields.Scalar("scale"));
        if (deploy.Fields("resources") is { } resources)
        {
            if (resources.Fields("limits") is { } limits)
            {
                if (limits.Scalar("cpus") is { } cpus && double.TryParse(cpus.Text, CultureInfo.InvariantCulture, out var number))
                {
                    draft.Directive(Section.Service, Keys.CPUQuota, Math.Round(number * 100).ToString(CultureInfo.InvariantCulture) + "%", cpus.Source);
                }

                if (limits.Scalar("memory") is { } memory)
                {
                    draft.Directive(Section.Service, Keys.MemoryMax, memory.Text, memory.Source);
                }

                if (limits.Scalar("pids") is { } pids)
                {
                    draft.Directive(Section.Service, Keys.TasksMax, pids.Text, pids.Source);
                }

                limits.ReportRest();
            }

            if (resources.Fields("reservations") is { } reservations)
            {
                if (reservations.Scalar("memory") is { } memory)
                {
                    draft.Key(Keys.MemoryReservation, memory.Text, memory.Source);
                }

                foreach (var device in reservations.Rows("devices"))
                {
                    Gpu(device, device.Source);
                }

                reservations.ReportRest();
            }

            resources.ReportRest();
        }

        if (deploy.Fields("restart_policy") is { } policy)
        {
            var condition = policy.Scalar("condition");
            Restart(condition?.Text switch { "none" => "no", "on-failure" => "on-failure", _ => "always" }, null, condition?.Source ?? policy.Source);
            foreach (var (field, section, key) in new[]
            {
                ("delay", Section.Service, Keys.RestartSec), ("max_attempts", Section.Unit, Keys.StartLimitBurst), ("window", Section.Unit, Keys.StartLimitIntervalSec),
            })
            {
                if (policy.Scalar(field) is { } value)
                {
                    draft.Directive(section, key, key == Keys.StartLimitBurst ? value.Text : SystemdSpan(value.Text), value.Source);
                }
            }

            policy.ReportRest();
        }

        deploy.ReportRest();
    }

    /// <summary>A duration of Go for systemd, which writes minutes in another way.</summary>
    private static string SystemdSpan(string text) =>
        Quantities.Nanoseconds(text) is not { } nanoseconds ? text
        : nanoseconds % 1_000_000_000 == 0 ? (nanoseconds / 1_000_000_000).ToString(CultureInfo.InvariantCulture) + "s"
        : (nanoseconds / 1_000_000).ToString(CultureInfo.InvariantCulture) + "ms";

    private void Scale(YamlScalar? scale)
    {
        if (scale is { Text: not ("1" or "0") })
        {
            fields.Note(
                NoteKind.Lost,
                "scale",
                $"The unit is one container, and not {scale.Text}.",
                "Make a template of it (name@.container), and enable as many instances, each with ports and names of its own.",
                scale.Source);
        }
    }

    private void StartAndStop()
    {
        if (fields.Scalar("stop_grace_period") is { } grace && Quantities.Nanoseconds(grace.Text) is { } nanoseconds)
        {
            draft.Key(Keys.StopTimeout, ((nanoseconds + 999_999_999) / 1_000_000_000).ToString(CultureInfo.InvariantCulture), grace.Source);
        }

        var conditions = project.ConditionsOn(name).ToHashSet(StringComparer.Ordinal);
        var completes = conditions.Contains("service_completed_successfully");
        if (completes)
        {
            draft.Directive(Section.Service, Keys.Type, "oneshot", draft.Source);
            draft.Directive(Section.Service, Keys.RemainAfterExit, "yes", draft.Source);
        }

        if (conditions.Contains("service_healthy"))
        {
            draft.Key(Keys.Notify, "healthy", draft.Source);
            if (!fields.Has("healthcheck"))
            {
                fields.Note(
                    NoteKind.Told, "healthcheck", "Others wait until it is healthy, so its image must have a health check.", "Check the image, or write a healthcheck.", draft.Source);
            }
        }

        if (fields.Scalar("restart") is { } restart)
        {
            var (policy, count) = restart.Text.Split(':') is [var first, var second] ? (first, second) : (restart.Text, null);
            if (completes && policy is "always" or "unless-stopped")
            {
                fields.Note(NoteKind.Changed, "restart", "Others wait until it is done, so it does not run again after success.", "Nothing to do.", restart.Source);
                policy = "on-failure";
            }

            Restart(policy, count, restart.Source);
        }
        else if (!draft.Settings.Exists(setting => setting.Option is { Section: Section.Service, Name: Keys.Restart }))
        {
            fields.Note(
                NoteKind.Told, "restart", "docker does not start it again after a boot, as it has no restart, and nor does the unit.", "Add [Install] WantedBy=default.target, if it shall start.", draft.Source);
        }
    }

    private void Restart(string policy, string? count, SourceSpan place)
    {
        if (policy == "no")
        {
            draft.Directive(Section.Service, Keys.Restart, "no", place);
            return;
        }

        if (policy == "unless-stopped")
        {
            fields.Note(
                NoteKind.Changed, "restart", "systemd starts it at each boot, also if somebody has stopped it before.", "To keep it off, mask the service.", place);
        }

        draft.Directive(Section.Service, Keys.Restart, policy == "on-failure" ? policy : "always", place);
        if (count is not null)
        {
            draft.Directive(Section.Unit, Keys.StartLimitBurst, count, place);
        }

        if (!draft.Settings.Exists(setting => setting.Option.Section == Section.Install))
        {
            draft.Directive(Section.Install, Keys.WantedBy, "default.target", place);
        }
    }

    private void Dependencies()
    {
        foreach (var (other, source, node) in fields.Entries("depends_on"))
        {
            if (project.Service(other) is null)
            {
                fields.Note(NoteKind.Told, "depends_on." + other, $"There is no unit for '{other}', so nothing waits for it.", "Import it as well, if it is needed.", source);
                continue;
            }

            var dependency = node as YamlMapping;
            var isRequired = dependency?.Find("required") is not YamlScalar { Text: "false" };
            draft.Needs.Add((project.ContainerName(other), isRequired ? Keys.Requires : Keys.Wants, source));
            if (dependency?.Find("restart") is YamlScalar { Text: "true" })
            {
                draft.Needs.Add((project.ContainerName(other), Keys.PartOf, source));
            }
        }

        foreach (var link in fields.Scalars("links"))
        {
            if (link.Text.Split(':') is [var other, var alias] && alias != other)
            {
                fields.Note(NoteKind.Lost, "links", $"podman has no name '{alias}' for '{other}' in this container alone.", $"Give '{other}' the alias in the network of both.", link.Source);
            }
        }
    }

    private void Build()
    {
        if (fields.Fields("build") is { } build)
        {
            new BuildUnit(project, name, build, (project.Service(name)?.Find("image") as YamlScalar)).Make();
        }
    }

    private void Pull()
    {
        if (fields.Scalar("pull_policy") is not { } policy)
        {
            return;
        }

        switch (policy.Text)
        {
            case "always" or "never" or "missing":
                draft.Key(Keys.Pull, policy.Text, policy.Source);
                break;
            case "build":
                fields.Note(NoteKind.Told, "pull_policy", "The service of the build makes the image before the container starts.", "Nothing to do.", policy.Source);
                break;
            default:
                draft.Key(Keys.Pull, "newer", policy.Source);
                fields.Note(NoteKind.Changed, "pull_policy", $"podman has no policy '{policy.Text}', and looks for a newer image at each start.", "Or use AutoUpdate=registry.", policy.Source);
                break;
        }
    }
}
