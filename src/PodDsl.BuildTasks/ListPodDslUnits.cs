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

    /// <summary>What the items <c>PodDslUnit</c> name.</summary>
    public ITaskItem[] UnitFiles { get; set; } = [];

    /// <summary>The formats of the project, with commas between them.</summary>
    public string Formats { get; set; } = HandWrittenUnit.Quadlet;

    /// <summary>One item a unit, with its path below the folder of units as <c>UnitPath</c>.</summary>
    [Output]
    public ITaskItem[] Units { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var emitted = EmittedAssembly.Read(AssemblyFile, referenceFiles: null);
            var places = UnitPlaces.Of(emitted.Units, emitted.Hosts, Formats);
            Units =
            [
                .. emitted.Units.Where(unit => UnitPath.FindPlaceProblem(unit) is null && UnitPath.FindProblem(unit) is null)
                    .Select(unit => ToItem(unit.RelativePath)),
                .. UnitFiles.Select(static item => new HandWrittenUnit(item))
                    .Where(file => file.FindProblem() is null && places.FindProblem(file) is null)
                    .SelectMany(file => places.Of(file).Select(place => ToItem(place + "/" + file.FileName))),
            ];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            Log.ReportUnreadableAssembly(AssemblyFile, exception);
        }

        return !Log.HasLoggedErrors;
    }

    private TaskItem ToItem(string relativePath)
    {
        var item = new TaskItem(ItemEscaping.Escape(Path.GetFullPath(Path.Combine(OutputDirectory, relativePath))));
        item.SetMetadata("UnitPath", ItemEscaping.Escape(relativePath));
        return item;
    }
}
