using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4029: what podman does after a failed health check passes by systemd, or leaves the service down.</summary>
public static class UnseenRestartRule
{
    private const string Kill = "kill";

    public static readonly RuleDescriptor Descriptor = new(
        "POD4029",
        "A failed health check does not lead to a restart by systemd",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' has {1}: {2}. Use {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.HealthOnFailure] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind != UnitKind.Container || HealthChecks.IsOff(unit)
            || Directives.Last(unit, Section.Kind, Keys.HealthOnFailure) is not { } action
            || Restarts.Policy(unit) is { KnownText: null })
        {
            return [];
        }

        var policy = Restarts.Policy(unit)?.KnownText ?? "no";
        var isReported = Directives.Has(unit, Section.Unit, Keys.OnFailure);
        Shown? consequence = action.KnownText switch
        {
            "restart" => (Shown)$"podman restarts the container by itself, over and over, while the service is active all the time, so neither a limit of restarts nor {Parts.Name(unit, Section.Unit, Keys.OnFailure)} applies",
            "stop" when policy is not ("always" or "on-success") =>
                (Shown)$"a program that ends well when it is told to stop stays down with {Parts.Set(unit, Section.Service, Keys.Restart, policy)}, and nothing reports it",
            Kill when policy is not ("always" or "on-failure") && !isReported => "the service fails when the container is unhealthy, and nothing starts it again",
            _ => default(Shown?),
        };
        return consequence is { } found ? [Report(unit, action, policy, found)] : [];
    }

    private static Finding Report(Unit unit, Setting action, string policy, Shown consequence)
    {
        // The exit code of a container that is killed is a failure, and no signal to systemd.
        var restarts = policy is "always" or "on-failure";
        var (killed, restarted) = (Parts.Set(unit, Keys.HealthOnFailure, Kill), Parts.Set(unit, Section.Service, Keys.Restart, "on-failure"));
        var edits = new List<Edit>();
        if (action.KnownText != Kill)
        {
            edits.Add(Edit.Replace(unit, action, action with { Value = new TextValue(Kill) }));
        }

        if (!restarts)
        {
            edits.Add(Directives.Set(unit, Section.Service, Keys.Restart, Restarts.Policy(unit), new TextValue("on-failure")));
        }

        return new Finding(
            Descriptor,
            unit,
            action.Source,
            [
                unit.Name,
                Parts.Written(unit, action),
                consequence,
                action.KnownText == Kill ? (Shown)restarted : restarts ? (Shown)$"{killed}, so that systemd restarts it" : (Shown)$"{killed} and {restarted}, so that systemd restarts it",
            ])
        {
            Fixes = [new Fix(FixKinds.RestartWhenUnhealthy, "Let systemd restart the container when it is unhealthy", edits.ToEquatableArray())],
        };
    }
}
