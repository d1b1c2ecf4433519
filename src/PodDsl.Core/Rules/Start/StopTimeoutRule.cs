using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4005 and POD4006: a container gets too little time to stop.</summary>
public static class StopTimeoutRule
{
    private const long EnoughForDatabases = 60;

    public static readonly RuleDescriptor Descriptor = new(
        "POD4005",
        "systemd ends the stop before podman does",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' has {1} to stop, but {2}, and then kills podman and the container. Set {3}.");

    public static readonly RuleDescriptor Database = new(
        "POD4006",
        "A database has ten seconds to stop",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' runs the database {1}, which is killed 10 s after the stop signal. Give it time to write its data, for example {2}.");

    public static readonly UnitRule Rule = new([Descriptor, Database], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod) || !IsStoppedByPodman(unit))
        {
            yield break;
        }

        var stated = ServiceStyle.StopTimeoutSetting(unit);
        var limit = Directives.Timeout(stated, ServiceStyle.DefaultTimeout);
        if (Directives.Last(unit, Section.Kind, Keys.StopTimeout) is { } stop)
        {
            if (Number(stop) is { } seconds && limit is { } end && seconds >= end)
            {
                yield return Report(unit, stop, seconds, stated, end);
            }
        }
        else if (DatabaseOf(unit) is { } image)
        {
            var stopTimeout = Options.Key(unit.Kind, Keys.StopTimeout);
            var enough = new IntegerValue(EnoughForDatabases);
            yield return new Finding(Database, unit, image.Source, [unit.Name, $"'{image.Value.ToArgument()}'", Parts.Set(unit, stopTimeout, enough)])
            {
                Fixes = limit > EnoughForDatabases
                    ? [new Fix(FixKinds.SetStopTimeout, "Give the database a minute to stop",
                        [Edit.Add(unit, new Setting(stopTimeout, enough))])]
                    : [],
            };
        }
    }

    private static Finding Report(Unit unit, Setting stop, long seconds, Setting? stated, double end)
    {
        var value = ServiceStyle.WithMargin(seconds);
        var what = stated is null
            ? (Shown)$"systemd waits {ServiceStyle.Show(end)} by default"
            : $"{Parts.Name(unit, stated.Option)} has systemd wait {ServiceStyle.Show(end)}";
        return new Finding(
            Descriptor,
            unit,
            stop.Source,
            [unit.Name, ServiceStyle.Show(seconds), what, Parts.Set(unit, Section.Service, Keys.TimeoutStopSec, value)])
        {
            AdditionalSources = stated is null ? [] : [stated.Source],
            Fixes =
            [
                new Fix(FixKinds.RaiseStopTimeout, $"Let the stop take {value}",
                [
                    Directives.Set(unit, Section.Service, Keys.TimeoutStopSec, Directives.Last(unit, Section.Service, Keys.TimeoutStopSec), new TextValue(value)),
                ]),
            ],
        };
    }

    /// <summary>True if a command of podman stops the container, so that its own timeout counts.</summary>
    private static bool IsStoppedByPodman(Unit unit) =>
        !UnitStyle.IsForeground(unit) || UnitStyle.Has(unit, Keys.RemoveOnStop);

    /// <summary>A number of seconds. A number beyond 32 bits is no limit for podman, and too long for any unit.</summary>
    private static long? Number(Setting setting) =>
        long.TryParse(setting.KnownText, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < int.MaxValue
            ? seconds
            : null;

    /// <summary>The image of a database server; null for a job, or for a client in the same image.</summary>
    private static Setting? DatabaseOf(Unit unit) =>
        Databases.ImageOf(unit) is { } image && ServiceStyle.TypeOf(unit) != "oneshot"
        && !unit.Settings.Any(setting => setting.Option is { Section: Section.Kind, Name: Keys.Pod or Keys.Exec or Keys.Entrypoint } or { Section: Section.Timer })
            ? image
            : null;
}
