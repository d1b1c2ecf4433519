using static PodDsl.Import.Compose.ShapeKind;

namespace PodDsl.Import.Compose;

/// <summary>The one table of the fields of Compose: that of docker-compose 2.40.</summary>
internal static class ComposeSchema
{
    private static readonly Shape AnyShape = new(Any);
    private static readonly Shape TextShape = new(Text);
    private static readonly Shape PathShape = new(Text) { IsPath = true };
    private static readonly Shape BooleanShape = new(ShapeKind.Boolean);
    private static readonly Shape SaidBoolean = new(ShapeKind.Boolean) { IsZeroSaid = true };
    private static readonly Shape IntegerShape = new(Integer);
    private static readonly Shape SaidInteger = new(Integer) { IsZeroSaid = true };
    private static readonly Shape FloatShape = new(Float);
    private static readonly Shape BytesShape = new(Bytes);
    private static readonly Shape DurationShape = new(Duration);
    private static readonly Shape WordsShape = new(Words) { Overriding = Overriding.Replace };
    private static readonly Shape PairsShape = new(Pairs);
    private static readonly Shape TextsShape = List(TextShape);
    private static readonly Shape UniqueTexts = List(TextShape) with { Key = ItemKeys.OfPair };

    private static readonly Shape Ulimits = Map(Fields(("soft", IntegerShape), ("hard", IntegerShape), ("single", IntegerShape)) with { Long = ShortForms.Ulimit });

    private static readonly Shape ExtraHosts = Map(TextsShape) with { Entry = ShortForms.ExtraHost, Finish = ShortForms.FinishHosts };

    private static readonly Shape FileMount = Fields(
        ("source", TextShape), ("target", TextShape), ("uid", TextShape), ("gid", TextShape), ("mode", new Shape(ShapeKind.FileMode))) with { Long = ShortForms.Source };

    private static readonly Shape Hook = Fields(
        ("command", WordsShape), ("user", TextShape), ("privileged", BooleanShape), ("working_dir", TextShape),
        ("environment", PairsShape with { Valueless = Valueless.FromEnvironment }));

    private static readonly Shape DeviceRequest = Fields(
        ("capabilities", TextsShape), ("count", new Shape(Integer) { Finish = ShortForms.DeviceCount }), ("device_ids", TextsShape), ("driver", TextShape), ("options", PairsShape));

    private static readonly Shape UpdateConfig = Fields(
        ("parallelism", SaidInteger), ("delay", DurationShape), ("failure_action", TextShape), ("monitor", DurationShape),
        ("max_failure_ratio", FloatShape), ("order", TextShape));

    private static readonly Shape BlkioLimits = List(Fields(("path", TextShape), ("rate", BytesShape)));



    /// <summary>The fields of <c>build</c>.</summary>
    public static Shape Build { get; } = Fields(
        ("context", PathShape), ("dockerfile", TextShape), ("dockerfile_inline", TextShape), ("entitlements", TextsShape),
        ("args", PairsShape with { Valueless = Valueless.FromEnvironment }), ("ssh", PairsShape with { IsPrintedAsList = true }), ("labels", PairsShape),
        ("cache_from", TextsShape), ("cache_to", TextsShape), ("no_cache", BooleanShape),
        ("additional_contexts", PairsShape with { Item = PathShape }), ("network", TextShape), ("provenance", TextShape), ("sbom", TextShape),
        ("pull", BooleanShape), ("target", TextShape), ("shm_size", BytesShape), ("extra_hosts", ExtraHosts), ("isolation", TextShape),
        ("privileged", BooleanShape), ("secrets", List(FileMount)), ("tags", UniqueTexts), ("ulimits", Ulimits), ("platforms", UniqueTexts)) with { Long = ShortForms.Build };

    /// <summary>The fields of <c>deploy</c>.</summary>
    public static Shape Deploy { get; } = Fields(
        ("mode", TextShape), ("endpoint_mode", TextShape), ("replicas", SaidInteger), ("labels", PairsShape), ("rollback_config", UpdateConfig),
        ("update_config", UpdateConfig),
        ("resources", Fields(
            ("limits", Fields(("cpus", FloatShape), ("memory", BytesShape), ("pids", IntegerShape))),
            ("reservations", Fields(
                ("cpus", FloatShape), ("memory", BytesShape),
                ("generic_resources", List(Fields(("discrete_resource_spec", Fields(("kind", TextShape), ("value", IntegerShape)))))),
                ("devices", List(DeviceRequest))))) with { IsAlwaysPrinted = true }),
        ("restart_policy", Fields(("condition", TextShape), ("delay", DurationShape), ("max_attempts", SaidInteger), ("window", DurationShape))),
        ("placement", Fields(
            ("constraints", TextsShape), ("preferences", List(Fields(("spread", TextShape)))), ("max_replicas_per_node", IntegerShape)) with { IsAlwaysPrinted = true })) with { IsEmptySaid = true };

