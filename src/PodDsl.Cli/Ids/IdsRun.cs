using PodDsl.Cli.Printing;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Ids;

/// <summary>Reads units and tells their ids.</summary>
internal static class IdsRun
{
    public static int Run(IdsSettings settings, Printer output, Printer messages, Steps steps)
    {
        if (settings.Units.Read(settings.Units.Choice, messages, steps) is not var (sources, target))
        {
            return ExitCode.Unusable;
        }

        var owners = HostIdOwners.Read(sources, target, steps);
        if (owners.Refusals > 0)
        {
            messages.Warning($"Quadlet refuses {owners.Refusals} of the files or settings, so ids may be missing here. 'poddsl lint' names them.");
        }

        var report = new IdsReport(owners, target, settings.HostIds, settings.ContainerIds);
        if (settings.IsJson)
        {
            IdsJson.Write(report, output);
        }
        else
        {
            IdsText.Write(report, output);
        }

        return report.IsComplete ? ExitCode.Done : ExitCode.Found;
    }
}
