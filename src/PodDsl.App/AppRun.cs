using PodDsl.Cli;
using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;

namespace PodDsl.App;

/// <summary>Runs a command line.</summary>
internal static class AppRun
{
    private delegate int Command(AppOptions options, ProgramUnits units, Printer output, Printer messages);

    /// <summary>The commands, with the largest number of their arguments.</summary>
    private static readonly Dictionary<string, (Command Run, int Arguments)> Commands = new(StringComparer.Ordinal)
    {
        ["build"] = (BuildCommand.Run, 1),
        ["show"] = (ShowCommand.Run, 1),
        ["lint"] = (LintCommand.Run, 0),
        ["diff"] = (DiffCommand.Run, 1),
        ["ids"] = (IdsCommand.Run, 0),
    };

    private const string Help = """
        The units of this program.

        Commands:
          build [FOLDER]  write the units to a folder, as dotnet build does. Default: units
          show UNIT       print a unit: web, web.container or web.service
          lint            check the units with all rules, as poddsl lint does
          diff FOLDER     compare with a folder of a host, such as /etc/containers/systemd
          ids             tell which unit has which ids of the host

        Options:
          --format quadlet|service  for show and diff. Default: the first format of the project
          --host HOST, --user USER  whose units, where the program has those of several; for build all
          --help                    print this

        Exit code: 0 all is well, 1 something found or different, 2 bad usage, or an unreadable or unwritable file.
        """;

    public static int Run(IReadOnlyList<string> words, ProgramUnits units, Printer output, Printer messages)
    {
        var (options, problem) = AppOptions.Read(words);
        if (options is null)
        {
            messages.Error(problem!);
            return ExitCode.Unusable;
        }

        if (options.AsksForHelp || options.Command is null)
        {
            output.Document(Help.ReplaceLineEndings("\n") + "\n");
            if (options.Command is null && !options.AsksForHelp)
            {
                WriteList(units, output);
            }

            return ExitCode.Done;
        }

        if (!Commands.TryGetValue(options.Command, out var command))
        {
            messages.Error(Spelling.Nearest(options.Command, Commands.Keys) is { } nearest
                ? $"There is no command '{options.Command}'. Did you mean '{nearest}'?"
                : $"There is no command '{options.Command}'. --help lists all.");
            return ExitCode.Unusable;
        }

        if (options.Arguments.Count > command.Arguments)
        {
            messages.Error($"'{options.Arguments[command.Arguments]}' is one word too many for {options.Command}. --help tells what it takes.");
            return ExitCode.Unusable;
        }

        try
        {
            return command.Run(options, units, output, messages);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.Error(exception.Message);
            return ExitCode.Unusable;
        }
    }

    /// <summary>Who names no command sees at least what there is.</summary>
    private static void WriteList(ProgramUnits units, Printer output)
    {
        output.Line();
        output.Line($"Units:");
        foreach (var unit in units.All)
        {
            output.Line($"  {unit.RelativePath}");
        }

        if (units.All.Count == 0)
        {
            output.Line($"  none: no record of the program makes one");
        }
    }
}
