namespace PodDsl.Core.Catalogue;

/// <content>The directives of systemd that have no row.</content>
public static partial class Keys
{
    /// <summary>[Socket]</summary>
    public const string AcceptFileDescriptors = "AcceptFileDescriptors";
    /// <summary>[Unit]</summary>
    public const string AllowIsolate = "AllowIsolate";
    /// <summary>[Service], [Socket]</summary>
    public const string AllowedCPUs = "AllowedCPUs";
    /// <summary>[Service], [Socket]</summary>
    public const string AllowedMemoryNodes = "AllowedMemoryNodes";
    /// <summary>[Service], [Socket]</summary>
    public const string AmbientCapabilities = "AmbientCapabilities";
    /// <summary>[Service], [Socket]</summary>
    public const string AppArmorProfile = "AppArmorProfile";
    /// <summary>[Unit]</summary>
    public const string AssertACPower = "AssertACPower";
    /// <summary>[Unit]</summary>
    public const string AssertArchitecture = "AssertArchitecture";
    /// <summary>[Unit]</summary>
    public const string AssertCPUFeature = "AssertCPUFeature";
    /// <summary>[Unit]</summary>
    public const string AssertCPUPressure = "AssertCPUPressure";
    /// <summary>[Unit]</summary>
    public const string AssertCPUs = "AssertCPUs";
    /// <summary>[Unit]</summary>
    public const string AssertCapability = "AssertCapability";
    /// <summary>[Unit]</summary>
    public const string AssertControlGroupController = "AssertControlGroupController";
    /// <summary>[Unit]</summary>
    public const string AssertCredential = "AssertCredential";
    /// <summary>[Unit]</summary>
    public const string AssertDirectoryNotEmpty = "AssertDirectoryNotEmpty";
    /// <summary>[Unit]</summary>
    public const string AssertEnvironment = "AssertEnvironment";
    /// <summary>[Unit]</summary>
    public const string AssertFileIsExecutable = "AssertFileIsExecutable";
    /// <summary>[Unit]</summary>
    public const string AssertFileNotEmpty = "AssertFileNotEmpty";
    /// <summary>[Unit]</summary>
    public const string AssertFirstBoot = "AssertFirstBoot";
    /// <summary>[Unit]</summary>
    public const string AssertFraction = "AssertFraction";
    /// <summary>[Unit]</summary>
    public const string AssertGroup = "AssertGroup";
    /// <summary>[Unit]</summary>
    public const string AssertHost = "AssertHost";
    /// <summary>[Unit]</summary>
    public const string AssertIOPressure = "AssertIOPressure";
    /// <summary>[Unit]</summary>
    public const string AssertKernelCommandLine = "AssertKernelCommandLine";
    /// <summary>[Unit]</summary>
    public const string AssertKernelModuleLoaded = "AssertKernelModuleLoaded";
    /// <summary>[Unit]</summary>
    public const string AssertKernelVersion = "AssertKernelVersion";
    /// <summary>[Unit]</summary>
    public const string AssertMachineTag = "AssertMachineTag";
    /// <summary>[Unit]</summary>
    public const string AssertMemory = "AssertMemory";
    /// <summary>[Unit]</summary>
    public const string AssertMemoryPressure = "AssertMemoryPressure";
    /// <summary>[Unit]</summary>
    public const string AssertNeedsUpdate = "AssertNeedsUpdate";
    /// <summary>[Unit]</summary>
    public const string AssertOSRelease = "AssertOSRelease";
    /// <summary>[Unit]</summary>
    public const string AssertPathExists = "AssertPathExists";
    /// <summary>[Unit]</summary>
    public const string AssertPathExistsGlob = "AssertPathExistsGlob";
    /// <summary>[Unit]</summary>
    public const string AssertPathIsDirectory = "AssertPathIsDirectory";
    /// <summary>[Unit]</summary>
    public const string AssertPathIsEncrypted = "AssertPathIsEncrypted";
    /// <summary>[Unit]</summary>
    public const string AssertPathIsMountPoint = "AssertPathIsMountPoint";
    /// <summary>[Unit]</summary>
    public const string AssertPathIsReadWrite = "AssertPathIsReadWrite";
    /// <summary>[Unit]</summary>
    public const string AssertPathIsSocket = "AssertPathIsSocket";
    /// <summary>[Unit]</summary>
    public const string AssertPathIsSymbolicLink = "AssertPathIsSymbolicLink";
    /// <summary>[Unit]</summary>
    public const string AssertSecurity = "AssertSecurity";
    /// <summary>[Unit]</summary>
    public const string AssertUser = "AssertUser";
    /// <summary>[Unit]</summary>
    public const string AssertVersion = "AssertVersion";
    /// <summary>[Unit]</summary>
    public const string AssertVirtualization = "AssertVirtualization";
    /// <summary>[Service], [Socket]</summary>
    public const string BPFDelegateAttachments = "BPFDelegateAttachments";
    /// <summary>[Service], [Socket]</summary>
    public const string BPFDelegateCommands = "BPFDelegateCommands";
    /// <summary>[Service], [Socket]</summary>
    public const string BPFDelegateMaps = "BPFDelegateMaps";
    /// <summary>[Service], [Socket]</summary>
    public const string BPFDelegatePrograms = "BPFDelegatePrograms";
    /// <summary>[Service], [Socket]</summary>
    public const string BPFProgram = "BPFProgram";
    /// <summary>[Socket]</summary>
    public const string Backlog = "Backlog";
    /// <summary>[Socket]</summary>
    public const string BindIPv6Only = "BindIPv6Only";
    /// <summary>[Service], [Socket]</summary>
    public const string BindLogSockets = "BindLogSockets";
    /// <summary>[Service], [Socket]</summary>
    public const string BindNetworkInterface = "BindNetworkInterface";
    /// <summary>[Service], [Socket]</summary>
    public const string BindPaths = "BindPaths";
    /// <summary>[Service], [Socket]</summary>
    public const string BindReadOnlyPaths = "BindReadOnlyPaths";
    /// <summary>[Unit]</summary>
    public const string BindTo = "BindTo";
    /// <summary>[Socket]</summary>
    public const string BindToDevice = "BindToDevice";
    /// <summary>[Service], [Socket]</summary>
    public const string BlockIOAccounting = "BlockIOAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string BlockIODeviceWeight = "BlockIODeviceWeight";
    /// <summary>[Service], [Socket]</summary>
    public const string BlockIOReadBandwidth = "BlockIOReadBandwidth";
    /// <summary>[Service], [Socket]</summary>
    public const string BlockIOWeight = "BlockIOWeight";
    /// <summary>[Service], [Socket]</summary>
    public const string BlockIOWriteBandwidth = "BlockIOWriteBandwidth";
    /// <summary>[Socket]</summary>
    public const string Broadcast = "Broadcast";
    /// <summary>[Service]</summary>
    public const string BusName = "BusName";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUAccounting = "CPUAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUAffinity = "CPUAffinity";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUPressureThresholdSec = "CPUPressureThresholdSec";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUPressureWatch = "CPUPressureWatch";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUQuotaPeriodSec = "CPUQuotaPeriodSec";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUSchedulingPolicy = "CPUSchedulingPolicy";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUSchedulingPriority = "CPUSchedulingPriority";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUSchedulingResetOnFork = "CPUSchedulingResetOnFork";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUSetPartition = "CPUSetPartition";
    /// <summary>[Service], [Socket]</summary>
    public const string CPUShares = "CPUShares";
    /// <summary>[Service], [Socket]</summary>
    public const string CacheDirectoryAccounting = "CacheDirectoryAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string CacheDirectoryMode = "CacheDirectoryMode";
    /// <summary>[Service], [Socket]</summary>
    public const string CacheDirectoryQuota = "CacheDirectoryQuota";
    /// <summary>[Service], [Socket]</summary>
    public const string CapabilityBoundingSet = "CapabilityBoundingSet";
    /// <summary>[Unit]</summary>
    public const string CollectMode = "CollectMode";
    /// <summary>[Unit]</summary>
    public const string ConditionACPower = "ConditionACPower";
    /// <summary>[Unit]</summary>
    public const string ConditionArchitecture = "ConditionArchitecture";
    /// <summary>[Unit]</summary>
    public const string ConditionCPUFeature = "ConditionCPUFeature";
    /// <summary>[Unit]</summary>
    public const string ConditionCPUPressure = "ConditionCPUPressure";
    /// <summary>[Unit]</summary>
    public const string ConditionCPUs = "ConditionCPUs";
    /// <summary>[Unit]</summary>
    public const string ConditionCapability = "ConditionCapability";
    /// <summary>[Unit]</summary>
    public const string ConditionCredential = "ConditionCredential";
    /// <summary>[Unit]</summary>
    public const string ConditionDirectoryNotEmpty = "ConditionDirectoryNotEmpty";
    /// <summary>[Unit]</summary>
    public const string ConditionEnvironment = "ConditionEnvironment";
    /// <summary>[Unit]</summary>
    public const string ConditionFileIsExecutable = "ConditionFileIsExecutable";
    /// <summary>[Unit]</summary>
    public const string ConditionFileNotEmpty = "ConditionFileNotEmpty";
    /// <summary>[Unit]</summary>
    public const string ConditionFirmware = "ConditionFirmware";
    /// <summary>[Unit]</summary>
    public const string ConditionFirstBoot = "ConditionFirstBoot";
    /// <summary>[Unit]</summary>
    public const string ConditionFraction = "ConditionFraction";
    /// <summary>[Unit]</summary>
    public const string ConditionGroup = "ConditionGroup";
    /// <summary>[Unit]</summary>
    public const string ConditionHost = "ConditionHost";
    /// <summary>[Unit]</summary>
    public const string ConditionIOPressure = "ConditionIOPressure";
    /// <summary>[Unit]</summary>
    public const string ConditionKernelCommandLine = "ConditionKernelCommandLine";
    /// <summary>[Unit]</summary>
    public const string ConditionKernelModuleLoaded = "ConditionKernelModuleLoaded";
    /// <summary>[Unit]</summary>
    public const string ConditionKernelVersion = "ConditionKernelVersion";
    /// <summary>[Unit]</summary>
    public const string ConditionMachineTag = "ConditionMachineTag";
    /// <summary>[Unit]</summary>
    public const string ConditionMemory = "ConditionMemory";
    /// <summary>[Unit]</summary>
    public const string ConditionMemoryPressure = "ConditionMemoryPressure";
    /// <summary>[Unit]</summary>
    public const string ConditionNeedsUpdate = "ConditionNeedsUpdate";
    /// <summary>[Unit]</summary>
    public const string ConditionOSRelease = "ConditionOSRelease";
    /// <summary>[Unit]</summary>
    public const string ConditionPathExistsGlob = "ConditionPathExistsGlob";
    /// <summary>[Unit]</summary>
    public const string ConditionPathIsEncrypted = "ConditionPathIsEncrypted";
    /// <summary>[Unit]</summary>
    public const string ConditionPathIsReadWrite = "ConditionPathIsReadWrite";
    /// <summary>[Unit]</summary>
    public const string ConditionPathIsSocket = "ConditionPathIsSocket";
    /// <summary>[Unit]</summary>
    public const string ConditionPathIsSymbolicLink = "ConditionPathIsSymbolicLink";
    /// <summary>[Unit]</summary>
    public const string ConditionSecurity = "ConditionSecurity";
    /// <summary>[Unit]</summary>
    public const string ConditionUser = "ConditionUser";
    /// <summary>[Unit]</summary>
    public const string ConditionVersion = "ConditionVersion";
    /// <summary>[Unit]</summary>
    public const string ConditionVirtualization = "ConditionVirtualization";
    /// <summary>[Service], [Socket]</summary>
    public const string ConfigurationDirectory = "ConfigurationDirectory";
    /// <summary>[Service], [Socket]</summary>
    public const string ConfigurationDirectoryMode = "ConfigurationDirectoryMode";
    /// <summary>[Service], [Socket]</summary>
    public const string CoredumpFilter = "CoredumpFilter";
    /// <summary>[Service], [Socket]</summary>
    public const string CoredumpReceive = "CoredumpReceive";
    /// <summary>[Service], [Socket]</summary>
    public const string DefaultMemoryLow = "DefaultMemoryLow";
    /// <summary>[Service], [Socket]</summary>
    public const string DefaultMemoryMin = "DefaultMemoryMin";
    /// <summary>[Service], [Socket]</summary>
    public const string DefaultStartupMemoryLow = "DefaultStartupMemoryLow";
    /// <summary>[Socket]</summary>
    public const string DeferAcceptSec = "DeferAcceptSec";
    /// <summary>[Timer]</summary>
    public const string DeferReactivation = "DeferReactivation";
    /// <summary>[Socket]</summary>
    public const string DeferTrigger = "DeferTrigger";
    /// <summary>[Socket]</summary>
    public const string DeferTriggerMaxSec = "DeferTriggerMaxSec";
    /// <summary>[Service], [Socket]</summary>
    public const string DelegateNamespaces = "DelegateNamespaces";
    /// <summary>[Service], [Socket]</summary>
    public const string DelegateSubgroup = "DelegateSubgroup";
    /// <summary>[Service], [Socket]</summary>
    public const string DeviceAllow = "DeviceAllow";
    /// <summary>[Service], [Socket]</summary>
    public const string DevicePolicy = "DevicePolicy";
    /// <summary>[Socket], [Path]</summary>
    public const string DirectoryMode = "DirectoryMode";
    /// <summary>[Path]</summary>
    public const string DirectoryNotEmpty = "DirectoryNotEmpty";
    /// <summary>[Service], [Socket]</summary>
    public const string DisableControllers = "DisableControllers";
    /// <summary>[Service], [Socket]</summary>
    public const string DynamicUser = "DynamicUser";
    /// <summary>[Service], [Socket]</summary>
    public const string ExecPaths = "ExecPaths";
    /// <summary>[Service]</summary>
    public const string ExecReloadPost = "ExecReloadPost";
    /// <summary>[Service], [Socket]</summary>
    public const string ExecSearchPath = "ExecSearchPath";
    /// <summary>[Socket]</summary>
    public const string ExecStopPre = "ExecStopPre";
    /// <summary>[Service]</summary>
    public const string ExitType = "ExitType";
    /// <summary>[Service], [Socket]</summary>
    public const string ExtensionDirectories = "ExtensionDirectories";
    /// <summary>[Service], [Socket]</summary>
    public const string ExtensionImagePolicy = "ExtensionImagePolicy";
    /// <summary>[Service], [Socket]</summary>
    public const string ExtensionImages = "ExtensionImages";
    /// <summary>[Unit], [Service]</summary>
    public const string FailureAction = "FailureAction";
    /// <summary>[Unit]</summary>
    public const string FailureActionExitStatus = "FailureActionExitStatus";
    /// <summary>[Socket]</summary>
    public const string FileDescriptorName = "FileDescriptorName";
    /// <summary>[Service]</summary>
    public const string FileDescriptorStoreMax = "FileDescriptorStoreMax";
    /// <summary>[Service]</summary>
    public const string FileDescriptorStorePreserve = "FileDescriptorStorePreserve";
    /// <summary>[Service], [Socket]</summary>
    public const string FinalKillSignal = "FinalKillSignal";
    /// <summary>[Timer]</summary>
    public const string FixedRandomDelay = "FixedRandomDelay";
    /// <summary>[Socket]</summary>
    public const string FlushPending = "FlushPending";
    /// <summary>[Socket]</summary>
    public const string FreeBind = "FreeBind";
    /// <summary>[Service]</summary>
    public const string GuessMainPID = "GuessMainPID";
    /// <summary>[Service], [Socket]</summary>
    public const string IOAccounting = "IOAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string IODeviceLatencyTargetSec = "IODeviceLatencyTargetSec";
    /// <summary>[Service], [Socket]</summary>
    public const string IODeviceWeight = "IODeviceWeight";
    /// <summary>[Service], [Socket]</summary>
    public const string IOPressureThresholdSec = "IOPressureThresholdSec";
    /// <summary>[Service], [Socket]</summary>
    public const string IOPressureWatch = "IOPressureWatch";
    /// <summary>[Service], [Socket]</summary>
    public const string IOReadBandwidthMax = "IOReadBandwidthMax";
    /// <summary>[Service], [Socket]</summary>
    public const string IOReadIOPSMax = "IOReadIOPSMax";
    /// <summary>[Service], [Socket]</summary>
    public const string IOSchedulingClass = "IOSchedulingClass";
    /// <summary>[Service], [Socket]</summary>
    public const string IOSchedulingPriority = "IOSchedulingPriority";
    /// <summary>[Service], [Socket]</summary>
    public const string IOWriteBandwidthMax = "IOWriteBandwidthMax";
    /// <summary>[Service], [Socket]</summary>
    public const string IOWriteIOPSMax = "IOWriteIOPSMax";
    /// <summary>[Service], [Socket]</summary>
    public const string IPAccounting = "IPAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string IPAddressAllow = "IPAddressAllow";
    /// <summary>[Service], [Socket]</summary>
    public const string IPAddressDeny = "IPAddressDeny";
    /// <summary>[Service], [Socket]</summary>
    public const string IPCNamespacePath = "IPCNamespacePath";
    /// <summary>[Service], [Socket]</summary>
    public const string IPEgressFilterPath = "IPEgressFilterPath";
    /// <summary>[Service], [Socket]</summary>
    public const string IPIngressFilterPath = "IPIngressFilterPath";
    /// <summary>[Socket]</summary>
    public const string IPTOS = "IPTOS";
    /// <summary>[Socket]</summary>
    public const string IPTTL = "IPTTL";
    /// <summary>[Unit]</summary>
    public const string IgnoreOnIsolate = "IgnoreOnIsolate";
    /// <summary>[Service], [Socket]</summary>
    public const string IgnoreSIGPIPE = "IgnoreSIGPIPE";
    /// <summary>[Service], [Socket]</summary>
    public const string ImportCredential = "ImportCredential";
    /// <summary>[Service], [Socket]</summary>
    public const string InaccessibleDirectories = "InaccessibleDirectories";
    /// <summary>[Service], [Socket]</summary>
    public const string InaccessiblePaths = "InaccessiblePaths";
    /// <summary>[Unit]</summary>
    public const string JobRunningTimeoutSec = "JobRunningTimeoutSec";
    /// <summary>[Unit]</summary>
    public const string JobTimeoutAction = "JobTimeoutAction";
    /// <summary>[Unit]</summary>
    public const string JobTimeoutRebootArgument = "JobTimeoutRebootArgument";
    /// <summary>[Unit]</summary>
    public const string JobTimeoutSec = "JobTimeoutSec";
    /// <summary>[Unit]</summary>
    public const string JoinsNamespaceOf = "JoinsNamespaceOf";
    /// <summary>[Socket]</summary>
    public const string KeepAlive = "KeepAlive";
    /// <summary>[Socket]</summary>
    public const string KeepAliveIntervalSec = "KeepAliveIntervalSec";
    /// <summary>[Socket]</summary>
    public const string KeepAliveProbes = "KeepAliveProbes";
    /// <summary>[Socket]</summary>
    public const string KeepAliveTimeSec = "KeepAliveTimeSec";
    /// <summary>[Service], [Socket]</summary>
    public const string KeyringMode = "KeyringMode";
    /// <summary>[Service]</summary>
    public const string LUOSession = "LUOSession";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitAS = "LimitAS";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitCPU = "LimitCPU";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitDATA = "LimitDATA";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitFSIZE = "LimitFSIZE";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitLOCKS = "LimitLOCKS";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitMSGQUEUE = "LimitMSGQUEUE";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitNICE = "LimitNICE";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitRSS = "LimitRSS";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitRTPRIO = "LimitRTPRIO";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitRTTIME = "LimitRTTIME";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitSIGPENDING = "LimitSIGPENDING";
    /// <summary>[Service], [Socket]</summary>
    public const string LimitSTACK = "LimitSTACK";
    /// <summary>[Socket]</summary>
    public const string ListenFIFO = "ListenFIFO";
    /// <summary>[Socket]</summary>
    public const string ListenMessageQueue = "ListenMessageQueue";
    /// <summary>[Socket]</summary>
    public const string ListenNetlink = "ListenNetlink";
    /// <summary>[Socket]</summary>
    public const string ListenSequentialPacket = "ListenSequentialPacket";
    /// <summary>[Socket]</summary>
    public const string ListenSpecial = "ListenSpecial";
    /// <summary>[Socket]</summary>
    public const string ListenUSBFunction = "ListenUSBFunction";
    /// <summary>[Service], [Socket]</summary>
    public const string LoadCredentialEncrypted = "LoadCredentialEncrypted";
    /// <summary>[Service], [Socket]</summary>
    public const string LockPersonality = "LockPersonality";
    /// <summary>[Service], [Socket]</summary>
    public const string LogExtraFields = "LogExtraFields";
    /// <summary>[Service], [Socket]</summary>
    public const string LogFilterPatterns = "LogFilterPatterns";
    /// <summary>[Service], [Socket]</summary>
    public const string LogLevelMax = "LogLevelMax";
    /// <summary>[Service], [Socket]</summary>
    public const string LogNamespace = "LogNamespace";
    /// <summary>[Service], [Socket]</summary>
    public const string LogRateLimitBurst = "LogRateLimitBurst";
    /// <summary>[Service], [Socket]</summary>
    public const string LogRateLimitIntervalSec = "LogRateLimitIntervalSec";
    /// <summary>[Service], [Socket]</summary>
    public const string LogsDirectory = "LogsDirectory";
    /// <summary>[Service], [Socket]</summary>
    public const string LogsDirectoryAccounting = "LogsDirectoryAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string LogsDirectoryMode = "LogsDirectoryMode";
    /// <summary>[Service], [Socket]</summary>
    public const string LogsDirectoryQuota = "LogsDirectoryQuota";
    /// <summary>[Path]</summary>
    public const string MakeDirectory = "MakeDirectory";
    /// <summary>[Service], [Socket]</summary>
    public const string ManagedOOMMemoryPressure = "ManagedOOMMemoryPressure";
    /// <summary>[Service], [Socket]</summary>
    public const string ManagedOOMMemoryPressureDurationSec = "ManagedOOMMemoryPressureDurationSec";
    /// <summary>[Service], [Socket]</summary>
    public const string ManagedOOMMemoryPressureLimit = "ManagedOOMMemoryPressureLimit";
    /// <summary>[Service], [Socket]</summary>
    public const string ManagedOOMPreference = "ManagedOOMPreference";
    /// <summary>[Service], [Socket]</summary>
    public const string ManagedOOMSwap = "ManagedOOMSwap";
    /// <summary>[Socket]</summary>
    public const string Mark = "Mark";
    /// <summary>[Socket]</summary>
    public const string MaxConnections = "MaxConnections";
    /// <summary>[Socket]</summary>
    public const string MaxConnectionsPerSource = "MaxConnectionsPerSource";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryAccounting = "MemoryAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryDenyWriteExecute = "MemoryDenyWriteExecute";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryKSM = "MemoryKSM";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryLimit = "MemoryLimit";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryLow = "MemoryLow";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryMin = "MemoryMin";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryPressureThresholdSec = "MemoryPressureThresholdSec";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryPressureWatch = "MemoryPressureWatch";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryTHP = "MemoryTHP";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryZSwapMax = "MemoryZSwapMax";
    /// <summary>[Service], [Socket]</summary>
    public const string MemoryZSwapWriteback = "MemoryZSwapWriteback";
    /// <summary>[Socket]</summary>
    public const string MessageQueueMaxMessages = "MessageQueueMaxMessages";
    /// <summary>[Socket]</summary>
    public const string MessageQueueMessageSize = "MessageQueueMessageSize";
    /// <summary>[Service], [Socket]</summary>
    public const string MountAPIVFS = "MountAPIVFS";
    /// <summary>[Service], [Socket]</summary>
    public const string MountFlags = "MountFlags";
    /// <summary>[Service], [Socket]</summary>
    public const string MountImagePolicy = "MountImagePolicy";
    /// <summary>[Service], [Socket]</summary>
    public const string MountImages = "MountImages";
    /// <summary>[Service], [Socket]</summary>
    public const string NFTSet = "NFTSet";
    /// <summary>[Service], [Socket]</summary>
    public const string NUMAMask = "NUMAMask";
    /// <summary>[Service], [Socket]</summary>
    public const string NUMAPolicy = "NUMAPolicy";
    /// <summary>[Service], [Socket]</summary>
    public const string NetworkNamespacePath = "NetworkNamespacePath";
    /// <summary>[Socket]</summary>
    public const string NoDelay = "NoDelay";
    /// <summary>[Service], [Socket]</summary>
    public const string NoExecPaths = "NoExecPaths";
    /// <summary>[Service]</summary>
    public const string NonBlocking = "NonBlocking";
    /// <summary>[Service]</summary>
    public const string OOMPolicy = "OOMPolicy";
    /// <summary>[Service], [Socket]</summary>
    public const string OOMRules = "OOMRules";
    /// <summary>[Timer]</summary>
    public const string OnClockChange = "OnClockChange";
    /// <summary>[Unit]</summary>
    public const string OnFailureIsolate = "OnFailureIsolate";
    /// <summary>[Unit]</summary>
    public const string OnFailureJobMode = "OnFailureJobMode";
    /// <summary>[Unit]</summary>
    public const string OnSuccessJobMode = "OnSuccessJobMode";
    /// <summary>[Timer]</summary>
    public const string OnTimezoneChange = "OnTimezoneChange";
    /// <summary>[Service]</summary>
    public const string OpenFile = "OpenFile";
    /// <summary>[Service], [Socket]</summary>
    public const string PAMName = "PAMName";
    /// <summary>[Socket]</summary>
    public const string PassCredentials = "PassCredentials";
    /// <summary>[Service], [Socket]</summary>
    public const string PassEnvironment = "PassEnvironment";
    /// <summary>[Socket]</summary>
    public const string PassFileDescriptorsToExec = "PassFileDescriptorsToExec";
    /// <summary>[Socket]</summary>
    public const string PassPIDFD = "PassPIDFD";
    /// <summary>[Socket]</summary>
    public const string PassPacketInfo = "PassPacketInfo";
    /// <summary>[Socket]</summary>
    public const string PassSecurity = "PassSecurity";
    /// <summary>[Path]</summary>
    public const string PathChanged = "PathChanged";
    /// <summary>[Path]</summary>
    public const string PathExists = "PathExists";
    /// <summary>[Path]</summary>
    public const string PathExistsGlob = "PathExistsGlob";
    /// <summary>[Path]</summary>
    public const string PathModified = "PathModified";
    /// <summary>[Service]</summary>
    public const string PermissionsStartOnly = "PermissionsStartOnly";
    /// <summary>[Socket]</summary>
    public const string PipeSize = "PipeSize";
    /// <summary>[Socket]</summary>
    public const string PollLimitBurst = "PollLimitBurst";
    /// <summary>[Socket]</summary>
    public const string PollLimitIntervalSec = "PollLimitIntervalSec";
    /// <summary>[Socket]</summary>
    public const string Priority = "Priority";
    /// <summary>[Service], [Socket]</summary>
    public const string PrivateBPF = "PrivateBPF";
    /// <summary>[Service], [Socket]</summary>
    public const string PrivateDevices = "PrivateDevices";
    /// <summary>[Service], [Socket]</summary>
    public const string PrivateIPC = "PrivateIPC";
    /// <summary>[Service], [Socket]</summary>
    public const string PrivateMounts = "PrivateMounts";
    /// <summary>[Service], [Socket]</summary>
    public const string PrivateNetwork = "PrivateNetwork";
    /// <summary>[Service], [Socket]</summary>
    public const string PrivatePIDs = "PrivatePIDs";
    /// <summary>[Service], [Socket]</summary>
    public const string PrivateTmp = "PrivateTmp";
    /// <summary>[Service], [Socket]</summary>
    public const string PrivateUsers = "PrivateUsers";
    /// <summary>[Service], [Socket]</summary>
    public const string ProcSubset = "ProcSubset";
    /// <summary>[Unit]</summary>
    public const string PropagateReloadFrom = "PropagateReloadFrom";
    /// <summary>[Unit]</summary>
    public const string PropagateReloadTo = "PropagateReloadTo";
    /// <summary>[Unit]</summary>
    public const string PropagatesReloadTo = "PropagatesReloadTo";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectClock = "ProtectClock";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectControlGroups = "ProtectControlGroups";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectHome = "ProtectHome";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectHostname = "ProtectHostname";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectKernelLogs = "ProtectKernelLogs";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectKernelModules = "ProtectKernelModules";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectKernelTunables = "ProtectKernelTunables";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectProc = "ProtectProc";
    /// <summary>[Service], [Socket]</summary>
    public const string ProtectSystem = "ProtectSystem";
    /// <summary>[Timer]</summary>
    public const string RandomizedOffsetSec = "RandomizedOffsetSec";
    /// <summary>[Service], [Socket]</summary>
    public const string ReadOnlyDirectories = "ReadOnlyDirectories";
    /// <summary>[Service], [Socket]</summary>
    public const string ReadOnlyPaths = "ReadOnlyPaths";
    /// <summary>[Service], [Socket]</summary>
    public const string ReadWriteDirectories = "ReadWriteDirectories";
    /// <summary>[Service], [Socket]</summary>
    public const string ReadWritePaths = "ReadWritePaths";
    /// <summary>[Unit], [Service]</summary>
    public const string RebootArgument = "RebootArgument";
    /// <summary>[Socket]</summary>
    public const string ReceiveBuffer = "ReceiveBuffer";
    /// <summary>[Service]</summary>
    public const string RefreshOnReload = "RefreshOnReload";
    /// <summary>[Unit]</summary>
    public const string RefuseManualStart = "RefuseManualStart";
    /// <summary>[Unit]</summary>
    public const string RefuseManualStop = "RefuseManualStop";
    /// <summary>[Unit]</summary>
    public const string ReloadPropagatedFrom = "ReloadPropagatedFrom";
    /// <summary>[Timer]</summary>
    public const string RemainAfterElapse = "RemainAfterElapse";
    /// <summary>[Service], [Socket]</summary>
    public const string RemoveIPC = "RemoveIPC";
    /// <summary>[Unit]</summary>
    public const string RequiresOverridable = "RequiresOverridable";
    /// <summary>[Unit]</summary>
    public const string RequisiteOverridable = "RequisiteOverridable";
    /// <summary>[Service], [Socket]</summary>
    public const string RestartKillSignal = "RestartKillSignal";
    /// <summary>[Service]</summary>
    public const string RestartRandomizedDelaySec = "RestartRandomizedDelaySec";
    /// <summary>[Service], [Socket]</summary>
    public const string RestrictAddressFamilies = "RestrictAddressFamilies";
    /// <summary>[Service], [Socket]</summary>
    public const string RestrictFileSystems = "RestrictFileSystems";
    /// <summary>[Service], [Socket]</summary>
    public const string RestrictNamespaces = "RestrictNamespaces";
    /// <summary>[Service], [Socket]</summary>
    public const string RestrictNetworkInterfaces = "RestrictNetworkInterfaces";
    /// <summary>[Service], [Socket]</summary>
    public const string RestrictRealtime = "RestrictRealtime";
    /// <summary>[Service], [Socket]</summary>
    public const string RestrictSUIDSGID = "RestrictSUIDSGID";
    /// <summary>[Socket]</summary>
    public const string ReusePort = "ReusePort";
    /// <summary>[Service], [Socket]</summary>
    public const string RootDirectory = "RootDirectory";
    /// <summary>[Service]</summary>
    public const string RootDirectoryStartOnly = "RootDirectoryStartOnly";
    /// <summary>[Service], [Socket]</summary>
    public const string RootEphemeral = "RootEphemeral";
    /// <summary>[Service], [Socket]</summary>
    public const string RootHash = "RootHash";
    /// <summary>[Service], [Socket]</summary>
    public const string RootHashSignature = "RootHashSignature";
    /// <summary>[Service], [Socket]</summary>
    public const string RootImage = "RootImage";
    /// <summary>[Service], [Socket]</summary>
    public const string RootImageOptions = "RootImageOptions";
    /// <summary>[Service], [Socket]</summary>
    public const string RootImagePolicy = "RootImagePolicy";
    /// <summary>[Service], [Socket]</summary>
    public const string RootMStack = "RootMStack";
    /// <summary>[Service], [Socket]</summary>
    public const string RootVerity = "RootVerity";
    /// <summary>[Service], [Socket]</summary>
    public const string RuntimeDirectoryMode = "RuntimeDirectoryMode";
    /// <summary>[Service], [Socket]</summary>
    public const string RuntimeDirectoryPreserve = "RuntimeDirectoryPreserve";
    /// <summary>[Service]</summary>
    public const string RuntimeRandomizedExtraSec = "RuntimeRandomizedExtraSec";
    /// <summary>[Service], [Socket]</summary>
    public const string SELinuxContext = "SELinuxContext";
    /// <summary>[Socket]</summary>
    public const string SELinuxContextFromNet = "SELinuxContextFromNet";
    /// <summary>[Service], [Socket]</summary>
    public const string SecureBits = "SecureBits";
    /// <summary>[Socket]</summary>
    public const string SendBuffer = "SendBuffer";
    /// <summary>[Service], [Socket]</summary>
    public const string SendSIGHUP = "SendSIGHUP";
    /// <summary>[Service], [Socket]</summary>
    public const string SetCredential = "SetCredential";
    /// <summary>[Service], [Socket]</summary>
    public const string SetCredentialEncrypted = "SetCredentialEncrypted";
    /// <summary>[Service], [Socket]</summary>
    public const string SetLoginEnvironment = "SetLoginEnvironment";
    /// <summary>[Socket]</summary>
    public const string SmackLabel = "SmackLabel";
    /// <summary>[Socket]</summary>
    public const string SmackLabelIPIn = "SmackLabelIPIn";
    /// <summary>[Socket]</summary>
    public const string SmackLabelIPOut = "SmackLabelIPOut";
    /// <summary>[Service], [Socket]</summary>
    public const string SmackProcessLabel = "SmackProcessLabel";
    /// <summary>[Service], [Socket]</summary>
    public const string SocketBindAllow = "SocketBindAllow";
    /// <summary>[Service], [Socket]</summary>
    public const string SocketBindDeny = "SocketBindDeny";
    /// <summary>[Socket]</summary>
    public const string SocketProtocol = "SocketProtocol";
    /// <summary>[Service]</summary>
    public const string Sockets = "Sockets";
    /// <summary>[Unit]</summary>
    public const string SourcePath = "SourcePath";
    /// <summary>[Service], [Socket]</summary>
    public const string StandardInput = "StandardInput";
    /// <summary>[Service], [Socket]</summary>
    public const string StandardInputData = "StandardInputData";
    /// <summary>[Service], [Socket]</summary>
    public const string StandardInputText = "StandardInputText";
    /// <summary>[Unit], [Service]</summary>
    public const string StartLimitAction = "StartLimitAction";
    /// <summary>[Unit], [Service]</summary>
    public const string StartLimitInterval = "StartLimitInterval";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupAllowedCPUs = "StartupAllowedCPUs";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupAllowedMemoryNodes = "StartupAllowedMemoryNodes";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupBlockIOWeight = "StartupBlockIOWeight";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupCPUShares = "StartupCPUShares";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupCPUWeight = "StartupCPUWeight";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupIOWeight = "StartupIOWeight";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupMemoryHigh = "StartupMemoryHigh";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupMemoryLow = "StartupMemoryLow";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupMemoryMax = "StartupMemoryMax";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupMemorySwapMax = "StartupMemorySwapMax";
    /// <summary>[Service], [Socket]</summary>
    public const string StartupMemoryZSwapMax = "StartupMemoryZSwapMax";
    /// <summary>[Service], [Socket]</summary>
    public const string StateDirectoryAccounting = "StateDirectoryAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string StateDirectoryMode = "StateDirectoryMode";
    /// <summary>[Service], [Socket]</summary>
    public const string StateDirectoryQuota = "StateDirectoryQuota";
    /// <summary>[Unit]</summary>
    public const string StopPropagatedFrom = "StopPropagatedFrom";
    /// <summary>[Unit]</summary>
    public const string StopWhenUnneeded = "StopWhenUnneeded";
    /// <summary>[Unit]</summary>
    public const string SuccessAction = "SuccessAction";
    /// <summary>[Unit]</summary>
    public const string SuccessActionExitStatus = "SuccessActionExitStatus";
    /// <summary>[Service], [Socket]</summary>
    public const string SupplementaryGroups = "SupplementaryGroups";
    /// <summary>[Unit]</summary>
    public const string SurviveFinalKillSignal = "SurviveFinalKillSignal";
    /// <summary>[Socket]</summary>
    public const string Symlinks = "Symlinks";
    /// <summary>[Service], [Socket]</summary>
    public const string SyslogFacility = "SyslogFacility";
    /// <summary>[Service], [Socket]</summary>
    public const string SyslogLevel = "SyslogLevel";
    /// <summary>[Service], [Socket]</summary>
    public const string SyslogLevelPrefix = "SyslogLevelPrefix";
    /// <summary>[Service], [Socket]</summary>
    public const string SystemCallArchitectures = "SystemCallArchitectures";
    /// <summary>[Service], [Socket]</summary>
    public const string SystemCallErrorNumber = "SystemCallErrorNumber";
    /// <summary>[Service], [Socket]</summary>
    public const string SystemCallFilter = "SystemCallFilter";
    /// <summary>[Service], [Socket]</summary>
    public const string SystemCallLog = "SystemCallLog";
    /// <summary>[Socket]</summary>
    public const string TCPCongestion = "TCPCongestion";
    /// <summary>[Service], [Socket]</summary>
    public const string TTYColumns = "TTYColumns";
    /// <summary>[Service], [Socket]</summary>
    public const string TTYPath = "TTYPath";
    /// <summary>[Service], [Socket]</summary>
    public const string TTYReset = "TTYReset";
    /// <summary>[Service], [Socket]</summary>
    public const string TTYRows = "TTYRows";
    /// <summary>[Service], [Socket]</summary>
    public const string TTYVHangup = "TTYVHangup";
    /// <summary>[Service], [Socket]</summary>
    public const string TTYVTDisallocate = "TTYVTDisallocate";
    /// <summary>[Service], [Socket]</summary>
    public const string TasksAccounting = "TasksAccounting";
    /// <summary>[Service], [Socket]</summary>
    public const string TemporaryFileSystem = "TemporaryFileSystem";
    /// <summary>[Service]</summary>
    public const string TimeoutAbortSec = "TimeoutAbortSec";
    /// <summary>[Service], [Socket]</summary>
    public const string TimeoutCleanSec = "TimeoutCleanSec";
    /// <summary>[Service]</summary>
    public const string TimeoutStartFailureMode = "TimeoutStartFailureMode";
    /// <summary>[Service]</summary>
    public const string TimeoutStopFailureMode = "TimeoutStopFailureMode";
    /// <summary>[Service], [Socket]</summary>
    public const string TimerSlackNSec = "TimerSlackNSec";
    /// <summary>[Socket]</summary>
    public const string Timestamping = "Timestamping";
    /// <summary>[Socket]</summary>
    public const string Transparent = "Transparent";
    /// <summary>[Socket], [Path]</summary>
    public const string TriggerLimitBurst = "TriggerLimitBurst";
    /// <summary>[Socket], [Path]</summary>
    public const string TriggerLimitIntervalSec = "TriggerLimitIntervalSec";
    /// <summary>[Service], [Socket]</summary>
    public const string UMask = "UMask";
    /// <summary>[Service]</summary>
    public const string USBFunctionDescriptors = "USBFunctionDescriptors";
    /// <summary>[Service]</summary>
    public const string USBFunctionStrings = "USBFunctionStrings";
    /// <summary>[Service], [Socket]</summary>
    public const string UnsetEnvironment = "UnsetEnvironment";
    /// <summary>[Service], [Socket]</summary>
    public const string UserNamespacePath = "UserNamespacePath";
    /// <summary>[Service], [Socket]</summary>
    public const string UtmpIdentifier = "UtmpIdentifier";
    /// <summary>[Service], [Socket]</summary>
    public const string UtmpMode = "UtmpMode";
    /// <summary>[Timer]</summary>
    public const string WakeSystem = "WakeSystem";
    /// <summary>[Unit]</summary>
    public const string WantsMountsFor = "WantsMountsFor";
    /// <summary>[Service]</summary>
    public const string WatchdogSec = "WatchdogSec";
    /// <summary>[Service], [Socket]</summary>
    public const string WatchdogSignal = "WatchdogSignal";
    /// <summary>[Socket]</summary>
    public const string Writable = "Writable";
    /// <summary>[Socket]</summary>
    public const string XAttrAccept = "XAttrAccept";
    /// <summary>[Socket]</summary>
    public const string XAttrEntryPoint = "XAttrEntryPoint";
    /// <summary>[Socket]</summary>
    public const string XAttrListen = "XAttrListen";
}
