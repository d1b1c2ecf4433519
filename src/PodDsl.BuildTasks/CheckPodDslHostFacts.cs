using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>Finds files of host facts that the compiler would read for ever, or not at all.</summary>
public sealed class CheckPodDslHostFacts : Task
{
    /// <summary>The file that <c>PodDslHostFacts</c> names.</summary>
    [Required]
    public string FactsFile { get; set; } = "";

    /// <summary>True if an editor asks; for it, the error of the next build is early enough.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The file, if it is readable.</summary>
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
