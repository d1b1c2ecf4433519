using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PodDsl.BuildTasks;

/// <summary>Deletes the files of <see cref="WritePodDslUnits"/>, and nothing else: the part of PodDsl in <c>dotnet clean</c>.</summary>
public sealed class RemovePodDslUnits : Task
{
    /// <summary>The file, in <c>obj</c>, that lists the written units.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The folder of the project; the paths in the manifest are relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The folder with one folder for each format.</summary>
    public string OutputDirectory { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            if (OutputDirectory.Length > 0)
            {
                UnitCopies.RemoveAll(Path.GetFullPath(OutputDirectory));
            }

            UnitRemoval.Remove(UnitManifest.Load(ManifestFile, ProjectDirectory), _ => true, "the project is cleaned", Log);
            if (File.Exists(ManifestFile))
            {
                File.Delete(ManifestFile);
            }
        }
        catch (InvalidDataException exception)
        {
            Log.ReportDamagedList(ManifestFile, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Report(BuildErrors.FileAccess, ManifestFile, $"The units cannot be removed: {exception.Message} Make the file accessible and clean again.");
        }

        return !Log.HasLoggedErrors;
    }
}
