namespace PodDsl.Core.Catalogue;

/// <content>The names. The number before them is the first systemd with them; 0 is 183 or older.</content>
public static partial class SystemdDirectives
{
    /// <summary><c>[Unit]</c> of every kind of unit.</summary>
    private const string OfUnit = """
        0 After AllowIsolate Before BindTo ConditionCapability ConditionDirectoryNotEmpty ConditionFileIsExecutable
            ConditionKernelCommandLine ConditionPathExists ConditionPathExistsGlob ConditionPathIsDirectory
            ConditionPathIsMountPoint ConditionPathIsReadWrite ConditionPathIsSymbolicLink ConditionSecurity
            ConditionVirtualization Conflicts DefaultDependencies Description Documentation IgnoreOnIsolate JobTimeoutSec
            OnFailure OnFailureIsolate PropagateReloadFrom PropagateReloadTo RefuseManualStart RefuseManualStop Requires
            RequiresMountsFor RequiresOverridable Requisite RequisiteOverridable SourcePath StopWhenUnneeded Wants
        187 BindsTo PropagatesReloadTo ReloadPropagatedFrom
        188 PartOf
        189 ConditionHost
        196 ConditionFileNotEmpty
        197 ConditionACPower
        209 JoinsNamespaceOf OnFailureJobMode
        210 ConditionArchitecture
        215 ConditionNeedsUpdate
        216 ConditionFirstBoot
        217 JobTimeoutAction JobTimeoutRebootArgument
        218 AssertACPower AssertArchitecture AssertCapability AssertDirectoryNotEmpty AssertFileIsExecutable
            AssertFileNotEmpty AssertFirstBoot AssertHost AssertKernelCommandLine AssertNeedsUpdate AssertPathExists
            AssertPathExistsGlob AssertPathIsDirectory AssertPathIsMountPoint AssertPathIsReadWrite AssertPathIsSymbolicLink
            AssertSecurity AssertVirtualization
        229 RebootArgument StartLimitAction StartLimitBurst StartLimitInterval
        230 StartLimitIntervalSec
        234 AssertGroup AssertUser ConditionGroup ConditionUser JobRunningTimeoutSec
        236 CollectMode FailureAction SuccessAction
        237 AssertControlGroupController AssertKernelVersion ConditionControlGroupController ConditionKernelVersion
        240 FailureActionExitStatus SuccessActionExitStatus
        247 AssertCPUs AssertEnvironment AssertMemory AssertPathIsEncrypted ConditionCPUs ConditionEnvironment
            ConditionMemory ConditionPathIsEncrypted
        249 AssertOSRelease ConditionFirmware ConditionOSRelease OnSuccess OnSuccessJobMode PropagatesStopTo
            StopPropagatedFrom Upholds
        250 AssertCPUPressure AssertIOPressure AssertMemoryPressure ConditionCPUPressure ConditionIOPressure
            ConditionMemoryPressure
        251 AssertCPUFeature ConditionCPUFeature
        252 AssertCredential ConditionCredential
        255 SurviveFinalKillSignal
        256 WantsMountsFor
        258 ConditionKernelModuleLoaded ConditionVersion
        260 AssertPathIsSocket ConditionPathIsSocket
        261 ConditionFraction ConditionMachineTag
        262 AssertFraction AssertKernelModuleLoaded AssertMachineTag AssertVersion
        """;

    /// <summary><c>[Install]</c> of every kind of unit.</summary>
    private const string OfInstall = """
        0 Alias Also RequiredBy WantedBy
        215 DefaultInstance
        254 UpheldBy
        """;

    /// <summary><c>[Service]</c> alone.</summary>
    private const string OfService = """
        0 BusName ExecReload ExecStart ExecStop GuessMainPID NonBlocking NotifyAccess PIDFile PermissionsStartOnly
            RemainAfterExit Restart RestartSec RootDirectoryStartOnly Sockets StartLimitAction StartLimitBurst
            StartLimitInterval Type WatchdogSec
        188 TimeoutStartSec TimeoutStopSec
        189 RestartPreventExitStatus SuccessExitStatus
        213 FailureAction RebootArgument
        215 RestartForceExitStatus
        219 FileDescriptorStoreMax
        227 USBFunctionDescriptors USBFunctionStrings
        229 RuntimeMaxSec
        243 ExecCondition OOMPolicy TimeoutAbortSec
        246 TimeoutStartFailureMode TimeoutStopFailureMode
        250 ExitType RuntimeRandomizedExtraSec
        253 OpenFile ReloadSignal
        254 FileDescriptorStorePreserve RestartMaxDelaySec RestartMode RestartSteps
        259 ExecReloadPost
        260 RefreshOnReload
        262 LUOSession RestartRandomizedDelaySec
        """;

