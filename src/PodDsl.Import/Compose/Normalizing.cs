using PodDsl.Core.Primitives;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>Reads an env file of a service; null if there is none.</summary>
internal delegate IReadOnlyList<(string Name, string Value)>? EnvFileReader(string path, bool isRaw, bool isRequired, SourceSpan source, Func<string, string?> valueOf, Func<string, string?> earlier);

/// <summary>Adds what Compose says without words: the default network, names, dependencies; and leaves out what nothing uses.</summary>
internal sealed class Normalizing(ComposeProject project, IReadOnlyDictionary<string, string> environment, EnvFileReader readEnvFile, Notes notes, bool isForUnits)
{
    private const string ServicePrefix = "service:";

    public ComposeProject Normalize(IReadOnlySet<string> profiles)
    {
        var root = project.Root!;
        var services = new List<YamlEntry>();
        var unchosen = new List<YamlEntry>();
        foreach (var entry in project.Section("services"))
        {
            if (entry.Value is not YamlMapping service)
            {
                notes.Lost($"services.{entry.Key}", $"'{entry.Key}' has neither an image nor a build, so no container can come of it.", "Give it an image.", entry.KeySource);
            }
            else if (IsChosen(service, profiles))
            {
                services.Add(entry with { Value = Service(entry.Key, service) });
            }
            else
            {
                unchosen.Add(entry);
            }
        }

        var used = new UsedResources(services);
        root = root.Without("version").Without("include")
            .With("name", new YamlScalar(project.Name, ScalarKind.Text, root.Source))
            .With("services", new YamlMapping(services, root.Find("services")?.Source ?? root.Source));
        var networks = root.Find("networks") as YamlMapping ?? new YamlMapping([], root.Source);
        if (used.Networks.Contains("default") && !networks.Has("default"))
        {
            root = root.With("networks", networks.With("default", new YamlMapping([], root.Source)));
        }

        foreach (var (section, names) in used.BySection)
        {
            if (root.Find(section) is YamlMapping resources)
            {
                root = root.With(section, new YamlMapping([.. resources.Entries.Where(entry => names.Contains(entry.Key)).Select(Named)], resources.Source));
            }
        }

        return project with { Root = root, Unchosen = unchosen };
    }

    private static bool IsChosen(YamlMapping service, IReadOnlySet<string> profiles) =>
        service.Find("profiles") is not YamlSequence { Items.Count: > 0 } own || profiles.Contains("*")
        || own.Items.OfType<YamlScalar>().Any(profile => profiles.Contains(profile.Text));

    /// <summary>A resource with its name for the engine.</summary>
    private YamlEntry Named(YamlEntry entry)
    {
        var resource = entry.Value as YamlMapping ?? new YamlMapping([], entry.KeySource);
        if (resource.Find("name") is not YamlScalar { Text.Length: > 0 })
        {
            var isExternal = resource.Find("external") is YamlScalar { Text: "true" };
            resource = resource.With("name", new YamlScalar(isExternal ? entry.Key : $"{project.Name}_{entry.Key}", ScalarKind.Text, entry.KeySource));
        }

        // A volume of the driver 'local' may be a folder of the host.
        if (resource.Find("driver_opts") is YamlMapping options && options.Find("o") is YamlScalar { Text: "bind" }
            && resource.Find("driver") is null or YamlScalar { Text: "local" } && options.Find("device") is YamlScalar device)
        {
            resource = resource.With("driver_opts", options.With("device", device.With(ComposePaths.Absolute(device.Text, project.Folder, environment.GetValueOrDefault("HOME", "/root")))));
        }

        return entry with { Value = resource };
    }

    private YamlMapping Service(string name, YamlMapping service)
    {
        if (!service.Has("network_mode") && service.Find("networks") is not YamlMapping { Entries.Count: > 0 } && !service.Has("provider"))
        {
            service = service.With("networks", new YamlMapping([new YamlEntry("default", service.Source, new YamlScalar("", ScalarKind.Null, service.Source))], service.Source));
        }

        if (service.Find("pull_policy") is YamlScalar { Text: "if_not_present" } policy)
        {
            service = service.With("pull_policy", policy.With("missing"));
        }

        if (service.Find("build") is YamlMapping build)
        {
            service = service.With("build", Build(build));
        }

        if (service.Find("secrets") is YamlSequence secrets)
        {
            service = service.With("secrets", new YamlSequence([.. secrets.Items.Select(WithTarget)], secrets.Source));
        }

        return Dependencies(Environment(name, Labels(service)));
    }

