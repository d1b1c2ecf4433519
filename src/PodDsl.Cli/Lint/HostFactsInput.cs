using PodDsl.Core.Facts;
using PodDsl.Core.Rules.Host;

namespace PodDsl.Cli.Lint;

/// <summary>Reads the file that says what the host is like.</summary>
internal static class HostFactsInput
{
    /// <summary>What the file says, or null if it cannot be read.</summary>
    public static HostFacts? Read(string path, Action<string> report)
    {
        try
        {
            if (HostFactsReader.TryRead(File.ReadAllText(path), out var facts, out var error))
            {
                return facts;
            }

            report($"{path}:{error.Line}:{error.Column}: error: {HostFactsRule.Report(path, error).Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report($"{path}: error: The file cannot be read: {exception.Message}");
        }

        return null;
    }
}
