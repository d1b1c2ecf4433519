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

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            _ = RegularFile.ReadAllBytes(FactsFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Report(
                BuildErrors.UnreadableFacts, FactsFile,
                $"PodDslHostFacts names '{FactsFile}', which cannot be read: {exception.Message} Correct the path, or make the file accessible.");
        }

        return !Log.HasLoggedErrors;
    }
}
