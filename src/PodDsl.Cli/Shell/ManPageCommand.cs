using System.CommandLine;
using System.Reflection;
using PodDsl.Cli.Printing;

namespace PodDsl.Cli.Shell;

/// <summary>Prints the man page, for whoever packages the tool.</summary>
internal static class ManPageCommand
{
    public static Command Create(RootCommand root)
    {
        var command = new Command("man-page", "Prints the man page poddsl(1).") { Hidden = true };
        command.SetWork((_, _) =>
        {
            new Printer(Console.Out).Document(ManPage.Write(CommandShape.Of(root), Version));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Version => (Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];
}
