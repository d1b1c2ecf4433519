using Microsoft.Build.Framework;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>Runs the tasks without MSBuild, in a folder of its own.</summary>
public abstract class TaskTest : IDisposable
{
    protected string Root { get; } = Directory.CreateTempSubdirectory("poddsl-task-").FullName;

    private protected RecordingEngine Engine { get; } = new();

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected bool Write(string folder, params (string Format, string FileName, string Text)[] units)
    {
        Directory.CreateDirectory(Path.Combine(folder, "obj"));
        UnitAssembly.Save(Path.Combine(folder, "obj/Homelab.dll"), units);
        return Run(folder);
    }

    private protected bool Write(IReadOnlyList<EmittedUnit> units, bool check = false)
    {
        Directory.CreateDirectory(Path.Combine(Root, "obj"));
        UnitAssembly.Save(Path.Combine(Root, "obj/Homelab.dll"), units);
        return Run(Root, check);
    }

    private protected bool Run(string folder, bool check = false, params ITaskItem[] files) => new WritePodDslUnits
    {
        UnitFiles = files,
        BuildEngine = Engine,
        AssemblyFile = Path.Combine(folder, "obj/Homelab.dll"),
        OutputDirectory = Path.Combine(folder, "units"),
        ManifestFile = Path.Combine(folder, "obj/poddsl.units.list"),
        ProjectDirectory = folder,
        Check = check,
    }.Execute();

    private protected bool Clean(string folder) => new RemovePodDslUnits
    {
        BuildEngine = Engine,
        ManifestFile = Path.Combine(folder, "obj/poddsl.units.list"),
        ProjectDirectory = folder,
    }.Execute();
}
