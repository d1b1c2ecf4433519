using PodDsl.Core.Catalogue;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>What comes of it where systemd passes over a directive: what its default is, and what that means.</summary>
internal static class IgnoredEffects
{
    private const string NoEffect = "it has no effect";

    /// <summary>How many a reader takes in.</summary>
    private const int MostEffects = 2;

    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        [Keys.Restart] = "the service is not started again when it ends",
        [Keys.RestartSec] = "the pause before a restart is 0.1 s",
        [Keys.TimeoutStartSec] = "the default time counts",
        [Keys.TimeoutStopSec] = "the default time counts, 90 s on most hosts",
        [Keys.TimeoutSec] = "the default times count",
        [Keys.StartLimitIntervalSec] = "starts are counted over the default time, 10 s",
        [Keys.StartLimitInterval] = "starts are counted over the default time, 10 s",
        [Keys.StartLimitBurst] = "the default number of starts is allowed, 5",
        [Keys.MemoryMax] = "there is no such limit",
        [Keys.MemoryHigh] = "there is no such limit",
        [Keys.MemorySwapMax] = "there is no such limit",
        [Keys.CPUQuota] = "there is no such limit",
        [Keys.TasksMax] = "the default limit counts",
        [Keys.LimitNOFILE] = "the default limit counts",
        [Keys.LimitMEMLOCK] = "the default limit counts",
        [Keys.LimitNPROC] = "the default limit counts",
        [Keys.LimitCORE] = "the default limit counts",
        [Keys.KillSignal] = "the signal is SIGTERM",
        [Keys.OnCalendar] = "the timer has no such time",
        [Keys.Environment] = "there is no such variable",
        [Keys.EnvironmentFile] = "nothing of the file is set",
        [Keys.RequiresMountsFor] = "nothing waits for a mount",
        [Keys.WantsMountsFor] = "nothing waits for a mount",
        [Keys.WantedBy] = "nothing starts the unit by it",
        [Keys.RequiredBy] = "nothing starts the unit by it",
        [Keys.UpheldBy] = "nothing starts the unit by it",
        [Keys.AutoUpdate] = "updates never come",
    };

    /// <summary>Behind <c>systemd passes over it, so</c>.</summary>
    public static string Of(string name) =>
        ByName.TryGetValue(name, out var effect) ? effect
        : name.StartsWith("Condition", StringComparison.Ordinal) || name.StartsWith("Assert", StringComparison.Ordinal) ? "the service starts without that condition"
        : NoEffect;

    /// <summary>The same of several directives.</summary>
    public static string Of(IReadOnlyList<string> names)
    {
        var effects = names.Select(Of).Distinct().ToList();
        return names.Count == 1 ? effects[0]
            : effects.Contains(NoEffect) || effects.Count > MostEffects ? "they have no effect"
            : string.Join(", and ", effects);
    }
}
