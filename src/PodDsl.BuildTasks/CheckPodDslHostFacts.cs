using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>Finds host facts that the compiler would read for ever, or not at all.</summary>
public sealed class CheckPodDslHostFacts : Task
{
    /// <summary>The file that exists where <c>PodDslHostFacts</c> says.</summary>
    [Required]
    public string FactsFile { get; set; } = "";

    /// <summary>Whether an editor asks, which the error of the next build is soon enough for.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The file, if it can be read.</summary>
    [Output]
    public string[] ReadableFile { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            _ = RegularFile.ReadAllBytes(FactsFile);
            ReadableFile = [FactsFile];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (IsSilent)
            {
                return true;
            }

            Log.Report(
                BuildErrors.UnreadableFacts, FactsFile,
                $"PodDslHostFacts names '{FactsFile}', which cannot be read: {exception.Message} Correct the path, or make the file accessible.");
        }

        return !Log.HasLoggedErrors;
    }
}
