using PodDsl.Cli;
using PodDsl.Cli.Ids;
using PodDsl.Cli.Printing;
using PodDsl.Core.Lint;

namespace PodDsl.App;

/// <summary>Tells which unit has which ids of the host.</summary>
internal static class IdsCommand
{
    public static int Run(AppOptions options, ProgramUnits units, Printer output, Printer messages)
    {
        if (ChosenSystem.Find(options, units, messages) is not { } system)
        {
            return ExitCode.Unusable;
        }

        if (!SystemFiles.HasQuadlet(units, system))
        {
            messages.Error("Ids are read from Quadlet files, and the program has only services there. Add quadlet to PodDslFormats, or use poddsl ids.");
            return ExitCode.Unusable;
        }

        var target = units.TargetOf(system);
        IdsText.Write(new IdsReport(HostIdOwners.Read(SystemFiles.SourcesOf(units, system), target, default), target, [], []), output);
        return ExitCode.Done;
    }
}
