using PodDsl.Cli;
using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;

namespace PodDsl.App;

/// <summary>Prints a unit.</summary>
internal static class ShowCommand
{
    public static int Run(AppOptions options, ProgramUnits units, Printer output, Printer messages)
    {
        if (options.Arguments is not [var name])
        {
            messages.Error("Name a unit after show: web, web.container or web.service.");
            return ExitCode.Unusable;
        }

        if (ChosenSystem.AnyOf(options, units, messages) is not { } systems)
        {
            return ExitCode.Unusable;
        }

        var isFirst = true;
        foreach (var system in systems)
        {
            if (SystemFiles.Of(units, system, ChosenSystem.FormatOf(options, units, system), messages) is not { } files)
            {
                return ExitCode.Unusable;
            }

            foreach (var file in files.Where(file => IsNamed(file.FileName, name)))
            {
                // Several may have the name: a container and its timer, or the same unit on two hosts.
                if (!isFirst)
                {
                    output.Line();
                }

                isFirst = false;
                output.Document(file.Text);
            }
        }

        if (!isFirst)
        {
            return ExitCode.Done;
        }

        var names = units.All.Select(unit => unit.FileName).Distinct(StringComparer.Ordinal).ToList();
        messages.Error(Spelling.Nearest(name, names.Concat(names.Select(Stem)).Distinct(StringComparer.Ordinal)) is { } nearest
            ? $"There is no unit '{name}'. Did you mean '{nearest}'?"
            : $"There is no unit '{name}'. The units are {string.Join(", ", names)}.");
        return ExitCode.Unusable;
    }

    /// <summary>True for the name with or without its ending; that of a service means the Quadlet file of it too.</summary>
    private static bool IsNamed(string fileName, string name) =>
        fileName == name || Stem(fileName) == name
        || (name.EndsWith(".service", StringComparison.Ordinal) && !fileName.EndsWith(".service", StringComparison.Ordinal) && Stem(fileName) == Stem(name));

    private static string Stem(string fileName) => fileName.LastIndexOf('.') is > 0 and var dot ? fileName[..dot] : fileName;
}
