using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules;

/// <summary>Reports a value that podman refuses, with the likely intent as the way out.</summary>
internal static class RefusedValue
{
    /// <param name="rule">The rule; its message has the value, the unit and the reason.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="setting">The setting with the value.</param>
    /// <param name="refusal">podman's refusal.</param>
    /// <param name="certain">The fix, if nothing else can be meant.</param>
    /// <param name="likely">The fix, if its author has to decide.</param>
    public static Finding Report(RuleDescriptor rule, Unit unit, Setting setting, Refusal refusal, FixKind certain, FixKind likely) =>
        new(rule, unit, setting.Source, [setting.KnownText, unit.Name, refusal.Reason])
        {
            Fixes = refusal.Meant is { } meant
                ? [new Fix(meant.IsCertain ? certain : likely, meant.Title, [Edit.Replace(unit, setting, Setting.Of(setting.Option, meant.Text, setting.Source))])]
                : default,
        };
}