    private YamlMapping Build(YamlMapping build)
    {
        if (!build.Has("context"))
        {
            build = build.With("context", new YamlScalar(project.Folder, ScalarKind.Text, build.Source));
        }

        if (!build.Has("dockerfile") && !build.Has("dockerfile_inline"))
        {
            build = build.With("dockerfile", new YamlScalar("Dockerfile", ScalarKind.Text, build.Source));
        }

        // An argument without a value anywhere is none.
        return build.Find("args") is not YamlMapping args ? build
            : build.With("args", new YamlMapping(
                [.. ComposeLoader.Resolve(args, environment.GetValueOrDefault).Entries.Where(entry => entry.Value is not YamlScalar { IsNull: true })], args.Source));
    }

    private static YamlNode WithTarget(YamlNode item) => item is YamlMapping secret && !secret.Has("target") && secret.Find("source") is YamlScalar source
        ? secret.With("target", source.With("/run/secrets/" + source.Text))
        : item;

    /// <summary>The labels of label files, which those of the service override.</summary>
    private YamlMapping Labels(YamlMapping service)
    {
        if (service.Find("label_file") is not YamlSequence files)
        {
            return service;
        }

        var own = service.Find("labels") as YamlMapping ?? new YamlMapping([], files.Source);
        return service.With("labels", Joined(files.Items.OfType<YamlScalar>().Select(file => (file, Values: readEnvFile(file.Text, false, true, file.Source, _ => null, _ => null))), own));
    }

    /// <summary>The variables of env files, which those of the service override.</summary>
    private YamlMapping Environment(string name, YamlMapping service)
    {
        if (service.Find("env_file") is not YamlSequence files)
        {
            return service;
        }

        var own = service.Find("environment") as YamlMapping ?? new YamlMapping([], files.Source);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = new List<(YamlScalar, IReadOnlyList<(string, string)>?)>();
        var kept = new List<YamlNode>();
        foreach (var file in files.Items.OfType<YamlMapping>())
        {
            if (file.Find("path") is not YamlScalar path)
            {
                continue;
            }

            var format = (file.Find("format") as YamlScalar)?.Text;
            if (format is not (null or "" or "raw"))
            {
                notes.Lost($"services.{name}.env_file", $"docker-compose knows no format '{format}' of env files.", "Use 'raw', or take it out.", path.Source);
            }

            var isRequired = file.Find("required") is not YamlScalar { Text: "false" };
            var values = readEnvFile(
                path.Text,
                format == "raw",
                isRequired,
                path.Source,
                variable => environment.GetValueOrDefault(variable) ?? (own.Find(variable) as YamlScalar is { IsNull: false } set ? set.Text : null),
                known.GetValueOrDefault);
            if (isForUnits)
            {
                var raw = readEnvFile(path.Text, true, false, path.Source, _ => null, _ => null);
                var use = EnvFileUse.Of(values, raw, isRequired, variable => own.Find(variable) is not null and not YamlScalar { IsNull: true });
                kept.Add(EnvFileUse.Mark(file, use, values, path));
            }
            else
            {
                kept.Add(file);
                read.Add((path, values));
            }

            foreach (var (variable, value) in values ?? [])
            {
                known[variable] = value;
            }
        }

        var joined = Joined(read, own);
        service = service.With("env_file", new YamlSequence(kept, files.Source));
        return joined.Entries.Count == 0 ? service : service.With("environment", joined);
    }

    private static YamlMapping Joined(IEnumerable<(YamlScalar File, IReadOnlyList<(string Name, string Value)>? Values)> files, YamlMapping own)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<YamlEntry>();
        foreach (var (file, values) in files)
        {
            foreach (var (name, value) in values ?? [])
            {
                Set(new YamlEntry(name, file.Source, file.With(value)));
            }
        }

