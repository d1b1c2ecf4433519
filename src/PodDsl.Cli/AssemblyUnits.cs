using PodDsl.BuildTasks;
using PodDsl.Core.Readers;

namespace PodDsl.Cli;

/// <summary>A unit of a project.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Path">Where it is: in the assembly, or on disk.</param>
internal sealed record AssemblyUnit(EmittedUnit Unit, string Path);

/// <summary>The units of a built project: those that its assembly carries, and the copies of hand-written files that the build made.</summary>
internal static class AssemblyUnits
{
    private const string Manifest = "poddsl.units.list";

    /// <exception cref="BadImageFormatException">The file is no .NET assembly, or is damaged.</exception>
    /// <exception cref="InvalidDataException">A list of the build is damaged.</exception>
    public static IReadOnlyList<AssemblyUnit> Read(string assembly)
    {
        var folder = FolderOf(assembly);
        return
        [
            .. EmittedUnitReader.Read(assembly).Select(unit => new AssemblyUnit(unit, $"{assembly}/{unit.RelativePath}")),
            .. BuiltUnits.CopiesIn(folder)
                .Where(path => QuadletReader.HasPathOfUnitOrDropIn(path) || path.EndsWith(".service", StringComparison.Ordinal))
                .Select(path => BuiltUnits.Read(folder, path))
                .OfType<EmittedUnit>()
                .Select(unit => new AssemblyUnit(unit, Path.Combine(folder, unit.RelativePath))),
        ];
    }

    /// <summary>The folder of units: that which the build has noted in <c>obj</c>, or else the one beside the assembly.</summary>
    private static string FolderOf(string assembly)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(assembly))!;
        var beside = Path.Combine(folder, "units");
        for (var bin = folder; bin is not null; bin = Path.GetDirectoryName(bin))
        {
            if (Path.GetFileName(bin) != "bin" || Path.GetDirectoryName(bin) is not { } project)
            {
                continue;
            }

            var manifest = Path.Combine(project, "obj", Path.GetRelativePath(bin, folder), Manifest);
            return File.Exists(manifest) ? UnitManifest.Load(manifest, project).OutputDirectory : beside;
        }

        return beside;
    }
}
