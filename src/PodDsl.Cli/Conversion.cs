using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;

namespace PodDsl.Cli;

/// <summary>Reads, writes and reports.</summary>
internal static class Conversion
{
    public static int Run(IReadOnlyList<string> inputs, PodmanVersion from, UnitFormat format, string folder, Target target, TextWriter messages)
    {
        var isUnreadable = false;
        var inputFiles = InputFiles.Read(inputs, message =>
        {
            isUnreadable = true;
            messages.WriteLine(message);
        });
        if (isUnreadable)
        {
            return ExitCode.Unusable;
        }

        // Quadlet files keep their folders, so that paths relative to them stay right; systemd reads services in one only.
        var folders = inputFiles.ToDictionary(file => file.Source.Path, file => format == UnitFormat.Quadlet ? file.Folder : ".");
        var reading = QuadletReader.Read(inputFiles.Select(file => file.Source), from);
        var isRefused = false;
        foreach (var problem in reading.Problems)
        {
            isRefused |= problem.IsError;
            Report(messages, problem.Source, problem.IsError, $"{problem.Reason} {problem.Remedy}");
        }

        var files = new Dictionary<string, (string Text, Unit Unit)>(StringComparer.Ordinal);
        foreach (var unit in reading.Units)
        {
            var result = format == UnitFormat.Quadlet
                ? QuadletWriter.Write(unit.Unit, target)
                : ServiceWriter.Write(unit.Unit, target, unit.Members);
            foreach (var finding in result.Problems)
            {
                isRefused |= finding.IsError;
                // The rules speak of the property of a project; here it is an option.
                Report(messages, finding.Source, finding.IsError, finding.Message.Replace("PodDslPodmanVersion", "--podman", StringComparison.Ordinal));
            }

            foreach (var file in result.Files)
            {
                var path = Path.Combine(folders[unit.Unit.DeclaredName], file.FileName);
                if (!files.TryAdd(path, (file.Text, unit.Unit)))
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
            folder, files.ToDictionary(file => file.Key, file => file.Value.Text), folders.Keys, messages);
        return !written ? ExitCode.Unusable : isRefused ? ExitCode.Refused : ExitCode.Done;
    }

    private static void Report(TextWriter messages, SourceSpan source, bool isError, string message) =>
        messages.WriteLine($"{source.File}:{Math.Max(source.Line, 1)}:{Math.Max(source.Column, 1)}: {(isError ? "error" : "warning")}: {message}");
}