    /// <summary>The fields of <c>healthcheck</c>.</summary>
    public static Shape HealthCheck { get; } = Fields(
        ("disable", BooleanShape), ("interval", DurationShape), ("retries", SaidInteger),
        ("test", List(TextShape) with { Long = ShortForms.HealthTest, Overriding = Overriding.Replace, IsEmptySaid = true }),
        ("timeout", DurationShape), ("start_period", DurationShape), ("start_interval", DurationShape));

    /// <summary>The fields of one entry of the <c>volumes</c> of a service.</summary>
    public static Shape Mount { get; } = Fields(
        ("type", TextShape), ("source", TextShape), ("target", TextShape), ("read_only", BooleanShape), ("consistency", TextShape),
        ("bind", Fields(("propagation", TextShape), ("create_host_path", BooleanShape), ("recursive", TextShape), ("selinux", TextShape)) with { IsEmptySaid = true }),
        ("volume", Fields(("labels", PairsShape), ("nocopy", BooleanShape), ("subpath", TextShape)) with { IsEmptySaid = true }),
        ("tmpfs", Fields(("size", BytesShape), ("mode", IntegerShape)) with { IsEmptySaid = true }),
        ("image", Fields(("subpath", TextShape)) with { IsEmptySaid = true })) with { Long = ShortForms.Mount, Finish = ShortForms.FinishMount };

    /// <summary>The fields of a service.</summary>
    public static Shape Service { get; } = Fields(
        ("develop", Fields(("watch", List(Fields(
            ("path", PathShape), ("action", TextShape), ("target", TextShape), ("ignore", TextsShape), ("include", TextsShape), ("exec", Hook),
            ("initial_sync", BooleanShape)))))),
        ("deploy", Deploy),
        ("annotations", PairsShape),
        ("attach", SaidBoolean),
        ("build", Build),
        ("blkio_config", Fields(
            ("weight", IntegerShape), ("weight_device", List(Fields(("path", TextShape), ("weight", IntegerShape)))), ("device_read_bps", BlkioLimits),
            ("device_read_iops", BlkioLimits), ("device_write_bps", BlkioLimits), ("device_write_iops", BlkioLimits))),
        ("cap_add", UniqueTexts),
        ("cap_drop", UniqueTexts),
        ("cgroup", TextShape),
        ("cgroup_parent", TextShape),
        ("command", WordsShape with { IsEmptySaid = true, IsAlwaysPrinted = true }),
        ("configs", List(FileMount) with { Key = ItemKeys.OfConfig }),
        ("container_name", TextShape),
        ("cpu_count", IntegerShape),
        ("cpu_percent", FloatShape),
        ("cpu_shares", IntegerShape),
        ("cpu_quota", IntegerShape),
        ("cpu_period", IntegerShape),
        ("cpu_rt_period", new Shape(Integer) { Finish = ShortForms.Microseconds }),
        ("cpu_rt_runtime", new Shape(Integer) { Finish = ShortForms.Microseconds }),
        ("cpus", FloatShape),
        ("cpuset", TextShape),
        ("credential_spec", Fields(("config", TextShape), ("file", TextShape), ("registry", TextShape))),
        ("depends_on", Map(Fields(("restart", BooleanShape), ("required", SaidBoolean), ("condition", TextShape)) with { Finish = ShortForms.Dependency }) with { Entry = ShortForms.Started }),
        ("device_cgroup_rules", TextsShape),
        ("devices", List(Fields(("source", TextShape), ("target", TextShape), ("permissions", TextShape)) with { Long = ShortForms.Device }) with { Key = ItemKeys.OfTarget }),
        ("dns", UniqueTexts),
        ("dns_opt", UniqueTexts),
        ("dns_search", UniqueTexts),
        ("domainname", TextShape),
        ("entrypoint", WordsShape with { IsEmptySaid = true, IsAlwaysPrinted = true }),
        ("env_file", List(Fields(("path", PathShape), ("format", TextShape), ("required", SaidBoolean)) with { Long = ShortForms.EnvFile, Finish = ShortForms.Required }) with { Key = ItemKeys.OfPath }),
        ("label_file", List(PathShape)),
        ("environment", PairsShape with { Valueless = Valueless.FromEnvironment }),
        ("expose", UniqueTexts),
        ("extends", Fields(("service", TextShape), ("file", TextShape)) with { Long = ShortForms.Extends }),
        ("provider", Fields(("type", TextShape), ("options", Map(TextsShape)))),
        ("external_links", TextsShape),
        ("extra_hosts", ExtraHosts),
        ("gpus", List(DeviceRequest with { Long = ShortForms.Gpus })),
        ("group_add", TextsShape),
        ("healthcheck", HealthCheck),
        ("hostname", TextShape),
        ("image", TextShape),
        ("init", SaidBoolean),
        ("ipc", TextShape),
        ("isolation", TextShape),
        ("labels", PairsShape),
        ("links", UniqueTexts),
        ("logging", Fields(("driver", TextShape), ("options", PairsShape))),
        ("mac_address", TextShape),
        ("mem_limit", BytesShape),
        ("mem_reservation", BytesShape),
        ("mem_swappiness", BytesShape),
        ("memswap_limit", BytesShape),
        ("network_mode", TextShape),
        ("models", Map(Fields(("endpoint_var", TextShape), ("model_var", TextShape))) with { Entry = ShortForms.Nothing }),
        ("networks", Map(Fields(
            ("aliases", UniqueTexts), ("interface_name", TextShape), ("ipv4_address", TextShape), ("ipv6_address", TextShape),
            ("link_local_ips", UniqueTexts), ("mac_address", TextShape), ("driver_opts", PairsShape), ("priority", IntegerShape),
            ("gw_priority", IntegerShape))) with { Entry = ShortForms.Nothing }),
        ("oom_kill_disable", BooleanShape),
        ("oom_score_adj", IntegerShape),
        ("pid", TextShape),
        ("pids_limit", IntegerShape),
        ("platform", TextShape),
        ("ports", List(Fields(
            ("name", TextShape), ("mode", TextShape), ("host_ip", TextShape), ("target", IntegerShape), ("published", TextShape), ("protocol", TextShape),
            ("app_protocol", TextShape)) with { Long = ShortForms.Port, Finish = ShortForms.FinishPort }) with { Key = ItemKeys.OfPort }),
        ("post_start", List(Hook)),
        ("pre_stop", List(Hook)),
        ("privileged", BooleanShape),
        ("profiles", UniqueTexts),
        ("pull_policy", TextShape),
        ("pull_refresh_after", TextShape),
        ("read_only", BooleanShape),
        ("restart", TextShape),
        ("runtime", TextShape),
        ("scale", SaidInteger),
        ("security_opt", TextsShape),
        ("shm_size", BytesShape),
        ("secrets", List(FileMount) with { Key = ItemKeys.OfSecret }),
        ("sysctls", PairsShape),
        ("stdin_open", BooleanShape),
        ("stop_grace_period", DurationShape),
        ("stop_signal", TextShape),
        ("storage_opt", PairsShape),
        ("tmpfs", UniqueTexts),
        ("tty", BooleanShape),
        ("ulimits", Ulimits),
        ("use_api_socket", BooleanShape),
        ("user", TextShape),
        ("uts", TextShape),
        ("userns_mode", TextShape),
        ("volumes", List(Mount) with { Key = ItemKeys.OfTarget }),
        ("volumes_from", TextsShape),
        ("working_dir", TextShape));

