using PodDsl.Cli.Printing;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;

namespace PodDsl.Cli.Lint;

/// <summary>Reads the file of host facts.</summary>
internal static class HostFactsInput
{
    /// <summary>The facts, or null if the file is unreadable.</summary>
    public static HostFacts? Read(string path, Printer messages, Steps steps)
    {
        try
        {
            if (HostFactsReader.TryRead(InputText.Read(path), out var facts, out var error, steps))
            {
                return facts;
            }

            messages.Problem(path, error.Line, error.Column, isError: true, HostFactsRule.Report(path, error).MessageIn(Language.UnitFile));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.Error(path, $"The file cannot be read: {exception.Message}");
        }

        return null;
    }
}
