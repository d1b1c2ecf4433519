using System.CommandLine;
using PodDsl.Cli.Printing;
using PodDsl.Core.Podman;

namespace PodDsl.Cli.Report;

/// <summary>The command line of <c>poddsl report</c>.</summary>
internal static class ReportCommand
{
    private const string Description = """
        Shows what units have and do on their host: who owns which ids, ports, networks and addresses, in which order they
        start, and what the rules find.

        It reads Quadlet files and folders of them, and C# projects: their assembly, so build them first. Of a project with
        several hosts it shows each, and each of their users.

        Formats: html is one page that loads nothing from elsewhere; json has the same for programs; mermaid and dot draw the
        order of the starts.

        Examples:
          poddsl report /etc/containers/systemd -o report.html
          poddsl report homelab.csproj --host attic -o attic.html
          poddsl report units --format mermaid
          poddsl report units --format dot | dot -Tsvg > starts.svg

        Exit code: 0 done, 2 bad usage, an unreadable file, or a file that cannot be written, 130 stopped by Ctrl+C.
        """;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("PATH") { Description = "Quadlet files, folders of them, projects (.csproj, or the folder of one), and assemblies.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "The format of the report. Default: html.", HelpName = "html|json|mermaid|dot" };
        format.AcceptOnlyFromAmong("html", "json", "mermaid", "dot");
        var output = new Option<string>("-o", "--output") { Description = "The file to write. It replaces only a report. Default: standard output.", HelpName = "FILE" };
        var hostFacts = new Option<string>("--host-facts") { Description = "The file of host facts, from poddsl-host-facts on the host. Default: for a project, the one that the record of the host names.", HelpName = "FILE" };
        var host = new Option<string>("--host") { Description = "The host, of a C# project that has several. Default: all.", HelpName = "NAME" };
        var user = new Option<string>("--user") { Description = "The user whose units these are; of a C# project with hosts, only those of that user count.", HelpName = "NAME" };
        var target = new TargetOptions("The podman that runs the units.", "the one that the files look like");
        var command = new Command("report", Description) { inputs, format, output };
        target.AddTo(command);
        command.Add(hostFacts);
        command.Add(host);
        command.Add(user);
        command.SetWork((parsed, cancellation) =>
        {
            var messages = new Printer(Console.Error);
            var settings = new ReportSettings
            {
                Inputs = parsed.GetValue(inputs) ?? [],
                Target = parsed.GetValue(user) is null ? target.Read(parsed, messages) : target.Read(parsed, messages) with { Scope = UnitScope.User },
                HasScope = target.HasScope(parsed) || parsed.GetValue(user) is not null,
                Host = parsed.GetValue(host),
                User = parsed.GetValue(user),
                HostFacts = parsed.GetValue(hostFacts),
                Format = Enum.Parse<ReportFormat>(parsed.GetValue(format) ?? nameof(ReportFormat.Html), ignoreCase: true),
                Output = parsed.GetValue(output),
            };
            return ReportRun.Run(settings, new Printer(Console.Out), messages, cancellation);
        });
        return command;
    }
}