    /// <summary>The fields of a network.</summary>
    public static Shape Network { get; } = Fields(
        ("name", TextShape), ("driver", TextShape), ("driver_opts", PairsShape),
        ("ipam", Fields(
            ("driver", TextShape),
            ("config", List(Fields(("subnet", TextShape), ("ip_range", TextShape), ("gateway", TextShape), ("aux_addresses", PairsShape))) with { Key = ItemKeys.OfSubnet }),
            ("options", PairsShape)) with { IsAlwaysPrinted = true }),
        ("external", AnyShape), ("internal", BooleanShape), ("enable_ipv4", SaidBoolean), ("enable_ipv6", SaidBoolean), ("attachable", BooleanShape),
        ("labels", PairsShape)) with { Finish = ShortForms.FinishExternal };

    /// <summary>The fields of a volume.</summary>
    public static Shape Volume { get; } = Fields(
        ("name", TextShape), ("driver", TextShape), ("driver_opts", PairsShape), ("external", AnyShape), ("labels", PairsShape)) with { Finish = ShortForms.FinishExternal };

    /// <summary>The fields of a secret.</summary>
    public static Shape Secret { get; } = Fields(
        ("name", TextShape), ("environment", TextShape), ("file", PathShape), ("external", AnyShape), ("labels", PairsShape), ("driver", TextShape),
        ("driver_opts", PairsShape), ("template_driver", TextShape)) with { Finish = ShortForms.FinishExternal };

    /// <summary>The fields of a config.</summary>
    public static Shape Config { get; } = Fields(
        ("name", TextShape), ("content", TextShape), ("environment", TextShape), ("file", PathShape), ("external", AnyShape), ("labels", PairsShape),
        ("template_driver", TextShape)) with { Finish = ShortForms.FinishExternal };

    /// <summary>The fields of a file.</summary>
    public static Shape Root { get; } = Fields(
        ("version", TextShape),
        ("name", TextShape),
        ("include", List(Fields(("path", TextsShape), ("env_file", TextsShape), ("project_directory", TextShape)) with { Long = ShortForms.Include })),
        ("services", Map(Service)),
        ("models", Map(Fields(("name", TextShape), ("model", TextShape), ("context_size", IntegerShape), ("runtime_flags", TextsShape)))),
        ("networks", Map(Network)),
        ("volumes", Map(Volume)),
        ("secrets", Map(Secret)),
        ("configs", Map(Config)));

    private static Shape Fields(params (string Name, Shape Shape)[] fields) =>
        new(ShapeKind.Fields) { Fields = fields.ToDictionary(field => field.Name, field => field.Shape, StringComparer.Ordinal) };

    private static Shape List(Shape item) => new(ShapeKind.List) { Item = item };

    private static Shape Map(Shape item) => new(ShapeKind.Map) { Item = item };
}
