using PodDsl.Cli;
using PodDsl.Cli.Printing;
using PodDsl.Files;

namespace PodDsl.App;

/// <summary>Writes the units to a folder, with the paths of a build.</summary>
internal static class BuildCommand
{
    private const string DefaultFolder = "units";

    public static int Run(AppOptions options, ProgramUnits units, Printer output, Printer messages)
    {
        var folder = options.Arguments is [var named] ? named : DefaultFolder;
        if (ChosenSystem.AnyOf(options, units, messages) is not { } systems)
        {
            return ExitCode.Unusable;
        }

        var files = units.All
            .Where(unit => systems.Contains(new ProgramSystem(unit.Host, unit.User)) && (options.Format is null || unit.Format == options.Format.Name))
            .ToList();
        if (files.Count == 0)
        {
            messages.Error($"The program has no units in the format {options.Format!.Name}. Add it to PodDslFormats.");
            return ExitCode.Unusable;
        }

        var changed = files.FindAll(unit => HostFile.Read(Path.Combine(folder, unit.RelativePath)) != unit.Text);
        if (!OutputFolder.Write(folder, changed.Select(unit => new NewFile(unit.RelativePath, unit.Text, unit.HoldsSecrets)), [], messages, default))
        {
            return ExitCode.Unusable;
        }

        foreach (var unit in changed)
        {
            output.Line($"wrote {Path.Combine(folder, unit.RelativePath)}");
        }

        output.Line($"{folder}: {files.Count} units, {changed.Count} written, {files.Count - changed.Count} unchanged");
        foreach (var path in Stale(folder, files))
        {
            messages.Warning($"{path} is of an earlier build, and no unit any more. Delete it.");
        }

        return ExitCode.Done;
    }

    /// <summary>Files of ours in the same folders that no unit makes any more.</summary>
    private static IEnumerable<string> Stale(string folder, List<ProgramUnit> files)
    {
        var current = files.Select(unit => Path.GetFullPath(Path.Combine(folder, unit.RelativePath))).ToHashSet(StringComparer.Ordinal);
        return files.Select(unit => Path.Combine(folder, unit.Place + unit.Format)).Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(HostFile.In)
            .Where(path => !current.Contains(Path.GetFullPath(path)) && HostFile.IsOurs(path))
            .Order(StringComparer.Ordinal);
    }
}
