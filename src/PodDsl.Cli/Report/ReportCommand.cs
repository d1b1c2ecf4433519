using System.CommandLine;
using PodDsl.Cli.Printing;

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
        var units = new UnitOptions(" Default: all.", "");
        var format = new Option<string>("--format") { Description = "The format of the report. Default: html.", HelpName = "html|json|mermaid|dot" };
        format.AcceptOnlyFromAmong("html", "json", "mermaid", "dot");
        var output = new Option<string>("-o", "--output") { Description = "The file to write. It replaces only a report. Default: standard output.", HelpName = "FILE" };
        var command = new Command("report", Description) { units.Inputs, format, output };
        units.AddTo(command);
        command.SetWork((parsed, cancellation) =>
        {
            var messages = new Printer(Console.Error);
            var settings = new ReportSettings(
                units.Read(parsed, messages), Enum.Parse<ReportFormat>(parsed.GetValue(format) ?? nameof(ReportFormat.Html), ignoreCase: true), parsed.GetValue(output));
            return ReportRun.Run(settings, new Printer(Console.Out), messages, cancellation);
        });
        return command;
    }
}
