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

    private static readonly Lazy<Dictionary<string, DirectiveValues>> Grammars = new(() => Collect(
    [
        new(DirectiveGrammar.Boolean, [], """
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
        new(DirectiveGrammar.BooleanOrWords, ["disconnected"], "PrivateTmp"),
        new(DirectiveGrammar.BooleanOrWords, ["full", "strict"], "ProtectSystem"),
        new(DirectiveGrammar.BooleanOrWords, ["read-only", "tmpfs"], "ProtectHome"),
        new(DirectiveGrammar.BooleanOrWords, ["private", "strict"], "ProtectControlGroups"),
        new(DirectiveGrammar.BooleanOrWords, ["restart"], "FileDescriptorStorePreserve RuntimeDirectoryPreserve"),
        new(DirectiveGrammar.BooleanOrWords, ["auto", "skip"], "CPUPressureWatch IOPressureWatch MemoryPressureWatch"),
        new(DirectiveGrammar.Words, ["main", "cgroup"], "ExitType"),
        new(DirectiveGrammar.Words, ["continue", "stop", "kill"], "OOMPolicy"),
        new(DirectiveGrammar.Words, ["terminate", "abort", "kill"], "TimeoutStartFailureMode TimeoutStopFailureMode"),
        new(DirectiveGrammar.Words, ["inherit", "private", "shared"], "KeyringMode"),
        new(DirectiveGrammar.Words, ["all", "pid"], "ProcSubset"),
        new(DirectiveGrammar.Words, ["noaccess", "invisible", "ptraceable", "default"], "ProtectProc"),
        new(DirectiveGrammar.Words, ["init", "login", "user"], "UtmpMode"),
        new(DirectiveGrammar.Words, ["auto", "kill"], "ManagedOOMMemoryPressure ManagedOOMSwap"),
        new(DirectiveGrammar.Words, ["none", "avoid", "omit"], "ManagedOOMPreference"),
        new(DirectiveGrammar.Words, ["shared", "slave", "private"], "MountFlags"),
        new(DirectiveGrammar.Words, ["auto", "closed", "strict"], "DevicePolicy"),
        new(DirectiveGrammar.Words, ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug", "0", "1", "2", "3", "4", "5", "6", "7"], "LogLevelMax SyslogLevel"),
        new(DirectiveGrammar.Words, ["inactive", "inactive-or-failed"], "CollectMode"),
        new(DirectiveGrammar.Words, Actions, "FailureAction JobTimeoutAction StartLimitAction SuccessAction"),
        new(DirectiveGrammar.Words, Jobs, "OnFailureJobMode OnSuccessJobMode"),
        new(DirectiveGrammar.TimeSpan, [], """
            AccuracySec CPUPressureThresholdSec CPUQuotaPeriodSec DeferAcceptSec IOPressureThresholdSec JobRunningTimeoutSec JobTimeoutSec
            KeepAliveIntervalSec KeepAliveTimeSec LogRateLimitIntervalSec ManagedOOMMemoryPressureDurationSec MemoryPressureThresholdSec
            OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec PollLimitIntervalSec RandomizedDelaySec
            RandomizedOffsetSec RestartMaxDelaySec RestartRandomizedDelaySec RestartSec RuntimeMaxSec RuntimeRandomizedExtraSec StartLimitInterval
            StartLimitIntervalSec TimeoutAbortSec TimeoutCleanSec TimeoutSec TimeoutStartSec TimeoutStopSec TriggerLimitIntervalSec
            WatchdogSec
            """),
        new(DirectiveGrammar.Calendar, [], "OnCalendar"),
        new(DirectiveGrammar.Memory, [], """
            MemoryLow MemoryMin MemorySwapMax MemoryZSwapMax StartupMemoryLow
            StartupMemorySwapMax StartupMemoryZSwapMax
            """),
        new(DirectiveGrammar.MemoryLimit, [], "MemoryHigh MemoryMax StartupMemoryHigh StartupMemoryMax"),
        new(DirectiveGrammar.Tasks, [], "TasksMax"),
        new(DirectiveGrammar.ProcessorTime, [], "CPUQuota"),
        new(DirectiveGrammar.Percentage, [], "ManagedOOMMemoryPressureLimit"),
        new(DirectiveGrammar.Weight, [], "IOWeight StartupIOWeight"),
        new(DirectiveGrammar.ProcessorWeight, [], "CPUWeight StartupCPUWeight"),
        new(DirectiveGrammar.Signal, [], "FinalKillSignal KillSignal ReloadSignal RestartKillSignal WatchdogSignal"),
        new(DirectiveGrammar.Number, [], "FileDescriptorStoreMax LogRateLimitBurst RestartSteps StartLimitBurst TTYColumns TTYRows"),
        new(DirectiveGrammar.Niceness, [], "Nice"),
        new(DirectiveGrammar.OutOfMemoryScore, [], "OOMScoreAdjust"),
        new(DirectiveGrammar.Mode, [], """
            CacheDirectoryMode ConfigurationDirectoryMode DirectoryMode LogsDirectoryMode RuntimeDirectoryMode SocketMode StateDirectoryMode
            UMask
            """),
        new(DirectiveGrammar.CountLimit, [], "LimitLOCKS LimitNOFILE LimitNPROC LimitRTPRIO LimitSIGPENDING"),
        new(DirectiveGrammar.SizeLimit, [], "LimitAS LimitCORE LimitDATA LimitFSIZE LimitMEMLOCK LimitMSGQUEUE LimitRSS LimitSTACK"),
        new(DirectiveGrammar.Output, ["inherit", "null", "tty", "journal", "kmsg", "journal+console", "kmsg+console", "socket"], "StandardError StandardOutput"),
        new(DirectiveGrammar.ExitStatuses, [], "RestartForceExitStatus RestartPreventExitStatus SuccessExitStatus"),
        new(DirectiveGrammar.Assignments, [], "Environment"),
        new(DirectiveGrammar.OptionalFile, [], "EnvironmentFile"),
        new(DirectiveGrammar.ConditionPath, [], """
            AssertDirectoryNotEmpty AssertFileIsExecutable AssertFileNotEmpty AssertPathExists AssertPathExistsGlob AssertPathIsDirectory
            AssertPathIsEncrypted AssertPathIsMountPoint AssertPathIsReadWrite AssertPathIsSocket AssertPathIsSymbolicLink
            ConditionDirectoryNotEmpty ConditionFileIsExecutable ConditionFileNotEmpty ConditionPathExists ConditionPathExistsGlob
            ConditionPathIsDirectory ConditionPathIsEncrypted ConditionPathIsMountPoint ConditionPathIsReadWrite ConditionPathIsSocket
            ConditionPathIsSymbolicLink
            """),
        new(DirectiveGrammar.Paths, [], "RequiresMountsFor WantsMountsFor"),
        new(DirectiveGrammar.OptionalPaths, [], """
            ExecPaths InaccessibleDirectories InaccessiblePaths NoExecPaths ReadOnlyDirectories ReadOnlyPaths ReadWriteDirectories
            ReadWritePaths
            """),
        new(DirectiveGrammar.Folders, [], "CacheDirectory ConfigurationDirectory LogsDirectory RuntimeDirectory StateDirectory"),
        new(DirectiveGrammar.Slice, [], "Slice"),
        .. Options.All.Where(row => row.Flag is null && row.ValueKind == ValueKind.Choice && Exists(row.Section.ToString(), row.Name))
            .Select(static row => new NamedValues(DirectiveGrammar.Words, [.. row.Choices], row.Name)),
    ]));

    /// <summary>How systemd reads the value of a directive; null where that is not judged.</summary>
    public static DirectiveValues? GrammarOf(string section, string name) =>
        Exists(section, name) && Grammars.Value.TryGetValue(name, out var values) ? values : null;

    private static Dictionary<string, DirectiveValues> Collect(NamedValues[] rows)
    {
        var grammars = new Dictionary<string, DirectiveValues>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var values = new DirectiveValues(row.Grammar, row.Words);
            foreach (var name in row.Names.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                grammars.Add(name, values);
            }
        }

        return grammars;
    }

    /// <summary>A row: the directives whose values systemd reads alike, their names apart by blanks.</summary>
    private sealed record NamedValues(DirectiveGrammar Grammar, string[] Words, string Names);
}

/// <summary>The values that a directive takes.</summary>
/// <param name="Grammar">How systemd reads them.</param>
/// <param name="Words">The words among them.</param>
public sealed record DirectiveValues(DirectiveGrammar Grammar, IReadOnlyList<string> Words);
