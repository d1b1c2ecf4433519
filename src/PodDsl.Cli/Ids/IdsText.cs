using System.Globalization;
using PodDsl.Cli.Printing;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Cli.Ids;

/// <summary>The answers for people.</summary>
internal static class IdsText
{
    /// <summary>A row of the table; <see cref="Kind"/> is empty for both kinds.</summary>
    private sealed record Row(string Host, string Size, string Kind, string Owner, string Container);

    private static readonly Row Head = new("HOST IDS", "SIZE", "KIND", "OWNER", "CONTAINER IDS");

    public static void Write(IdsReport report, Printer output)
    {
        foreach (var answer in report.OfHost)
        {
            WriteHostId(report, answer, output);
        }

        foreach (var answer in report.OfContainers)
        {
            WriteContainerId(answer, output);
        }

        if (!report.IsAsked)
        {
            WriteTable(report, output);
        }
    }

    private static void WriteHostId(IdsReport report, HostIdAnswer answer, Printer output)
    {
        foreach (var same in answer.Owners.GroupBy(owner => (owner.Ids.Unit.Name, owner.ContainerId)))
        {
            var kinds = string.Join(" and ", same.Select(owner => Word(owner.Ids.Kind)).Distinct().Order(StringComparer.Ordinal).Reverse());
            output.Line($"{Id(answer.HostId)} is {kinds} {Id(same.Key.ContainerId)} of {Named(report, same.First().Ids.Unit)}.");
        }

        if (answer.OnHost.Count > 0)
        {
            output.Line($"{Id(answer.HostId)} is {string.Join(", ", answer.OnHost)} on the host.");
        }

        if (answer.Owners.Count == 0)
        {
            output.Line($"{Id(answer.HostId)} belongs to no unit with an id map.");
        }
    }

    private static void WriteContainerId(ContainerIdAnswer answer, Printer output)
    {
        var id = Id(answer.ContainerId);
        switch (answer)
        {
            case { Uid: { } uid, Gid: { } gid } when uid != gid:
                output.Line($"{answer.Unit.Name}: UID {id} is {Id(uid)} and GID {id} is {Id(gid)} on the host. chown {Id(uid)}:{Id(gid)} FOLDER");
                break;
            case { Uid: { } uid, Gid: { } gid }:
                output.Line($"{answer.Unit.Name}: {id} is {Id(uid)} on the host. chown {Id(uid)}:{Id(gid)} FOLDER");
                break;
            case { Uid: { } uid }:
                output.Line($"{answer.Unit.Name}: UID {id} is {Id(uid)} on the host, and GID {id} is not mapped. chown {Id(uid)} FOLDER");
                break;
            case { Gid: { } gid }:
                output.Line($"{answer.Unit.Name}: GID {id} is {Id(gid)} on the host, and UID {id} is not mapped. chown :{Id(gid)} FOLDER");
                break;
            default:
                output.Line($"{answer.Unit.Name}: {id} is not mapped.");
                break;
        }
    }

    private static void WriteTable(IdsReport report, Printer output)
    {
        var rows = Rows(report).ToList();
        if (rows.Count > 0)
        {
            rows.Insert(0, Head);
            var (host, size, kind, owner) = (Width(rows, row => row.Host), Width(rows, row => row.Size), Width(rows, row => row.Kind), Width(rows, row => row.Owner));
            foreach (var row in rows)
            {
                var line = $"{row.Host.PadRight(host)}  {row.Size.PadLeft(size)}  {row.Kind.PadRight(kind)}  {row.Owner.PadRight(owner)}  {row.Container}";
                output.Line($"{line.TrimEnd()}");
            }
        }
        else
        {
            output.Line($"No unit has an id map whose ids are known.");
        }

        if (report.Owners.Unmapped.Count > 0)
        {
            output.Line();
            var whose = report.Target.Scope == UnitScope.System ? "the ids of the host: root in them is root on the host" : "the ids of their user";
            output.Line($"Without a map, with {whose}: {string.Join(", ", report.Owners.Unmapped.Select(unit => Named(report, unit)))}.");
        }

        foreach (var unknown in report.Owners.Unknown)
        {
            output.Line($"Known on the host only: {Named(report, unknown.Unit)}, {unknown.Reason}.");
        }
    }

    /// <summary>Each range, those of both kinds once, with the gaps between them.</summary>
    private static IEnumerable<Row> Rows(IdsReport report)
    {
        var gaps = new Queue<(long Start, long End)>(report.Owners.Gaps());
        foreach (var same in report.Owners.Owned.GroupBy(ids => (ids.Range, ids.Unit.Name)))
        {
            while (gaps.Count > 0 && gaps.Peek().End <= same.Key.Range.HostId)
            {
                var (start, end) = gaps.Dequeue();
                yield return new Row(Ids(start, end), Id(end - start), "", "(free)", "");
            }

            var kinds = same.Select(ids => ids.Kind).Distinct().ToList();
            var (range, unit) = (same.Key.Range, same.First().Unit);
            yield return new Row(
                Ids(range.HostId, range.HostEnd), Id(range.Size), kinds is [var kind] ? Word(kind) : "both", Named(report, unit), Ids(range.ContainerId, range.ContainerEnd));
        }
    }

    private static string Named(IdsReport report, Unit unit)
    {
        var name = report.Owners.MembersOf(unit) is { Count: > 0 } members
            ? $"{unit.Name} ({string.Join(", ", members.Select(member => member.Name))})"
            : unit.Name;
        return IdBlocks.NumberOf(unit) is { } block ? $"{name}, block {Id(block)}" : name;
    }

    private static int Width(List<Row> rows, Func<Row, string> column) => rows.Max(row => column(row).Length);

    private static string Word(IdKind kind) => kind == IdKind.Uid ? "UID" : "GID";

    private static string Ids(long start, long end) => end - start == 1 ? Id(start) : $"{Id(start)}-{Id(end - 1)}";

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
