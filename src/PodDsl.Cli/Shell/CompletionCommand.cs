using System.CommandLine;
using PodDsl.Cli.Printing;

namespace PodDsl.Cli.Shell;

/// <summary>The command line of <c>poddsl completion</c>.</summary>
internal static class CompletionCommand
{
    private const string Description = """
        Prints a script with which a shell completes the commands, options and words of poddsl.

        The Debian package installs all three. By hand:
          poddsl completion bash > ~/.local/share/bash-completion/completions/poddsl
          poddsl completion zsh > "${fpath[1]}/_poddsl"
          poddsl completion fish > ~/.config/fish/completions/poddsl.fish
        """;

    public static Command Create(RootCommand root)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish.", HelpName = "bash|zsh|fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", Description) { shell };
        command.SetWork((parsed, _) =>
        {
            var shape = CommandShape.Of(root);
            new Printer(Console.Out).Document(parsed.GetValue(shell) switch
            {
                "zsh" => ZshCompletion.Write(shape),
                "fish" => FishCompletion.Write(shape),
                _ => BashCompletion.Write(shape),
            });
            return ExitCode.Done;
        });
        return command;
    }
}
