using System.CommandLine;
using PodDsl.Cli.Printing;

namespace PodDsl.Cli.Ids;

/// <summary>The command line of <c>poddsl ids</c>.</summary>
internal static class IdsCommand
{
    private const string Description = """
        Shows which container has which ids of the host, and what is free between them.

        It reads Quadlet files and folders of them, and C# projects: their assembly, so build them first. The ids of a user's
        containers depend on /etc/subuid and /etc/subgid, so they need --host-facts.

        Examples:
          poddsl ids /etc/containers/systemd
          poddsl ids homelab.csproj --format json
          poddsl ids homelab.csproj --host attic
          poddsl ids units --host-id 110033        whose file is it?
          poddsl ids units --container-id 33       to whom does a folder belong, so that www-data can write?

        Exit code: 0 done, 1 an id of --host-id or --container-id belongs to no unit, 2 bad usage or an unreadable file, 130
        stopped by Ctrl+C.
        """;

    public static Command Create()
    {
        var units = new UnitOptions("", " Default: none; those of the system.");
        var format = new Option<string>("--format") { Description = "The format of the output. Default: text.", HelpName = "text|json" };
        format.AcceptOnlyFromAmong("text", "json");
        var hostId = Ids("--host-id", "Tell whose id of the host this is, such as ls -n shows. Can be repeated.");
        var containerId = Ids("--container-id", "Tell which id of the host this is in each container, and how to give it a folder. Can be repeated.");
        var command = new Command("ids", Description) { units.Inputs, format, hostId, containerId };
        units.AddTo(command);
        command.SetWork((parsed, cancellation) =>
        {
            var messages = new Printer(Console.Error);
            var settings = new IdsSettings(units.Read(parsed, messages))
            {
                IsJson = parsed.GetValue(format) == "json",
                HostIds = parsed.GetValue(hostId) ?? [],
                ContainerIds = parsed.GetValue(containerId) ?? [],
            };
            return IdsRun.Run(settings, new Printer(Console.Out), messages, cancellation);
        });
        return command;
    }

    private static Option<long[]> Ids(string name, string description)
    {
        var option = new Option<long[]>(name) { Description = description, HelpName = "ID" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !uint.TryParse(token.Value, out var id) || id == uint.MaxValue))
            {
                result.AddError($"'{token.Value}' is not an id. Write a number from 0 to {uint.MaxValue - 1}.");
            }
        });
        return option;
    }
}
