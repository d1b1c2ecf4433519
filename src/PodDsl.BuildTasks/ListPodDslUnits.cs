using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PodDsl.BuildTasks;

/// <summary>Lists the unit files of an assembly, for <c>dotnet publish</c>. The copying finds out if they exist.</summary>
public sealed class ListPodDslUnits : Task
{
    /// <summary>The compiled assembly of the project, in <c>obj</c>.</summary>
    [Required]
    public string AssemblyFile { get; set; } = "";

    /// <summary>The folder with one folder for each format.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>One item a unit, with its path below the folder of units as <c>UnitPath</c>.</summary>
    [Output]
    public ITaskItem[] Units { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Units = [.. EmittedUnitReader.Read(AssemblyFile).Where(unit => UnitPath.FindPlaceProblem(unit) is null && UnitPath.FindProblem(unit) is null).Select(ToItem)];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            Log.Report(
                BuildErrors.UnreadableAssembly, AssemblyFile, $"The units cannot be read from '{AssemblyFile}': {exception.Message} Rebuild the project.");
        }

        return !Log.HasLoggedErrors;
    }

    private TaskItem ToItem(EmittedUnit unit)
    {
        var item = new TaskItem(ItemEscaping.Escape(UnitPath.Resolve(OutputDirectory, unit)));
        item.SetMetadata("UnitPath", ItemEscaping.Escape(unit.RelativePath));
        return item;
    }
}
