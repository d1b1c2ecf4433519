using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>Finds files of host facts that the compiler would read for ever, or not at all.</summary>
public sealed class CheckPodDslHostFacts : Task
{
    /// <summary>The files that the property and the item <c>PodDslHostFacts</c> name.</summary>
    [Required]
    public ITaskItem[] FactsFiles { get; set; } = [];

    /// <summary>True if an editor asks; for it, the error of the next build is early enough.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The files that are readable, with what the project says of them.</summary>
    [Output]
    public ITaskItem[] ReadableFiles { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        ReadableFiles = [.. FactsFiles.Where(IsReadable)];
        return !Log.HasLoggedErrors;
    }

    private bool IsReadable(ITaskItem item)
    {
        var file = item.GetMetadata("FullPath");
        try
        {
            _ = RegularFile.ReadAllBytes(file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (!IsSilent)
            {
                Log.Report(
                    BuildErrors.UnreadableFacts, file,
                    $"PodDslHostFacts names '{file}', which cannot be read: {exception.Message} Correct the path, or make the file accessible.");
            }

            return false;
        }
    }
}
