using System.Text;
using PodDsl.Cli.Lint;
using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;
using PodDsl.Files;
using PodDsl.Report;

namespace PodDsl.Cli.Report;

/// <summary>Reads units and writes a report on them.</summary>
internal static class ReportRun
{
    public static int Run(ReportSettings settings, Printer output, Printer messages, Steps steps)
    {
        var systems = new List<ReportedSystem>();
        foreach (var choice in ChoicesOf(settings))
        {
            if (Read(choice, settings, messages, steps) is not { } system)
            {
                return ExitCode.Unusable;
            }

            systems.Add(system);
        }

        var text = settings.Format switch
        {
            ReportFormat.Json => ReportJson.Write(systems),
            ReportFormat.Mermaid => StartText.Mermaid(systems),
            ReportFormat.Dot => StartText.Dot(systems),
            _ => ReportPage.Write(systems),
        };
        if (settings.Output is not { } file)
        {
            output.Document(text);
            return ExitCode.Done;
        }

        return TryWrite(file, text, messages) ? ExitCode.Done : ExitCode.Unusable;
    }

    /// <summary>What the command line asks for, or each host and user of its projects.</summary>
    private static IReadOnlyList<UnitChoice> ChoicesOf(ReportSettings settings)
    {
        var asked = settings.Units.Choice;
        IReadOnlyList<UnitChoice> each = asked.User is not null ? [] :
        [
            .. UnitInputs.SystemsIn(asked.Inputs)
                .Where(system => asked.Host is null || system.Host == asked.Host)
                .Select(system => asked with { Host = system.Host, User = system.User }),
        ];
        return each.Count > 0 ? each : [asked];
    }

    private static ReportedSystem? Read(UnitChoice choice, ReportSettings settings, Printer messages, Steps steps)
    {
        if (settings.Units.Read(choice, messages, steps) is not var (sources, target)
            || Severities.Load(sources.Select(source => source.Path), new RuleChoice(new HashSet<string>()), messages) is not { } severities)
        {
            return null;
        }

        return ReportedSystem.Read(NameOf(choice), sources, target, severities.Of, DisplayPath.Of, steps, severities.MayBeOn);
    }

    private static string NameOf(UnitChoice choice) => ReportedSystem.NameOf(
        choice.Host,
        choice.User,
        string.Join(", ", choice.Inputs.Select(input => Path.GetFileName(Path.TrimEndingDirectorySeparator(input)) is { Length: > 0 } name and not ("." or "..") ? name : Path.GetFullPath(input))));

    private static bool TryWrite(string file, string text, Printer messages)
    {
        try
        {
            var path = Path.GetFullPath(file);
            switch (FileStatus.Of(path).Kind)
            {
                case PathKind.File when !IsReport(path):
                    messages.Error(file, "This file is no report, and nothing was written. Move it away, or choose another file for -o.");
                    return false;
                case PathKind.Folder:
                    messages.Error(file, "This is a folder. Name a file in it with -o.");
                    return false;
            }

            AtomicFiles.Write([new NewFile(path, text)]);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.Error(file, $"The report cannot be written: {exception.Message}");
            return false;
        }
    }

    /// <summary>True for what an earlier run wrote, and for an empty file.</summary>
    private static bool IsReport(string path)
    {
        var start = Encoding.UTF8.GetString(RegularFile.ReadStart(path, 256));
        return start.Length == 0 || start.Contains(ReportPage.Marker, StringComparison.Ordinal);
    }
}
