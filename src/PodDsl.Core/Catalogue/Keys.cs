namespace PodDsl.Core.Catalogue;

/// <summary>
/// The names of all rows of the catalogue, and of the directives of systemd that have no row: <c>KeyTests</c> writes them
/// from the tables. Code names a key by its constant, so a misspelt one does not compile.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1708", Justification = "podman and systemd call them so: CpuShares and CPUShares, Umask and UMask.")]
public static partial class Keys
{
    /// <summary>[Socket]</summary>
    public const string Accept = "Accept";
    /// <summary>[Timer]</summary>
    public const string AccuracySec = "AccuracySec";
    /// <summary>[Container]</summary>
    public const string AddCapability = "AddCapability";
    /// <summary>[Container]</summary>
    public const string AddDevice = "AddDevice";
    /// <summary>[Container], [Pod]</summary>
    public const string AddHost = "AddHost";
    /// <summary>[Unit]</summary>
    public const string After = "After";
    /// <summary>[Install]</summary>
    public const string Alias = "Alias";
    /// <summary>[Image]</summary>
    public const string AllTags = "AllTags";
    /// <summary>[Install]</summary>
    public const string Also = "Also";
    /// <summary>Declaration</summary>
    public const string AlternativeTo = "AlternativeTo";
    /// <summary>[Container], [Build]</summary>
    public const string Annotation = "Annotation";
    /// <summary>[Container]</summary>
    public const string AppArmor = "AppArmor";
    /// <summary>[Container], [Image], [Build]</summary>
    public const string Arch = "Arch";
    /// <summary>[Artifact]</summary>
    public const string Artifact = "Artifact";
    /// <summary>[Container], [Image], [Build], [Artifact]</summary>
    public const string AuthFile = "AuthFile";
    /// <summary>[Container], [Kube]</summary>
    public const string AutoUpdate = "AutoUpdate";
    /// <summary>[Unit]</summary>
    public const string Before = "Before";
    /// <summary>[Unit]</summary>
    public const string BindsTo = "BindsTo";
    /// <summary>[Container]</summary>
    public const string BlkioWeight = "BlkioWeight";
    /// <summary>[Container]</summary>
    public const string BlkioWeightDevice = "BlkioWeightDevice";
    /// <summary>[Build]</summary>
    public const string BuildArg = "BuildArg";
    /// <summary>[Service]</summary>
    public const string CPUQuota = "CPUQuota";
    /// <summary>[Service]</summary>
    public const string CPUWeight = "CPUWeight";
    /// <summary>[Service]</summary>
    public const string CacheDirectory = "CacheDirectory";
    /// <summary>[Container], [Image], [Artifact]</summary>
    public const string CertDir = "CertDir";
    /// <summary>[Container]</summary>
    public const string CgroupConf = "CgroupConf";
    /// <summary>[Container]</summary>
    public const string CgroupNS = "CgroupNS";
    /// <summary>[Container]</summary>
    public const string CgroupParent = "CgroupParent";
    /// <summary>[Container]</summary>
    public const string CgroupsMode = "CgroupsMode";
    /// <summary>[Container]</summary>
    public const string ChrootDirs = "ChrootDirs";
    /// <summary>[Unit]</summary>
    public const string ConditionControlGroupController = "ConditionControlGroupController";
    /// <summary>[Unit]</summary>
    public const string ConditionPathExists = "ConditionPathExists";
    /// <summary>[Unit]</summary>
    public const string ConditionPathIsDirectory = "ConditionPathIsDirectory";
    /// <summary>[Unit]</summary>
    public const string ConditionPathIsMountPoint = "ConditionPathIsMountPoint";
    /// <summary>[Kube]</summary>
    public const string ConfigMap = "ConfigMap";
    /// <summary>[Unit]</summary>
    public const string Conflicts = "Conflicts";
    /// <summary>[Container]</summary>
    public const string ConmonPidFile = "ConmonPidFile";
    /// <summary>[Container]</summary>
    public const string ContainerCpuQuota = "ContainerCpuQuota";
    /// <summary>[Container]</summary>
    public const string ContainerName = "ContainerName";
    /// <summary>[Container]</summary>
    public const string ContainerPidFile = "ContainerPidFile";
    /// <summary>[Container], [Pod], [Network], [Volume], [Image], [Build], [Kube], [Artifact]</summary>
    public const string ContainersConfModule = "ContainersConfModule";
    /// <summary>[Volume]</summary>
    public const string Copy = "Copy";
    /// <summary>[Container]</summary>
    public const string CpuPeriod = "CpuPeriod";
    /// <summary>[Container]</summary>
    public const string CpuRtPeriod = "CpuRtPeriod";
    /// <summary>[Container]</summary>
    public const string CpuRtRuntime = "CpuRtRuntime";
    /// <summary>[Container]</summary>
    public const string CpuShares = "CpuShares";
    /// <summary>[Container]</summary>
    public const string Cpus = "Cpus";
    /// <summary>[Container]</summary>
    public const string CpusetCpus = "CpusetCpus";
    /// <summary>[Container]</summary>
    public const string CpusetMems = "CpusetMems";
    /// <summary>[Container], [Image], [Artifact]</summary>
    public const string Creds = "Creds";
    /// <summary>[Container], [Pod], [Network], [Build]</summary>
    public const string DNS = "DNS";
    /// <summary>[Container], [Pod], [Build]</summary>
    public const string DNSOption = "DNSOption";
    /// <summary>[Container], [Pod], [Build]</summary>
    public const string DNSSearch = "DNSSearch";
    /// <summary>[Container], [Image], [Artifact]</summary>
    public const string DecryptionKey = "DecryptionKey";
    /// <summary>[Unit], [Quadlet]</summary>
    public const string DefaultDependencies = "DefaultDependencies";
    /// <summary>[Install]</summary>
    public const string DefaultInstance = "DefaultInstance";
    /// <summary>[Service]</summary>
    public const string Delegate = "Delegate";
    /// <summary>[Unit]</summary>
    public const string Description = "Description";
    /// <summary>[Volume]</summary>
    public const string Device = "Device";
    /// <summary>[Container]</summary>
    public const string DeviceCgroupRule = "DeviceCgroupRule";
    /// <summary>[Container]</summary>
    public const string DeviceReadBps = "DeviceReadBps";
    /// <summary>[Container]</summary>
    public const string DeviceReadIops = "DeviceReadIops";
    /// <summary>[Container]</summary>
    public const string DeviceWriteBps = "DeviceWriteBps";
    /// <summary>[Container]</summary>
    public const string DeviceWriteIops = "DeviceWriteIops";
    /// <summary>[Network]</summary>
    public const string DisableDNS = "DisableDNS";
    /// <summary>[Unit]</summary>
    public const string Documentation = "Documentation";
    /// <summary>[Network], [Volume]</summary>
    public const string Driver = "Driver";
    /// <summary>[Container]</summary>
    public const string DropCapability = "DropCapability";
    /// <summary>[Container]</summary>
    public const string Entrypoint = "Entrypoint";
    /// <summary>[Container]</summary>
    public const string EnvMerge = "EnvMerge";
    /// <summary>[Container], [Build], [Service]</summary>
    public const string Environment = "Environment";
    /// <summary>[Container], [Service]</summary>
    public const string EnvironmentFile = "EnvironmentFile";
    /// <summary>[Container]</summary>
    public const string EnvironmentHost = "EnvironmentHost";
    /// <summary>[Container]</summary>
    public const string Exec = "Exec";
    /// <summary>[Service]</summary>
    public const string ExecCondition = "ExecCondition";
    /// <summary>[Service]</summary>
    public const string ExecReload = "ExecReload";
    /// <summary>[Service]</summary>
    public const string ExecStart = "ExecStart";
    /// <summary>[Service]</summary>
    public const string ExecStartPost = "ExecStartPost";
    /// <summary>[Service]</summary>
    public const string ExecStartPre = "ExecStartPre";
    /// <summary>[Service]</summary>
    public const string ExecStop = "ExecStop";
    /// <summary>[Service]</summary>
    public const string ExecStopPost = "ExecStopPost";
    /// <summary>[Kube]</summary>
    public const string ExitCodePropagation = "ExitCodePropagation";
    /// <summary>[Pod]</summary>
    public const string ExitPolicy = "ExitPolicy";
    /// <summary>Declaration</summary>
    public const string ExpectsUnit = "ExpectsUnit";
    /// <summary>[Container]</summary>
    public const string ExposeHostPort = "ExposeHostPort";
    /// <summary>[Build]</summary>
    public const string File = "File";
    /// <summary>Declaration</summary>
    public const string FloatingTag = "FloatingTag";
    /// <summary>[Build]</summary>
    public const string ForceRM = "ForceRM";
    /// <summary>Style</summary>
    public const string Foreground = "Foreground";
    /// <summary>[Volume]</summary>
    public const string GID = "GID";
    /// <summary>[Container], [Pod]</summary>
    public const string GIDMap = "GIDMap";
    /// <summary>[Network]</summary>
    public const string Gateway = "Gateway";
    /// <summary>[Container], [Pod], [Network], [Volume], [Image], [Build], [Kube], [Artifact]</summary>
    public const string GlobalArgs = "GlobalArgs";
    /// <summary>[Container]</summary>
    public const string Gpus = "Gpus";
    /// <summary>[Container], [Volume], [Service]</summary>
    public const string Group = "Group";
    /// <summary>[Container], [Build]</summary>
    public const string GroupAdd = "GroupAdd";
    /// <summary>[Container]</summary>
    public const string GroupEntry = "GroupEntry";
    /// <summary>[Container]</summary>
    public const string HealthCmd = "HealthCmd";
    /// <summary>[Container]</summary>
    public const string HealthInterval = "HealthInterval";
    /// <summary>[Container]</summary>
    public const string HealthLogDestination = "HealthLogDestination";
    /// <summary>[Container]</summary>
    public const string HealthMaxLogCount = "HealthMaxLogCount";
    /// <summary>[Container]</summary>
    public const string HealthMaxLogSize = "HealthMaxLogSize";
    /// <summary>[Container]</summary>
    public const string HealthOnFailure = "HealthOnFailure";
    /// <summary>[Container]</summary>
    public const string HealthRetries = "HealthRetries";
    /// <summary>[Container]</summary>
    public const string HealthStartPeriod = "HealthStartPeriod";
    /// <summary>[Container]</summary>
    public const string HealthStartupCmd = "HealthStartupCmd";
    /// <summary>[Container]</summary>
    public const string HealthStartupInterval = "HealthStartupInterval";
    /// <summary>[Container]</summary>
    public const string HealthStartupRetries = "HealthStartupRetries";
    /// <summary>[Container]</summary>
    public const string HealthStartupSuccess = "HealthStartupSuccess";
    /// <summary>[Container]</summary>
    public const string HealthStartupTimeout = "HealthStartupTimeout";
    /// <summary>[Container]</summary>
    public const string HealthTimeout = "HealthTimeout";
    /// <summary>[Container], [Pod]</summary>
    public const string HostName = "HostName";
    /// <summary>Declaration</summary>
    public const string HostNetworkBecause = "HostNetworkBecause";
    /// <summary>[Container]</summary>
    public const string HostUser = "HostUser";
    /// <summary>[Container]</summary>
    public const string HostsFile = "HostsFile";
    /// <summary>[Container]</summary>
    public const string HttpProxy = "HttpProxy";
    /// <summary>[Service]</summary>
    public const string IOWeight = "IOWeight";
    /// <summary>[Container], [Pod]</summary>
    public const string IP = "IP";
    /// <summary>[Container], [Pod]</summary>
    public const string IP6 = "IP6";
    /// <summary>[Network]</summary>
    public const string IPAMDriver = "IPAMDriver";
    /// <summary>[Network]</summary>
    public const string IPRange = "IPRange";
    /// <summary>[Network]</summary>
    public const string IPv6 = "IPv6";
    /// <summary>Declaration</summary>
    public const string IdBlock = "IdBlock";
    /// <summary>[Build]</summary>
    public const string IgnoreFile = "IgnoreFile";
    /// <summary>[Container], [Volume], [Image]</summary>
    public const string Image = "Image";
    /// <summary>[Image], [Build]</summary>
    public const string ImageTag = "ImageTag";
    /// <summary>[Container]</summary>
    public const string ImageVolume = "ImageVolume";
    /// <summary>[Container]</summary>
    public const string InitPath = "InitPath";
    /// <summary>Style</summary>
    public const string Instances = "Instances";
    /// <summary>[Container]</summary>
    public const string Interactive = "Interactive";
    /// <summary>[Network]</summary>
    public const string InterfaceName = "InterfaceName";
    /// <summary>[Network]</summary>
    public const string Internal = "Internal";
    /// <summary>[Container]</summary>
    public const string Ipc = "Ipc";
    /// <summary>[Service]</summary>
    public const string KillMode = "KillMode";
    /// <summary>[Service]</summary>
    public const string KillSignal = "KillSignal";
    /// <summary>[Kube]</summary>
    public const string KubeDownForce = "KubeDownForce";
    /// <summary>[Container], [Pod], [Network], [Volume], [Build]</summary>
    public const string Label = "Label";
    /// <summary>[Container]</summary>
    public const string LabelFile = "LabelFile";
    /// <summary>Declaration</summary>
    public const string LabeledPath = "LabeledPath";
    /// <summary>[Service]</summary>
    public const string LimitCORE = "LimitCORE";
    /// <summary>[Service]</summary>
    public const string LimitMEMLOCK = "LimitMEMLOCK";
    /// <summary>[Service]</summary>
    public const string LimitNOFILE = "LimitNOFILE";
    /// <summary>[Service]</summary>
    public const string LimitNPROC = "LimitNPROC";
    /// <summary>[Socket]</summary>
    public const string ListenDatagram = "ListenDatagram";
    /// <summary>[Socket]</summary>
    public const string ListenStream = "ListenStream";
    /// <summary>[Service]</summary>
    public const string LoadCredential = "LoadCredential";
    /// <summary>[Container], [Kube]</summary>
    public const string LogDriver = "LogDriver";
    /// <summary>[Container], [Kube]</summary>
    public const string LogOpt = "LogOpt";
    /// <summary>[Container]</summary>
    public const string MacAddress = "MacAddress";
    /// <summary>Declaration</summary>
    public const string ManualStart = "ManualStart";
    /// <summary>Declaration</summary>
    public const string MapsOntoAccount = "MapsOntoAccount";
    /// <summary>[Container]</summary>
    public const string Mask = "Mask";
    /// <summary>[Container]</summary>
    public const string Memory = "Memory";
    /// <summary>[Service]</summary>
    public const string MemoryHigh = "MemoryHigh";
    /// <summary>[Service]</summary>
    public const string MemoryMax = "MemoryMax";
    /// <summary>[Container]</summary>
    public const string MemoryReservation = "MemoryReservation";
    /// <summary>[Container]</summary>
    public const string MemorySwap = "MemorySwap";
    /// <summary>[Service]</summary>
    public const string MemorySwapMax = "MemorySwapMax";
    /// <summary>[Container]</summary>
    public const string MemorySwappiness = "MemorySwappiness";
    /// <summary>[Container]</summary>
    public const string Mount = "Mount";
    /// <summary>[Container], [Pod], [Build], [Kube]</summary>
    public const string Network = "Network";
    /// <summary>[Container], [Pod]</summary>
    public const string NetworkAlias = "NetworkAlias";
    /// <summary>[Network]</summary>
    public const string NetworkDeleteOnStop = "NetworkDeleteOnStop";
    /// <summary>[Network]</summary>
    public const string NetworkName = "NetworkName";
    /// <summary>[Service]</summary>
    public const string Nice = "Nice";
    /// <summary>[Container]</summary>
    public const string NoHealthcheck = "NoHealthcheck";
    /// <summary>[Container]</summary>
    public const string NoHostname = "NoHostname";
    /// <summary>[Container]</summary>
    public const string NoHosts = "NoHosts";
    /// <summary>[Container]</summary>
    public const string NoNewPrivileges = "NoNewPrivileges";
    /// <summary>Declaration</summary>
    public const string NotSecret = "NotSecret";
    /// <summary>[Container]</summary>
    public const string Notify = "Notify";
    /// <summary>[Service]</summary>
    public const string NotifyAccess = "NotifyAccess";
    /// <summary>[Service]</summary>
    public const string OOMScoreAdjust = "OOMScoreAdjust";
    /// <summary>[Container], [Image]</summary>
    public const string OS = "OS";
    /// <summary>[Timer]</summary>
    public const string OnActiveSec = "OnActiveSec";
    /// <summary>[Timer]</summary>
    public const string OnBootSec = "OnBootSec";
    /// <summary>[Timer]</summary>
    public const string OnCalendar = "OnCalendar";
    /// <summary>[Unit]</summary>
    public const string OnFailure = "OnFailure";
    /// <summary>[Timer]</summary>
    public const string OnStartupSec = "OnStartupSec";
    /// <summary>[Unit]</summary>
    public const string OnSuccess = "OnSuccess";
    /// <summary>[Timer]</summary>
    public const string OnUnitActiveSec = "OnUnitActiveSec";
    /// <summary>[Timer]</summary>
    public const string OnUnitInactiveSec = "OnUnitInactiveSec";
    /// <summary>[Container]</summary>
    public const string OomKillDisable = "OomKillDisable";
    /// <summary>[Container]</summary>
    public const string OomScoreAdj = "OomScoreAdj";
    /// <summary>[Network], [Volume]</summary>
    public const string Options = "Options";
    /// <summary>[Service]</summary>
    public const string PIDFile = "PIDFile";
    /// <summary>[Unit]</summary>
    public const string PartOf = "PartOf";
    /// <summary>[Container]</summary>
    public const string Passwd = "Passwd";
    /// <summary>[Container]</summary>
    public const string PasswdEntry = "PasswdEntry";
    /// <summary>[Timer]</summary>
    public const string Persistent = "Persistent";
    /// <summary>[Container]</summary>
    public const string Personality = "Personality";
    /// <summary>[Container]</summary>
    public const string Pid = "Pid";
    /// <summary>[Container]</summary>
    public const string PidsLimit = "PidsLimit";
    /// <summary>[Container]</summary>
    public const string Platform = "Platform";
    /// <summary>[Container]</summary>
    public const string Pod = "Pod";
    /// <summary>[Container]</summary>
    public const string PodIdFile = "PodIdFile";
    /// <summary>[Pod]</summary>
    public const string PodName = "PodName";
    /// <summary>[Container], [Pod], [Network], [Volume], [Image], [Build], [Kube], [Artifact]</summary>
    public const string PodmanArgs = "PodmanArgs";
    /// <summary>[Image]</summary>
    public const string Policy = "Policy";
    /// <summary>[Container]</summary>
    public const string Privileged = "Privileged";
    /// <summary>Declaration</summary>
    public const string PrivilegedBecause = "PrivilegedBecause";
    /// <summary>[Unit]</summary>
    public const string PropagatesStopTo = "PropagatesStopTo";
    /// <summary>[Container]</summary>
    public const string PublishAll = "PublishAll";
    /// <summary>[Container], [Pod], [Kube]</summary>
    public const string PublishPort = "PublishPort";
    /// <summary>[Container], [Build]</summary>
    public const string Pull = "Pull";
    /// <summary>Style</summary>
    public const string PullOnStart = "PullOnStart";
    /// <summary>[Container], [Artifact]</summary>
    public const string Quiet = "Quiet";
    /// <summary>[Timer]</summary>
    public const string RandomizedDelaySec = "RandomizedDelaySec";
    /// <summary>[Container]</summary>
    public const string RdtClass = "RdtClass";
    /// <summary>[Container]</summary>
    public const string ReadOnly = "ReadOnly";
    /// <summary>[Container]</summary>
    public const string ReadOnlyTmpfs = "ReadOnlyTmpfs";
    /// <summary>[Container]</summary>
    public const string ReloadCmd = "ReloadCmd";
    /// <summary>[Container]</summary>
    public const string ReloadSignal = "ReloadSignal";
    /// <summary>[Service]</summary>
    public const string RemainAfterExit = "RemainAfterExit";
    /// <summary>[Container], [Pod], [Kube]</summary>
    public const string RemapGid = "RemapGid";
    /// <summary>[Container], [Pod], [Kube]</summary>
    public const string RemapUid = "RemapUid";
    /// <summary>[Container], [Pod], [Kube]</summary>
    public const string RemapUidSize = "RemapUidSize";
    /// <summary>[Container], [Pod], [Kube]</summary>
    public const string RemapUsers = "RemapUsers";
    /// <summary>[Container]</summary>
    public const string RemoveImage = "RemoveImage";
    /// <summary>Style</summary>
    public const string RemoveOnStart = "RemoveOnStart";
    /// <summary>Style</summary>
    public const string RemoveOnStop = "RemoveOnStop";
    /// <summary>Declaration</summary>
    public const string Replaces = "Replaces";
    /// <summary>[Install]</summary>
    public const string RequiredBy = "RequiredBy";
    /// <summary>[Unit]</summary>
    public const string Requires = "Requires";
    /// <summary>[Container]</summary>
    public const string RequiresContainer = "RequiresContainer";
    /// <summary>[Unit]</summary>
    public const string RequiresMountsFor = "RequiresMountsFor";
    /// <summary>[Unit]</summary>
    public const string Requisite = "Requisite";
    /// <summary>[Service]</summary>
    public const string Restart = "Restart";
    /// <summary>[Container]</summary>
    public const string RestartContainer = "RestartContainer";
    /// <summary>[Service]</summary>
    public const string RestartForceExitStatus = "RestartForceExitStatus";
    /// <summary>[Service]</summary>
    public const string RestartMaxDelaySec = "RestartMaxDelaySec";
    /// <summary>[Service]</summary>
    public const string RestartMode = "RestartMode";
    /// <summary>[Service]</summary>
    public const string RestartPreventExitStatus = "RestartPreventExitStatus";
    /// <summary>[Service]</summary>
    public const string RestartSec = "RestartSec";
    /// <summary>[Service]</summary>
    public const string RestartSteps = "RestartSteps";
    /// <summary>[Container], [Image], [Build], [Artifact]</summary>
    public const string Retry = "Retry";
    /// <summary>[Container], [Image], [Build], [Artifact]</summary>
    public const string RetryDelay = "RetryDelay";
    /// <summary>[Container]</summary>
    public const string Rootfs = "Rootfs";
    /// <summary>[Container]</summary>
    public const string RunInit = "RunInit";
    /// <summary>[Service]</summary>
    public const string RuntimeDirectory = "RuntimeDirectory";
    /// <summary>[Service]</summary>
    public const string RuntimeMaxSec = "RuntimeMaxSec";
    /// <summary>[Container]</summary>
    public const string SeccompPolicy = "SeccompPolicy";
    /// <summary>[Container]</summary>
    public const string SeccompProfile = "SeccompProfile";
    /// <summary>[Container], [Build]</summary>
    public const string Secret = "Secret";
    /// <summary>[Container]</summary>
    public const string SecurityLabelDisable = "SecurityLabelDisable";
    /// <summary>[Container]</summary>
    public const string SecurityLabelFileType = "SecurityLabelFileType";
    /// <summary>[Container]</summary>
    public const string SecurityLabelLevel = "SecurityLabelLevel";
    /// <summary>[Container]</summary>
    public const string SecurityLabelNested = "SecurityLabelNested";
    /// <summary>[Container]</summary>
    public const string SecurityLabelType = "SecurityLabelType";
    /// <summary>[Service]</summary>
    public const string SendSIGKILL = "SendSIGKILL";
    /// <summary>[Socket]</summary>
    public const string Service = "Service";
    /// <summary>[Container], [Pod], [Network], [Volume], [Image], [Build], [Kube], [Artifact]</summary>
    public const string ServiceName = "ServiceName";
    /// <summary>[Build], [Kube]</summary>
    public const string SetWorkingDirectory = "SetWorkingDirectory";
    /// <summary>Declaration</summary>
    public const string SharesIdsWith = "SharesIdsWith";
    /// <summary>[Container], [Pod]</summary>
    public const string ShmSize = "ShmSize";
    /// <summary>[Container]</summary>
    public const string ShmSizeSystemd = "ShmSizeSystemd";
    /// <summary>[Service]</summary>
    public const string Slice = "Slice";
    /// <summary>[Socket]</summary>
    public const string SocketGroup = "SocketGroup";
    /// <summary>[Socket]</summary>
    public const string SocketMode = "SocketMode";
    /// <summary>[Socket]</summary>
    public const string SocketUser = "SocketUser";
    /// <summary>[Service]</summary>
    public const string StandardError = "StandardError";
    /// <summary>[Service]</summary>
    public const string StandardOutput = "StandardOutput";
    /// <summary>[Unit]</summary>
    public const string StartLimitBurst = "StartLimitBurst";
    /// <summary>[Unit]</summary>
    public const string StartLimitIntervalSec = "StartLimitIntervalSec";
    /// <summary>[Container]</summary>
    public const string StartWithPod = "StartWithPod";
    /// <summary>Declaration</summary>
    public const string StartedBy = "StartedBy";
    /// <summary>[Service]</summary>
    public const string StateDirectory = "StateDirectory";
    /// <summary>[Container]</summary>
    public const string StopSignal = "StopSignal";
    /// <summary>[Container], [Pod]</summary>
    public const string StopTimeout = "StopTimeout";
    /// <summary>[Container], [Pod]</summary>
    public const string SubGIDMap = "SubGIDMap";
    /// <summary>[Container], [Pod]</summary>
    public const string SubUIDMap = "SubUIDMap";
    /// <summary>[Network]</summary>
    public const string Subnet = "Subnet";
    /// <summary>[Service]</summary>
    public const string SuccessExitStatus = "SuccessExitStatus";
    /// <summary>[Container]</summary>
    public const string Sysctl = "Sysctl";
    /// <summary>[Service]</summary>
    public const string SyslogIdentifier = "SyslogIdentifier";
    /// <summary>[Container]</summary>
    public const string Systemd = "Systemd";
    /// <summary>[Container], [Image], [Build], [Artifact]</summary>
    public const string TLSVerify = "TLSVerify";
    /// <summary>[Build]</summary>
    public const string Target = "Target";
    /// <summary>[Service]</summary>
    public const string TasksMax = "TasksMax";
    /// <summary>[Container]</summary>
    public const string Timeout = "Timeout";
    /// <summary>[Service]</summary>
    public const string TimeoutSec = "TimeoutSec";
    /// <summary>[Service]</summary>
    public const string TimeoutStartSec = "TimeoutStartSec";
    /// <summary>[Service]</summary>
    public const string TimeoutStopSec = "TimeoutStopSec";
    /// <summary>[Container]</summary>
    public const string Timezone = "Timezone";
    /// <summary>[Container]</summary>
    public const string Tmpfs = "Tmpfs";
    /// <summary>[Container]</summary>
    public const string Tty = "Tty";
    /// <summary>[Volume], [Service]</summary>
    public const string Type = "Type";
    /// <summary>[Volume]</summary>
    public const string UID = "UID";
    /// <summary>[Container], [Pod]</summary>
    public const string UIDMap = "UIDMap";
    /// <summary>[Container]</summary>
    public const string Ulimit = "Ulimit";
    /// <summary>[Container]</summary>
    public const string Umask = "Umask";
    /// <summary>[Timer]</summary>
    public const string Unit = "Unit";
    /// <summary>[Container]</summary>
    public const string Unmask = "Unmask";
    /// <summary>Declaration</summary>
    public const string UnprivilegedPortStart = "UnprivilegedPortStart";
    /// <summary>[Container]</summary>
    public const string UnsetEnv = "UnsetEnv";
    /// <summary>[Container]</summary>
    public const string UnsetEnvAll = "UnsetEnvAll";
    /// <summary>[Install]</summary>
    public const string UpheldBy = "UpheldBy";
    /// <summary>[Unit]</summary>
    public const string Upholds = "Upholds";
    /// <summary>[Container], [Volume], [Service]</summary>
    public const string User = "User";
    /// <summary>[Container], [Pod], [Kube]</summary>
    public const string UserNS = "UserNS";
    /// <summary>[Container]</summary>
    public const string Uts = "Uts";
    /// <summary>[Container], [Image], [Build]</summary>
    public const string Variant = "Variant";
    /// <summary>[Container]</summary>
    public const string VolatileTmp = "VolatileTmp";
    /// <summary>[Container], [Pod], [Build]</summary>
    public const string Volume = "Volume";
    /// <summary>[Volume]</summary>
    public const string VolumeName = "VolumeName";
    /// <summary>[Container]</summary>
    public const string VolumesFrom = "VolumesFrom";
    /// <summary>[Install]</summary>
    public const string WantedBy = "WantedBy";
    /// <summary>[Unit]</summary>
    public const string Wants = "Wants";
    /// <summary>[Container]</summary>
    public const string WorkingDir = "WorkingDir";
    /// <summary>[Service]</summary>
    public const string WorkingDirectory = "WorkingDirectory";
    /// <summary>[Kube]</summary>
    public const string Yaml = "Yaml";
}
