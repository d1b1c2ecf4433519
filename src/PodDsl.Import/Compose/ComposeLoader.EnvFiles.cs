using PodDsl.Core.Primitives;
using PodDsl.Import.Variables;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

internal sealed partial class ComposeLoader
{
    /// <summary>Adds the variables of env files that the environment does not have.</summary>
    private void AddEnvFiles(Dictionary<string, string> environment, IEnumerable<string> paths, bool isRequired)
    {
        var before = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        var added = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (ReadText(path, isRequired, new SourceSpan(path, 0, 0, 1, 1)) is not { } text)
            {
                continue;
            }

            var reading = EnvFile.Read(text, before.GetValueOrDefault, added.GetValueOrDefault);
            Report(path, reading);
            foreach (var (name, value) in reading.Values)
            {
                added[name] = value;
            }
        }

        foreach (var (name, value) in added)
        {
            environment.TryAdd(name, value);
        }
    }

    private void Report(string path, EnvFileReading reading)
    {
        if (reading.Problem is { } problem)
        {
            _notes.Refused(
                path,
                $"docker-compose refuses '{path}': {problem.Reason}. The import takes what is before the line.",
                "Mend the line.",
                new SourceSpan(path, 0, 0, problem.Line, 1));
        }
    }

    /// <summary>The variables of an env file of a service, or null if there is no file.</summary>
    private IReadOnlyList<(string Name, string Value)>? ReadEnvFile(string path, bool isRaw, bool isRequired, SourceSpan source, Func<string, string?> valueOf, Func<string, string?> earlier)
    {
        if (ReadText(path, isRequired, source) is not { } text)
        {
            return null;
        }

        var reading = isRaw ? EnvFile.ReadRaw(text, valueOf) : EnvFile.Read(text, valueOf, earlier);
        Report(path, reading);
        return reading.Values;
    }

    private string? ReadText(string path, bool isRequired, SourceSpan source)
    {
        _steps.Next();
        var content = ReadBytes(path);
        if (content.Bytes is { } bytes)
        {
            if (bytes.Length <= YamlReader.LargestFile && YamlBytes.Read(bytes.Span) is { Text: { } text })
            {
                return text;
            }

            _notes.Refused(path, $"'{path}' cannot be read: it is no text of less than {YamlReader.LargestFile >> 20} MiB.", "Name another file.", source);
        }
        else if (content.Problem is { } problem)
        {
            _notes.Refused(path, $"'{path}' cannot be read: {problem}.", "Name another file, or let the import read it.", source);
        }
        else if (isRequired)
        {
            _notes.Lost(path, $"There is no file '{path}', so its variables are missing.", "Create it, or name another file.", source);
        }

        return null;
    }
}
