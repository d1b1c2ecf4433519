using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PodDsl.Cli.Shell;

/// <summary>The list of commands in the help of the tool: a sentence for each. Their own help has the rest.</summary>
internal static class ShortList
{
    public static void InHelpOf(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new Action((HelpAction)option.Action!);
        }
    }

    private sealed class Action(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => help.ClearsParseErrors;

        public override int Invoke(ParseResult parseResult)
        {
            foreach (var command in parseResult.CommandResult.Command.Subcommands)
            {
                command.Description = CommandShape.FirstSentence(command.Description ?? "");
            }

            return help.Invoke(parseResult);
        }
    }
}
