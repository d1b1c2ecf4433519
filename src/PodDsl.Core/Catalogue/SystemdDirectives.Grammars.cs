namespace PodDsl.Core.Catalogue;

/// <content>How systemd reads the values. What is not here takes any text, or is not judged.</content>
public static partial class SystemdDirectives
{
    private static readonly string[] Actions =
    [
        "none", "exit", "exit-force", "reboot", "reboot-force", "reboot-immediate", "poweroff", "poweroff-force", "poweroff-immediate",
        "soft-reboot", "soft-reboot-force", "kexec", "kexec-force", "halt", "halt-force", "halt-immediate",
    ];

    private static readonly string[] Jobs =
    [
        "fail", "replace", "replace-irreversibly", "isolate", "flush", "ignore-dependencies", "ignore-requirements", "restart-dependencies",
    ];

    private static readonly Lazy<Dictionary<string, (DirectiveGrammar Grammar, IReadOnlyList<string> Words)>> Grammars = new(() => Collect(
    [
        (DirectiveGrammar.Boolean, [], """
            Accept AcceptFileDescriptors AllowIsolate BindLogSockets Broadcast CPUSchedulingResetOnFork CacheDirectoryAccounting
            CoredumpReceive DefaultDependencies DeferReactivation FixedRandomDelay FlushPending FreeBind GuessMainPID IOAccounting
            IPAccounting IgnoreOnIsolate IgnoreSIGPIPE KeepAlive LockPersonality LogsDirectoryAccounting MakeDirectory MemoryAccounting
            MemoryDenyWriteExecute MemoryKSM MemoryZSwapWriteback MountAPIVFS NoDelay NoNewPrivileges NonBlocking OnClockChange
            OnFailureIsolate OnTimezoneChange PassCredentials PassFileDescriptorsToExec PassPIDFD PassPacketInfo PassSecurity Persistent
            PrivateDevices PrivateIPC PrivateMounts PrivateNetwork ProtectClock ProtectKernelLogs ProtectKernelModules ProtectKernelTunables
            RefuseManualStart RefuseManualStop RemainAfterElapse RemainAfterExit RemoveIPC RemoveOnStop RestrictRealtime RestrictSUIDSGID
            ReusePort RootDirectoryStartOnly RootEphemeral SELinuxContextFromNet SendSIGHUP SendSIGKILL SetLoginEnvironment
            StateDirectoryAccounting StopWhenUnneeded SurviveFinalKillSignal SyslogLevelPrefix TTYReset TTYVHangup TTYVTDisallocate
            TasksAccounting Transparent WakeSystem Writable
            """),
        (DirectiveGrammar.BooleanOrWords, ["disconnected"], "PrivateTmp"),
        (DirectiveGrammar.BooleanOrWords, ["full", "strict"], "ProtectSystem"),
        (DirectiveGrammar.BooleanOrWords, ["read-only", "tmpfs"], "ProtectHome"),
        (DirectiveGrammar.BooleanOrWords, ["private", "strict"], "ProtectControlGroups"),
        (DirectiveGrammar.BooleanOrWords, ["restart"], "FileDescriptorStorePreserve RuntimeDirectoryPreserve"),
        (DirectiveGrammar.BooleanOrWords, ["auto", "skip"], "CPUPressureWatch IOPressureWatch MemoryPressureWatch"),
        (DirectiveGrammar.Words, ["main", "cgroup"], "ExitType"),
        (DirectiveGrammar.Words, ["continue", "stop", "kill"], "OOMPolicy"),
        (DirectiveGrammar.Words, ["terminate", "abort", "kill"], "TimeoutStartFailureMode TimeoutStopFailureMode"),
        (DirectiveGrammar.Words, ["inherit", "private", "shared"], "KeyringMode"),
        (DirectiveGrammar.Words, ["all", "pid"], "ProcSubset"),
        (DirectiveGrammar.Words, ["noaccess", "invisible", "ptraceable", "default"], "ProtectProc"),
        (DirectiveGrammar.Words, ["init", "login", "user"], "UtmpMode"),
        (DirectiveGrammar.Words, ["auto", "kill"], "ManagedOOMMemoryPressure ManagedOOMSwap"),
        (DirectiveGrammar.Words, ["none", "avoid", "omit"], "ManagedOOMPreference"),
        (DirectiveGrammar.Words, ["shared", "slave", "private"], "MountFlags"),
        (DirectiveGrammar.Words, ["auto", "closed", "strict"], "DevicePolicy"),
        (DirectiveGrammar.Words, ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug", "0", "1", "2", "3", "4", "5", "6", "7"], "LogLevelMax SyslogLevel"),
        (DirectiveGrammar.Words, ["inactive", "inactive-or-failed"], "CollectMode"),
        (DirectiveGrammar.Words, Actions, "FailureAction JobTimeoutAction StartLimitAction SuccessAction"),
        (DirectiveGrammar.Words, Jobs, "OnFailureJobMode OnSuccessJobMode"),
        (DirectiveGrammar.TimeSpan, [], """
            AccuracySec CPUPressureThresholdSec CPUQuotaPeriodSec DeferAcceptSec IOPressureThresholdSec JobRunningTimeoutSec JobTimeoutSec
            KeepAliveIntervalSec KeepAliveTimeSec LogRateLimitIntervalSec ManagedOOMMemoryPressureDurationSec MemoryPressureThresholdSec
            OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec PollLimitIntervalSec RandomizedDelaySec
            RandomizedOffsetSec RestartMaxDelaySec RestartRandomizedDelaySec RestartSec RuntimeMaxSec RuntimeRandomizedExtraSec StartLimitInterval
            StartLimitIntervalSec TimeoutAbortSec TimeoutCleanSec TimeoutSec TimeoutStartSec TimeoutStopSec TriggerLimitIntervalSec
            WatchdogSec
            """),
        (DirectiveGrammar.Calendar, [], "OnCalendar"),
        (DirectiveGrammar.Memory, [], """
            MemoryLow MemoryMin MemorySwapMax MemoryZSwapMax StartupMemoryLow
            StartupMemorySwapMax StartupMemoryZSwapMax
            """),
        (DirectiveGrammar.MemoryLimit, [], "MemoryHigh MemoryMax StartupMemoryHigh StartupMemoryMax"),
        (DirectiveGrammar.Tasks, [], "TasksMax"),
        (DirectiveGrammar.ProcessorTime, [], "CPUQuota"),
        (DirectiveGrammar.Percentage, [], "ManagedOOMMemoryPressureLimit"),
        (DirectiveGrammar.Weight, [], "IOWeight StartupIOWeight"),
        (DirectiveGrammar.ProcessorWeight, [], "CPUWeight StartupCPUWeight"),
        (DirectiveGrammar.Signal, [], "FinalKillSignal KillSignal ReloadSignal RestartKillSignal WatchdogSignal"),
        (DirectiveGrammar.Number, [], "FileDescriptorStoreMax LogRateLimitBurst RestartSteps StartLimitBurst TTYColumns TTYRows"),
        (DirectiveGrammar.Niceness, [], "Nice"),
        (DirectiveGrammar.OutOfMemoryScore, [], "OOMScoreAdjust"),
        (DirectiveGrammar.Mode, [], """
            CacheDirectoryMode ConfigurationDirectoryMode DirectoryMode LogsDirectoryMode RuntimeDirectoryMode SocketMode StateDirectoryMode
            UMask
            """),
        (DirectiveGrammar.CountLimit, [], "LimitLOCKS LimitNOFILE LimitNPROC LimitRTPRIO LimitSIGPENDING"),
        (DirectiveGrammar.SizeLimit, [], "LimitAS LimitCORE LimitDATA LimitFSIZE LimitMEMLOCK LimitMSGQUEUE LimitRSS LimitSTACK"),
        (DirectiveGrammar.Output, ["inherit", "null", "tty", "journal", "kmsg", "journal+console", "kmsg+console", "socket"], "StandardError StandardOutput"),
        (DirectiveGrammar.ExitStatuses, [], "RestartForceExitStatus RestartPreventExitStatus SuccessExitStatus"),
        (DirectiveGrammar.Assignments, [], "Environment"),
        (DirectiveGrammar.OptionalFile, [], "EnvironmentFile"),
        (DirectiveGrammar.ConditionPath, [], """
            AssertDirectoryNotEmpty AssertFileIsExecutable AssertFileNotEmpty AssertPathExists AssertPathExistsGlob AssertPathIsDirectory
            AssertPathIsEncrypted AssertPathIsMountPoint AssertPathIsReadWrite AssertPathIsSocket AssertPathIsSymbolicLink
            ConditionDirectoryNotEmpty ConditionFileIsExecutable ConditionFileNotEmpty ConditionPathExists ConditionPathExistsGlob
            ConditionPathIsDirectory ConditionPathIsEncrypted ConditionPathIsMountPoint ConditionPathIsReadWrite ConditionPathIsSocket
            ConditionPathIsSymbolicLink
            """),
        (DirectiveGrammar.Paths, [], "RequiresMountsFor WantsMountsFor"),
        (DirectiveGrammar.OptionalPaths, [], """
            ExecPaths InaccessibleDirectories InaccessiblePaths NoExecPaths ReadOnlyDirectories ReadOnlyPaths ReadWriteDirectories
            ReadWritePaths
            """),
        (DirectiveGrammar.Folders, [], "CacheDirectory ConfigurationDirectory LogsDirectory RuntimeDirectory StateDirectory"),
        (DirectiveGrammar.Slice, [], "Slice"),
        .. Options.All.Where(row => row.Flag is null && row.ValueKind == ValueKind.Choice && Exists(row.Section.ToString(), row.Name))
            .Select(row => (DirectiveGrammar.Words, (string[])[.. row.Choices], row.Name)),
    ]));

    /// <summary>How systemd reads the value of a directive, with the words that it takes; null where that is not judged.</summary>
    public static (DirectiveGrammar Grammar, IReadOnlyList<string> Words)? GrammarOf(string section, string name) =>
        Exists(section, name) && Grammars.Value.TryGetValue(name, out var grammar) ? grammar : null;

    private static Dictionary<string, (DirectiveGrammar, IReadOnlyList<string>)> Collect((DirectiveGrammar Grammar, string[] Words, string Names)[] rows)
    {
        var grammars = new Dictionary<string, (DirectiveGrammar, IReadOnlyList<string>)>(StringComparer.Ordinal);
        foreach (var (grammar, words, names) in rows)
        {
            foreach (var name in names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                grammars.Add(name, (grammar, words));
            }
        }

        return grammars;
    }
}
