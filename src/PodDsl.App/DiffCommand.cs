using PodDsl.Cli;
using PodDsl.Cli.Printing;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.Files;

namespace PodDsl.App;

/// <summary>Compares the units with the files in a folder of a host.</summary>
internal static class DiffCommand
{
    public static int Run(AppOptions options, ProgramUnits units, Printer output, Printer messages)
    {
        if (options.Arguments is not [var folder])
        {
            messages.Error("Name a folder of a host after diff, such as /etc/containers/systemd.");
            return ExitCode.Unusable;
        }

        if (FileStatus.Of(Path.GetFullPath(folder)).Kind != PathKind.Folder)
        {
            messages.Error(folder, "There is no such folder.");
            return ExitCode.Unusable;
        }

        if (ChosenSystem.Find(options, units, messages) is not { } system)
        {
            return ExitCode.Unusable;
        }

        var format = ChosenSystem.FormatOf(options, units, system);
        if (SystemFiles.Of(units, system, format, messages) is not { } files)
        {
            return ExitCode.Unusable;
        }

        var differs = false;
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.FileName);
            var there = HostFile.Read(path);
            if (there == file.Text)
            {
                continue;
            }

            differs = true;
            if (there is null)
            {
                output.Line($"{file.FileName}: new, not on the host");
            }
            else
            {
                output.Line($"{file.FileName}: changed");
                output.Document(UnifiedDiff.Of(path, file.FileName, there, file.Text, isTerminal: !Console.IsOutputRedirected));
            }
        }

        var known = files.Select(file => file.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var name in UnitsIn(folder, format).Where(name => !known.Contains(name)))
        {
            differs = true;
            output.Line($"{name}: only on the host{(HostFile.IsOurs(Path.Combine(folder, name)) ? ", of an earlier build" : "")}");
        }

        if (!differs)
        {
            output.Line($"{folder}: {files.Count} units, all as here");
        }

        return differs ? ExitCode.Found : ExitCode.Done;
    }

    /// <summary>
    /// The files that the program could have made, with the folder of a drop-in. A folder of services has many of others: only those with
    /// the mark of PodDsl count.
    /// </summary>
    private static IEnumerable<string> UnitsIn(string folder, FormatRow format) =>
        HostFile.In(folder)
            .Where(path => (format.Format == UnitFormat.Quadlet && QuadletReader.HasPathOfUnitOrDropIn(path.Replace('\\', '/'))) || HostFile.IsOurs(path))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
