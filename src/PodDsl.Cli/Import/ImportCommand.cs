using System.CommandLine;
using System.CommandLine.Parsing;
using PodDsl.Cli.Printing;
using PodDsl.Core.Writers;
using PodDsl.Files;
using PodDsl.Import.CSharp;

namespace PodDsl.Cli.Import;

/// <summary>The command line of <c>poddsl import</c>.</summary>
internal static class ImportCommand
{
    private const string Description = """
        Makes units of what you have: commands, services, Quadlet and Compose files become C#, Quadlet files or services.

        It says of everything that the units do not have, or have with another meaning, where it is, why, and what to do;
        the units have it as a comment too. What the rules find in the units comes last.

        Examples:
          poddsl import compose.yaml --to csharp -o homelab
          poddsl import run.sh README.md --to quadlet -o units
          poddsl import /etc/containers/systemd --to csharp -o homelab
          poddsl import --to quadlet -o units -- docker run -d --name web -p 8080:80 nginx
          poddsl import /etc/systemd/system/web.service --to service -o units --strict
          poddsl import compose.yaml --to quadlet -o units --id-blocks      each container gets host ids of its own

        A command line stands behind --, and nothing else may follow it.

        Exit code: 0 all imported, 1 something refused (with --strict: lost), 2 nothing done, 130 stopped by Ctrl+C.
        """;

    private const string CSharp = "csharp";

    private static string[] Formats { get; } = [CSharp, .. UnitFormats.All.Select(format => format.Name)];

    private static readonly Dictionary<string, CSharpLayout> Layouts = new(StringComparer.Ordinal)
    {
        ["application"] = CSharpLayout.Application,
        ["unit"] = CSharpLayout.Unit,
    };

    private static string[] Kinds { get; } = [.. ImportKind.All.Select(kind => kind.Name)];

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files to import, and folders of them; behind --, a command.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = $"What to write: {string.Join(" or ", Formats)}.", Required = true, HelpName = string.Join("|", Formats) };
        to.AcceptOnlyFromAmong(Formats);
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to, created if needed.", Required = true, HelpName = "DIR" };
        var from = new Option<string>("--from")
        {
            Description = $"What the inputs are. Default: what their names and texts say. {string.Join("; ", ImportKind.All.Select(kind => $"{kind.Name}: {kind.Summary}"))}.",
            HelpName = string.Join("|", Kinds),
        };
        from.AcceptOnlyFromAmong(Kinds);
        var bundle = new Option<string>("--bundle") { Description = "Write one file NAME.quadlets with all units, for podman quadlet install.", HelpName = "NAME" };
        bundle.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: > 0 } name || name.AsSpan().IndexOfAny('/', '\\') >= 0 || name[0] == '.')
            {
                result.AddError("--bundle takes the name of a file without its folder and extension, for example app.");
            }
        });
        var project = new Option<string>("--project-name") { Description = "The name of a Compose project. Default: what its files say, or the name of their folder.", HelpName = "NAME" };
        var envFiles = new Option<string[]>("--env-file") { Description = "Values of the variables in Compose files. Default: .env beside them. The environment does not count.", HelpName = "FILE" };
        envFiles.Validators.Add(result =>
        {
            foreach (var file in (result.GetValueOrDefault<string[]>() ?? []).Where(file => FileStatus.Of(file).Kind != PathKind.File))
            {
                result.AddError($"--env-file takes a file of NAME=VALUE lines, and '{file}' is none.");
            }
        });
        var profiles = new Option<string[]>("--profile") { Description = "A profile of a Compose project that is on; * is all of them.", HelpName = "NAME" };
        var rename = new Option<bool>("--rename") { Description = "Start fresh: name containers, volumes and networks like their units, and not as Compose or Quadlet did. Data of before stays with the old names." };
        var strict = new Option<bool>("--strict") { Description = "Take a loss for an error, and write nothing then." };
        var format = new Option<string>("--format") { Description = "The form of the report. Default: text.", HelpName = "text|json" };
        format.AcceptOnlyFromAmong("text", "json");
        var layout = new Option<string>("--layout") { Description = "With --to csharp, what goes into a file: all units, or each one into its own. Default: application.", HelpName = "application|unit" };
        layout.AcceptOnlyFromAmong([.. Layouts.Keys]);
        var target = new TargetOptions("The oldest podman that the units must work on.");
        var ids = new IdBlockChoice(target);

        var command = new Command("import", Description) { inputs, to, output, from, project, envFiles, profiles, layout, bundle, rename, strict, format };
        target.AddTo(command);
        ids.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(bundle) is { Implicit: false } && result.GetResult(to)?.Tokens is [{ Value: not "quadlet" }])
            {
                result.AddError("Only Quadlet files go into a bundle. Write --to quadlet, or leave --bundle out.");
            }
        });
        command.SetWork((parsed, cancellation) =>
        {
            var messages = new Printer(Console.Error);
            var all = parsed.GetValue(inputs) ?? [];
            var words = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Count(token => token.Type == TokenType.Argument);
            return ImportRun.Run(
                new ImportSettings(
                    all[..^words],
                    all[^words..],
                    parsed.GetValue(from) is { } kind ? ImportKind.Find(kind) : null,
                    new ComposeChoice(parsed.GetValue(project), parsed.GetValue(envFiles) ?? [], parsed.GetValue(profiles) ?? []),
                    UnitFormats.Find(parsed.GetValue(to)!),
                    Layouts[parsed.GetValue(layout) ?? "application"],
                    parsed.GetValue(bundle),
                    parsed.GetValue(output)!,
                    ids.WithPool(target.Read(parsed, messages), parsed),
                    ids.First(parsed),
                    parsed.GetValue(rename),
                    parsed.GetValue(strict),
                    parsed.GetValue(format) == "json"),
                new Printer(Console.Out),
                messages,
                cancellation);
        });
        return command;
    }
}