    /// <summary>The directives that <c>[Service]</c> and <c>[Socket]</c> share: commands, execution, control groups, killing.</summary>
    private const string OfServiceAndSocket = """
        0 BlockIOReadBandwidth BlockIOWeight BlockIOWriteBandwidth CPUAffinity CPUSchedulingPolicy CPUSchedulingPriority
            CPUSchedulingResetOnFork CPUShares CapabilityBoundingSet DeviceAllow Environment EnvironmentFile ExecStartPost
            ExecStartPre ExecStopPost Group IOSchedulingClass IOSchedulingPriority IgnoreSIGPIPE InaccessibleDirectories
            KillMode KillSignal LimitAS LimitCORE LimitCPU LimitDATA LimitFSIZE LimitLOCKS LimitMEMLOCK LimitMSGQUEUE
            LimitNICE LimitNOFILE LimitNPROC LimitRSS LimitRTPRIO LimitRTTIME LimitSIGPENDING LimitSTACK MemoryLimit
            MountFlags Nice OOMScoreAdjust PAMName PrivateNetwork PrivateTmp ReadOnlyDirectories ReadWriteDirectories
            RootDirectory SecureBits SendSIGKILL StandardError StandardInput StandardOutput SupplementaryGroups
            SyslogFacility SyslogIdentifier SyslogLevel SyslogLevelPrefix TTYPath TTYReset TTYVHangup TTYVTDisallocate
            TimeoutSec TimerSlackNSec UMask User UtmpIdentifier WorkingDirectory
        187 SystemCallFilter
        198 NoNewPrivileges
        205 BlockIOAccounting CPUAccounting DevicePolicy MemoryAccounting Slice
        206 BlockIODeviceWeight
        207 SendSIGHUP
        209 Personality PrivateDevices SELinuxContext SystemCallArchitectures SystemCallErrorNumber
        210 AppArmorProfile
        211 RestrictAddressFamilies RuntimeDirectory RuntimeDirectoryMode
        213 CPUQuota StartupBlockIOWeight StartupCPUShares
        214 ProtectHome ProtectSystem
        218 Delegate SmackProcessLabel
        225 UtmpMode
        227 TasksAccounting TasksMax
        228 PassEnvironment
        229 AmbientCapabilities
        230 IOAccounting IODeviceWeight IOReadBandwidthMax IOReadIOPSMax IOWeight IOWriteBandwidthMax IOWriteIOPSMax
            StartupIOWeight
        231 InaccessiblePaths MemoryDenyWriteExecute MemoryHigh MemoryLow MemoryMax ReadOnlyPaths ReadWritePaths
            RestrictRealtime
        232 CPUWeight DynamicUser MemorySwapMax PrivateUsers ProtectControlGroups ProtectKernelModules
            ProtectKernelTunables StartupCPUWeight
        233 BindPaths BindReadOnlyPaths MountAPIVFS RestrictNamespaces RootImage
        235 CacheDirectory CacheDirectoryMode ConfigurationDirectory ConfigurationDirectoryMode IPAccounting
            IPAddressAllow IPAddressDeny KeyringMode LockPersonality LogsDirectory LogsDirectoryMode
            RuntimeDirectoryPreserve StateDirectory StateDirectoryMode UnsetEnvironment
        236 LogExtraFields LogLevelMax RemoveIPC StandardInputData StandardInputText
        238 TemporaryFileSystem
        239 PrivateMounts
        240 DisableControllers FinalKillSignal IODeviceLatencyTargetSec LogRateLimitBurst LogRateLimitIntervalSec
            MemoryMin WatchdogSignal
        242 CPUQuotaPeriodSec NetworkNamespacePath ProtectHostname RestrictSUIDSGID
        243 DefaultMemoryLow DefaultMemoryMin IPEgressFilterPath IPIngressFilterPath NUMAMask NUMAPolicy TimeoutCleanSec
        244 AllowedCPUs AllowedMemoryNodes ProtectKernelLogs RestartKillSignal
        245 LogNamespace ProtectClock
        246 CoredumpFilter RootHash RootHashSignature RootVerity
        247 LoadCredential ManagedOOMMemoryPressure ManagedOOMSwap MountImages ProcSubset ProtectProc RootImageOptions
            SetCredential SystemCallLog
        248 ExecPaths ExtensionImages IPCNamespacePath ManagedOOMMemoryPressureLimit ManagedOOMPreference NoExecPaths
            PrivateIPC
        249 BPFProgram SocketBindAllow SocketBindDeny
        250 ExecSearchPath LoadCredentialEncrypted RestrictFileSystems RestrictNetworkInterfaces SetCredentialEncrypted
            StartupAllowedCPUs StartupAllowedMemoryNodes TTYColumns TTYRows
        251 ExtensionDirectories
        253 LogFilterPatterns MemoryZSwapMax
        254 DefaultStartupMemoryLow DelegateSubgroup ExtensionImagePolicy ImportCredential MemoryKSM
            MemoryPressureThresholdSec MemoryPressureWatch MountImagePolicy RootEphemeral RootImagePolicy StartupMemoryHigh
            StartupMemoryLow StartupMemoryMax StartupMemorySwapMax StartupMemoryZSwapMax
        255 CoredumpReceive NFTSet SetLoginEnvironment
        256 MemoryZSwapWriteback
        257 BindLogSockets ManagedOOMMemoryPressureDurationSec PrivatePIDs
        258 BPFDelegateAttachments BPFDelegateCommands BPFDelegateMaps BPFDelegatePrograms CacheDirectoryAccounting
            CacheDirectoryQuota DelegateNamespaces LogsDirectoryAccounting LogsDirectoryQuota PrivateBPF
            StateDirectoryAccounting StateDirectoryQuota
        259 UserNamespacePath
        260 BindNetworkInterface MemoryTHP RootMStack
        261 CPUPressureThresholdSec CPUPressureWatch CPUSetPartition IOPressureThresholdSec IOPressureWatch
        262 OOMRules
        """;