        foreach (var entry in own.Entries)
        {
            Set(entry);
        }

        return new YamlMapping(entries, own.Source);

        void Set(YamlEntry entry)
        {
            if (places.TryAdd(entry.Key, entries.Count))
            {
                entries.Add(entry);
            }
            else
            {
                entries[places[entry.Key]] = entry;
            }
        }
    }

    /// <summary>Links and shared namespaces are dependencies.</summary>
    private static YamlMapping Dependencies(YamlMapping service)
    {
        var dependencies = service.Find("depends_on") as YamlMapping;
        foreach (var (name, restarts, source) in Implied(service))
        {
            dependencies ??= new YamlMapping([], source);
            if (dependencies.Has(name))
            {
                continue;
            }

            var entries = new List<YamlEntry> { new("condition", source, new YamlScalar("service_started", ScalarKind.Text, source)) };
            if (restarts)
            {
                entries.Add(new("restart", source, new YamlScalar("true", ScalarKind.Boolean, source)));
            }

            entries.Add(new("required", source, new YamlScalar("true", ScalarKind.Boolean, source)));
            dependencies = dependencies.With(name, new YamlMapping(entries, source));
        }

        return dependencies is null ? service : service.With("depends_on", dependencies);
    }

    private static IEnumerable<(string Name, bool Restarts, SourceSpan Source)> Implied(YamlMapping service)
    {
        foreach (var link in (service.Find("links") as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
        {
            yield return (link.Text.Split(':')[0], true, link.Source);
        }

        foreach (var field in new[] { "network_mode", "ipc", "pid", "uts", "cgroup" })
        {
            if (service.Find(field) is YamlScalar value && value.Text.StartsWith(ServicePrefix, StringComparison.Ordinal))
            {
                yield return (value.Text[ServicePrefix.Length..], true, value.Source);
            }
        }

        foreach (var volumes in (service.Find("volumes_from") as YamlSequence)?.Items.OfType<YamlScalar>() ?? [])
        {
            if (!volumes.Text.StartsWith("container:", StringComparison.Ordinal))
            {
                yield return (volumes.Text.Split(':')[0], false, volumes.Source);
            }
        }
    }

    /// <summary>The resources that services use.</summary>
    private sealed class UsedResources
    {
        public UsedResources(IReadOnlyList<YamlEntry> services)
        {
            foreach (var service in services.Select(entry => entry.Value).OfType<YamlMapping>())
            {
                Networks.UnionWith((service.Find("networks") as YamlMapping)?.Entries.Select(entry => entry.Key) ?? []);
                Volumes.UnionWith(Sources(service, "volumes"));
                Configs.UnionWith(Sources(service, "configs"));
                Secrets.UnionWith(Sources(service, "secrets"));
                Models.UnionWith((service.Find("models") as YamlMapping)?.Entries.Select(entry => entry.Key) ?? []);
                if (service.Find("build") is YamlMapping build)
                {
                    Secrets.UnionWith(Sources(build, "secrets"));
                }
            }
        }

        public HashSet<string> Networks { get; } = new(StringComparer.Ordinal);

        private HashSet<string> Volumes { get; } = new(StringComparer.Ordinal);

        private HashSet<string> Configs { get; } = new(StringComparer.Ordinal);

        private HashSet<string> Secrets { get; } = new(StringComparer.Ordinal);

        private HashSet<string> Models { get; } = new(StringComparer.Ordinal);

        public IEnumerable<(string Section, HashSet<string> Names)> BySection =>
            [("networks", Networks), ("volumes", Volumes), ("configs", Configs), ("secrets", Secrets), ("models", Models)];

        private static IEnumerable<string> Sources(YamlMapping owner, string field) =>
            (owner.Find(field) as YamlSequence)?.Items.OfType<YamlMapping>()
                .Where(item => item.Find("type") is null or YamlScalar { Text: "volume" })
                .Select(item => (item.Find("source") as YamlScalar)?.Text ?? "") ?? [];
    }
}
