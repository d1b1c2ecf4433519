using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.View;

/// <summary>A timer or a path that starts a unit again and again: of a record, or in a file beside the unit.</summary>
/// <param name="Unit">The place of the started unit in the graph.</param>
/// <param name="IsTimer">True if it starts the unit at times, not when something happens.</param>
/// <param name="When">The setting that starts it again, for a message.</param>
/// <param name="Source">Its place.</param>
/// <param name="Needs">What starts the unit as soon as the timer itself starts, for a message, with its place.</param>
internal sealed record RepeatedStart(int Unit, bool IsTimer, Shown When, SourceSpan Source, IReadOnlyList<(Shown What, SourceSpan Source)> Needs)
{
    private static readonly string[] OfTimers = [Keys.OnCalendar, Keys.OnUnitActiveSec, Keys.OnUnitInactiveSec];

    /// <summary>Those of all units, in the order of the units, those of records first.</summary>
    public static IEnumerable<RepeatedStart> In(UnitSet set, StartGraph graph)
    {
        foreach (var index in graph.Having(OfTimers))
        {
            var unit = graph.Units[index];
            if (OfTimers.SelectMany(key => NamedUnit.In(unit, Section.Timer, key)).FirstOrDefault() is { Setting: var repeat }
                && StartedBy(graph, index) is { } started)
            {
                yield return new RepeatedStart(started, IsTimer: true, Parts.Written(unit, repeat), repeat.Source, []);
            }
        }

        foreach (var starter in set.Steps.Over(set.Starters))
        {
            if (starter.Repeat is { } repeat && graph.Find(starter.Started) is { } started)
            {
                yield return new RepeatedStart(
                    started,
                    starter.Kind == "timer",
                    Written(starter, repeat),
                    repeat.Source,
                    [.. starter.Needs.Where(need => graph.Find(need.Value) == started).Select(need => (Written(starter, need), need.Source))]);
            }
        }
    }

    /// <summary>The unit that the timer of a record starts: its own, unless it names another.</summary>
    private static int? StartedBy(StartGraph graph, int index) =>
        NamedUnit.In(graph.Units[index], Section.Timer, Keys.Unit) is { Count: > 0 } named ? graph.Find(named[named.Count - 1]) : index;

    private static Shown Written(Starter starter, StarterLine line) => $"{line.Key}={line.Value} of {starter.FileName}";
}
