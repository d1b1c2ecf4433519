using PodDsl.Cli.Printing;
using PodDsl.Core.Writers;

namespace PodDsl.App;

/// <summary>Finds the systemd, and the format, that a command line means.</summary>
internal static class ChosenSystem
{
    /// <summary>The systemd, or null, with a message, if that is not clear.</summary>
    public static ProgramSystem? Find(AppOptions options, ProgramUnits units, Printer messages)
    {
        var fitting = AllOf(options, units);
        if (fitting is [var only])
        {
            return only;
        }

        if (fitting.Count == 0)
        {
            ReportNone(units, messages);
        }
        else
        {
            messages.Error($"The program has units of several hosts or users. Choose: {string.Join(", ", fitting.Select(Spell))}.");
        }

        return null;
    }

    /// <summary>All that the command line can mean, or null, with a message, if there is none.</summary>
    public static IReadOnlyList<ProgramSystem>? AnyOf(AppOptions options, ProgramUnits units, Printer messages)
    {
        if (AllOf(options, units) is { Count: > 0 } fitting)
        {
            return fitting;
        }

        ReportNone(units, messages);
        return null;
    }

    /// <summary>All that the command line can mean. Without <c>--user</c> that is root, where root has units.</summary>
    public static IReadOnlyList<ProgramSystem> AllOf(AppOptions options, ProgramUnits units)
    {
        var fitting = units.Systems.Where(system => (options.Host is null || system.Host == options.Host) && (options.User is null || system.User == options.User)).ToList();
        return options.User is null && options.Host is not null && fitting.Find(system => system.User is null) is { } root ? [root] : fitting;
    }

    /// <summary>The format that is asked for, or else the first one in which the systemd has units of containers and the like.</summary>
    public static FormatRow FormatOf(AppOptions options, ProgramUnits units, ProgramSystem system) =>
        options.Format ?? UnitFormats.All.FirstOrDefault(row => units.Of(system, row.Name).Count > 0) ?? UnitFormats.All[0];

    private static void ReportNone(ProgramUnits units, Printer messages) => messages.Error(
        units.Systems.Count == 0 ? "The program has no units: no record of it makes one."
        : units.Systems is [{ Host: null }] ? "The units of the program are for no host. Leave --host and --user out."
        : $"The program has no units of that host and user. It has those of {string.Join(", ", units.Systems.Select(Spell))}.");

    private static string Spell(ProgramSystem system) =>
        system.Host is null ? "no host" : $"--host {system.Host}" + (system.User is null ? "" : $" --user {system.User}");
}