    /// <summary><c>[Socket]</c> alone.</summary>
    private const string OfSocket = """
        0 Accept Backlog BindIPv6Only BindToDevice Broadcast DirectoryMode ExecStopPre FreeBind IPTOS IPTTL KeepAlive
            ListenDatagram ListenFIFO ListenMessageQueue ListenNetlink ListenSequentialPacket ListenSpecial ListenStream
            Mark MaxConnections MessageQueueMaxMessages MessageQueueMessageSize PassCredentials PassSecurity PipeSize
            Priority ReceiveBuffer SendBuffer Service SocketMode TCPCongestion Transparent
        196 SmackLabel SmackLabelIPIn SmackLabelIPOut
        209 ReusePort
        214 RemoveOnStop SocketGroup SocketUser Symlinks
        216 DeferAcceptSec KeepAliveIntervalSec KeepAliveProbes KeepAliveTimeSec NoDelay
        217 SELinuxContextFromNet
        227 FileDescriptorName ListenUSBFunction Writable
        229 SocketProtocol
        230 TriggerLimitBurst TriggerLimitIntervalSec
        232 MaxConnectionsPerSource
        246 PassPacketInfo
        247 FlushPending Timestamping
        255 PollLimitBurst PollLimitIntervalSec
        256 PassFileDescriptorsToExec
        258 AcceptFileDescriptors DeferTrigger DeferTriggerMaxSec PassPIDFD
        262 XAttrAccept XAttrEntryPoint XAttrListen
        """;

    /// <summary><c>[Timer]</c>.</summary>
    private const string OfTimer = """
        0 OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec Unit
        197 OnCalendar
        209 AccuracySec
        212 Persistent WakeSystem
        228 RemainAfterElapse
        229 RandomizedDelaySec
        242 OnClockChange OnTimezoneChange
        247 FixedRandomDelay
        257 DeferReactivation
        258 RandomizedOffsetSec
        """;

    /// <summary><c>[Path]</c>.</summary>
    private const string OfPath = """
        0 DirectoryMode DirectoryNotEmpty MakeDirectory PathChanged PathExists PathExistsGlob PathModified Unit
        250 TriggerLimitBurst TriggerLimitIntervalSec
        """;

    /// <summary><c>[Slice]</c>: limits of resources.</summary>
    private const string OfSlice = """
        0 BlockIOReadBandwidth BlockIOWeight BlockIOWriteBandwidth CPUShares DeviceAllow MemoryLimit
        205 BlockIOAccounting CPUAccounting DevicePolicy MemoryAccounting Slice
        206 BlockIODeviceWeight
        213 CPUQuota StartupBlockIOWeight StartupCPUShares
        218 Delegate
        227 TasksAccounting TasksMax
        230 IOAccounting IODeviceWeight IOReadBandwidthMax IOReadIOPSMax IOWeight IOWriteBandwidthMax IOWriteIOPSMax
            StartupIOWeight
        231 MemoryHigh MemoryLow MemoryMax
        232 CPUWeight MemorySwapMax StartupCPUWeight
        235 IPAccounting IPAddressAllow IPAddressDeny
        240 DisableControllers IODeviceLatencyTargetSec MemoryMin
        242 CPUQuotaPeriodSec
        243 DefaultMemoryLow DefaultMemoryMin IPEgressFilterPath IPIngressFilterPath
        244 AllowedCPUs AllowedMemoryNodes
        247 ManagedOOMMemoryPressure ManagedOOMSwap
        248 ManagedOOMMemoryPressureLimit ManagedOOMPreference
        249 BPFProgram SocketBindAllow SocketBindDeny
        250 RestrictNetworkInterfaces StartupAllowedCPUs StartupAllowedMemoryNodes
        253 MemoryZSwapMax
        254 DefaultStartupMemoryLow DelegateSubgroup MemoryPressureThresholdSec MemoryPressureWatch StartupMemoryHigh
            StartupMemoryLow StartupMemoryMax StartupMemorySwapMax StartupMemoryZSwapMax
        255 CoredumpReceive NFTSet
        256 MemoryZSwapWriteback
        257 ManagedOOMMemoryPressureDurationSec
        258 ConcurrencyHardMax ConcurrencySoftMax
        260 BindNetworkInterface
        261 CPUPressureThresholdSec CPUPressureWatch CPUSetPartition IOPressureThresholdSec IOPressureWatch
        262 ActivatingConcurrencyMax OOMRules
        """;
}
