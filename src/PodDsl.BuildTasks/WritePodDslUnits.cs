using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>
/// Updates the unit files on disk to those that an assembly carries, and the copies of hand-written ones, or with <see cref="Check"/> reports
/// differences. It writes all files, or touches none.
/// </summary>
public sealed class WritePodDslUnits : Task
{
    /// <summary>The compiled assembly of the project, in <c>obj</c>.</summary>
    [Required]
    public string AssemblyFile { get; set; } = "";

    /// <summary>The hand-written files: what the items <c>PodDslUnit</c> name.</summary>
    public ITaskItem[] UnitFiles { get; set; } = [];

    /// <summary>The formats of the project, with commas between them.</summary>
    public string Formats { get; set; } = HandWrittenUnit.Quadlet;

    /// <summary>The folder with one folder for each format.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The file, in <c>obj</c>, that lists the written units.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>The folder of the project; the paths in the manifest are relative to it.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The references of the assembly; base records of units may be there.</summary>
    public string[] References { get; set; } = [];

    /// <summary>The sources of the project, where the task looks for a record without a unit file.</summary>
    public string[] Sources { get; set; } = [];

    /// <summary>The name in front of the summary line.</summary>
    public string ProjectName { get; set; } = "PodDsl";

    /// <summary>True to write nothing, and fail if the folder differs from the units.</summary>
    public bool Check { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var outputDirectory = Path.GetFullPath(OutputDirectory);
            var emitted = EmittedAssembly.Read(AssemblyFile, References);
            var units = emitted.Units;
            ReportUnwritten(emitted.Unwritten);
            if (!AreAcceptable(units))
            {
                return false;
            }

            var files = new UnitFile[units.Count];
            for (var index = 0; index < files.Length; index++)
            {
                files[index] = UnitFile.Of(units[index], outputDirectory);
            }

            ReportForeignFiles(files);
            Log.ReportLinks(files.Select(static file => file.Path), outputDirectory);
            if (Check)
            {
                Compare(outputDirectory, files);
                return Copy(emitted, outputDirectory) && !Log.HasLoggedErrors;
            }

            // The copies come first: a file of the name of a record stops both.
            if (Log.HasLoggedErrors || !Copy(emitted, outputDirectory))
            {
                return false;
            }

            Write(outputDirectory, files);
        }
        catch (BadImageFormatException exception)
        {
            Log.ReportUnreadableAssembly(AssemblyFile, exception);
        }
        catch (InvalidDataException exception)
        {
            Log.ReportDamagedList(ManifestFile, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.Report(
                BuildErrors.FileAccess, OutputDirectory,
                $"The units in '{OutputDirectory}' cannot be brought up to date: {exception.Message} Make the file accessible, or set PodDslOutputDir to another folder.");
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>With errors of its own: what is wrong with the units of records keeps no copy from being compared.</summary>
    private bool Copy(EmittedAssembly emitted, string outputDirectory) => new UnitCopier(new TaskLoggingHelper(BuildEngine, nameof(WritePodDslUnits)), outputDirectory)
    {
        UnitFiles = UnitFiles,
        Formats = Formats,
        ProjectName = ProjectName,
        Check = Check,
    }.Run(emitted);

    /// <summary>
    /// A missing unit, for whatever reason, fails the build before the task touches a file: no unit vanishes in silence.
    /// </summary>
    private void ReportUnwritten(IReadOnlyList<string> records)
    {
        foreach (var record in records)
        {
            Log.Report(
                BuildErrors.UnwrittenUnit,
                RecordPlace.Find(record, Sources) ?? (AssemblyFile, 0, 0),
                $"'{record}' is a unit, but the compiler made no file of it, so no file was written or removed. If a PodDsl error on it is suppressed or lowered (#pragma warning disable, NoWarn, .editorconfig, RunAnalyzers), mend its cause; if the compiler warns that the generator failed or was not loaded (CS8785, CS8784, CS9057), see to that; if it cannot load an assembly of the folder 'readytorun' (CS8034, CS8032), build with --no-incremental -p:PodDslReadyToRun=false. A record that is only a base of others must be abstract.");
        }
    }

    private bool AreAcceptable(IReadOnlyList<EmittedUnit> units)
    {
        // By the first spelling: some file systems do not distinguish capitals.
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in units)
        {
            if (UnitPath.FindPlaceProblem(unit) is { } place)
            {
                Log.Report(
                    BuildErrors.RefusedPath, AssemblyFile,
                    $"The unit file '{unit.RelativePath}' is refused: {place}. Rename the record of the host, or the user of [RunsOn].");
            }
            else if (UnitPath.FindProblem(unit) is { } problem)
            {
                Log.Report(
                    BuildErrors.RefusedPath, AssemblyFile,
                    $"The unit file '{unit.RelativePath}' is refused: {problem}. Give the unit another name with [UnitName].");
            }
            else if (FindTwin(paths, unit.RelativePath) is { } other)
            {
                Log.Report(
                    BuildErrors.SameFileTwice, AssemblyFile,
                    other == unit.RelativePath
                        ? $"Two units are written to '{other}'. Give one of them another name with [UnitName]."
                        : $"Two units are written to '{other}' and '{unit.RelativePath}', which are one file on systems that tell no capitals from small letters. Give one of them another name with [UnitName].");
            }
            else if (!unit.Text.StartsWith(EmittedUnit.Header, StringComparison.Ordinal))
            {
                Log.Report(
                    BuildErrors.NoHeader, AssemblyFile,
                    $"The text of '{unit.RelativePath}' does not start with '{EmittedUnit.Header}', so that PodDsl could not tell the file from one of yours later. Remove the EmittedUnit attribute that was written by hand, or start its text with that line.");
            }
            else
            {
                paths[unit.RelativePath] = unit.RelativePath;
                paths[FolderOf(unit.RelativePath)] = FolderOf(unit.RelativePath);
            }
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>The path of another unit whose file, or folder, is the same except for capitals.</summary>
    private static string? FindTwin(Dictionary<string, string> paths, string path) =>
        paths.TryGetValue(path, out var twin) ? twin
        : paths.TryGetValue(FolderOf(path), out var folder) && folder != FolderOf(path) ? folder + path.Substring(folder.Length)
        : null;

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/'));

    private void ReportForeignFiles(UnitFile[] files)
    {
        foreach (var path in PathsOf(files, UnitState.Foreign))
        {
            Log.Report(
                BuildErrors.ForeignFile, path,
                $"'{path}' would be overwritten, but PodDsl did not write it: its first line does not start with '{EmittedUnit.Header}'. Move or delete it, rename the unit with [UnitName], or set PodDslOutputDir to another folder.");
        }
    }

    private void Compare(string outputDirectory, UnitFile[] files)
    {
        foreach (var path in PathsOf(files, UnitState.Missing))
        {
            Log.Report(BuildErrors.UnitIsMissing, path, $"The unit '{path}' is missing. Build without PodDslCheck to write it.");
        }

        foreach (var path in PathsOf(files, UnitState.Different))
        {
            Log.Report(BuildErrors.UnitDiffers, path, $"The unit '{path}' differs from what the project emits. Build without PodDslCheck to write it.");
        }

        var expected = new HashSet<string>(files.Select(static file => file.Path), StringComparer.Ordinal);
        foreach (var path in FindOurs(outputDirectory).Where(path => !expected.Contains(path)))
        {
            Log.Report(
                BuildErrors.UnitIsStale, path,
                $"The unit '{path}' is stale: PodDsl wrote it, but the project no longer emits it. Delete it. If another project writes to this folder, give each a PodDslOutputDir of its own.");
        }

        if (!Log.HasLoggedErrors && files.Length > 0)
        {
            Log.LogMessage(MessageImportance.High, $"{ProjectName} -> {outputDirectory} ({Count(files.Length)}, all as emitted)");
        }
    }

    private void Write(string outputDirectory, UnitFile[] files)
    {
        var before = UnitManifest.Load(ManifestFile, ProjectDirectory);
        var after = new UnitManifest(outputDirectory, Array.ConvertAll(files, static file => file.Unit.RelativePath));
        foreach (var folder in before.FullPaths.Concat(after.FullPaths).Append(Path.GetFullPath(ManifestFile)).Select(Path.GetDirectoryName).Distinct(StringComparer.Ordinal))
        {
            StagingFolder.RemoveAbandoned(folder!);
        }

        var moved = before.RelativePaths.Count > 0 && !IsSameFolder(before.OutputDirectory, outputDirectory);
        var changed = Array.FindAll(files, static file => file.State != UnitState.Same);
        if (changed.Length > 0)
        {
            AtomicFiles.Write(
                changed.Select(static file => new NewFile(file.Path, file.Unit.Text, file.Unit.HoldsSecrets)),
                beforeReplacing: () =>
                {
                    if (!moved)
                    {
                        // Recorded before any file is in place, so that a killed build leaves no file that nobody knows of.
                        new UnitManifest(outputDirectory, [.. before.RelativePaths.Union(after.RelativePaths, StringComparer.Ordinal)])
                            .Save(ManifestFile, ProjectDirectory);
                    }
                });
        }

        foreach (var file in changed)
        {
            Log.LogMessage(MessageImportance.Normal, $"  wrote {file.Path}");
        }

        var current = after.FullPaths.ToDictionary(path => path, StringComparer.OrdinalIgnoreCase);
        var removed = UnitRemoval.Remove(
            before,
            path => !current.TryGetValue(path, out var twin) || (twin != path && UnitOnDisk.AreTwo(path, twin)),
            moved ? "units go to another folder now" : "no record makes it any more",
            Log);

        after.Save(ManifestFile, ProjectDirectory);
        if (files.Length > 0 || removed > 0)
        {
            Log.LogMessage(
                MessageImportance.High,
                $"{ProjectName} -> {outputDirectory} ({Count(files.Length)}: {changed.Length} written, {files.Length - changed.Length} unchanged, {removed} removed)");
        }
    }

    private static IEnumerable<string> FindOurs(string outputDirectory) =>
        FormatFolders.In(outputDirectory)
            .SelectMany(folder => Directory.EnumerateDirectories(folder, "*.d").Prepend(folder))
            .SelectMany(Directory.EnumerateFiles)
            .Where(path => Path.GetFileName(path) != CopyList.FileName && UnitOnDisk.IsOurs(path))
            .OrderBy(path => path, StringComparer.Ordinal);

    private static IEnumerable<string> PathsOf(UnitFile[] files, UnitState state) =>
        files.Where(file => file.State == state).Select(static file => file.Path);

    private static bool IsSameFolder(string one, string other) =>
        one.TrimEnd(Path.DirectorySeparatorChar) == other.TrimEnd(Path.DirectorySeparatorChar);

    private static string Count(int units) => units == 1 ? "1 unit" : $"{units} units";

    /// <summary>A unit with its place, and what is there.</summary>
    private sealed record UnitFile(EmittedUnit Unit, string Path, UnitState State)
    {
        public static UnitFile Of(EmittedUnit unit, string outputDirectory)
        {
            var path = UnitPath.Resolve(outputDirectory, unit);
            return new UnitFile(unit, path, UnitOnDisk.Compare(path, unit.Text));
        }
    }
}
