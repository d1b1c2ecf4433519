using PodDsl.Cli.Printing;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.Files;

namespace PodDsl.Cli;

/// <summary>Reads, writes and reports.</summary>
internal static class Conversion
{
    public static int Run(IReadOnlyList<string> inputs, PodmanVersion from, FormatRow format, string folder, Target target, Printer messages, Steps steps)
    {
        if (InputFiles.Read(inputs, target.Scope, messages, steps) is not { } inputFiles)
        {
            return ExitCode.Unusable;
        }

        var folders = inputFiles.ToDictionary(file => file.Source.Path, file => format.KeepsFolders ? file.Folder : ".");
        var reading = QuadletReader.Read(inputFiles.Select(file => file.Source), from, steps);
        var isRefused = false;
        foreach (var problem in reading.Problems)
        {
            isRefused |= problem.IsError;
            Report(messages, problem.Source, problem.IsError, $"{problem.Reason} {problem.Remedy}".TrimEnd());
        }

        var files = new Dictionary<string, (string Text, Unit Unit, bool IsPrivate)>(StringComparer.Ordinal);
        foreach (var unit in steps.Over(reading.Units))
        {
            var result = format.Write(unit.Unit, target, unit.Members, steps);
            foreach (var finding in result.Problems)
            {
                isRefused |= finding.IsError;
                Report(messages, finding.Source, finding.IsError, finding.MessageIn(Language.UnitFile));
            }

            foreach (WrittenFile file in result.Files)
            {
                var path = Path.Combine(folders[unit.Unit.Source.File], file.FileName);
                if (!files.TryAdd(path, (file.Text, unit.Unit, file.HoldsSecrets || IsPrivate(unit.Unit.Source.File))))
                {
                    isRefused = true;
                    Report(
                        messages,
                        unit.Unit.Source,
                        isError: true,
                        $"{files[path].Unit.DeclaredName} makes {file.FileName} too. Give one of them another name, or another ServiceName=.");
                }
            }
        }

        var written = OutputFolder.Write(
            folder, files.Select(file => new NewFile(file.Key, file.Value.Text, file.Value.IsPrivate)), folders.Keys, messages, steps);
        return !written ? ExitCode.Unusable : isRefused ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>True if the author of a file keeps it from others on this machine.</summary>
    internal static bool IsPrivate(string path)
    {
        const uint readableByOthers = 0x4;
        return FileStatus.Of(path) is { Mode: not 0 and var mode } && (mode & readableByOthers) == 0;
    }

    private static void Report(Printer messages, SourceSpan source, bool isError, string message) =>
        messages.Problem(source.File, source.Line, source.Column, isError, message);
}
