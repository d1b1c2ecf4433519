using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>
/// Copies the hand-written unit files of a project, byte for byte, to the units of its records, or with <see cref="Check"/> reports
/// differences. It copies all files, or touches none.
/// </summary>
/// <param name="log">Where it reports.</param>
/// <param name="outputDirectory">The full path of the folder with one folder for each format.</param>
internal sealed class UnitCopier(TaskLoggingHelper log, string outputDirectory)
{
    /// <summary>What the items <c>PodDslUnit</c> name.</summary>
    public required ITaskItem[] UnitFiles { get; init; }

    /// <summary>The formats of the project, with commas between them.</summary>
    public string Formats { get; init; } = HandWrittenUnit.Quadlet;

    /// <summary>The name in front of the summary line.</summary>
    public string ProjectName { get; init; } = "PodDsl";

    /// <summary>True to copy nothing, and fail if the folder differs from the files.</summary>
    public bool Check { get; init; }

    /// <summary>Brings the copies up to date; false if there is an error.</summary>
    /// <param name="emitted">What the compiled assembly of the project tells.</param>
    public bool Run(EmittedAssembly emitted)
    {
        try
        {
            if (UnitFiles.Length == 0 && !HasCopies())
            {
                return true;
            }

            var copies = Copies(emitted);
            if (!log.HasLoggedErrors)
            {
                Bring(copies);
            }
        }
        catch (InvalidDataException exception)
        {
            log.Report(
                BuildErrors.UnreadableAssembly, outputDirectory,
                $"A list of copies is damaged, and nothing was copied or removed: {exception.Message} Delete it; copies that the project no longer makes must then be deleted by hand.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Report(
                BuildErrors.FileAccess, outputDirectory,
                $"The copies in '{outputDirectory}' cannot be brought up to date: {exception.Message} Make the file accessible, or set PodDslOutputDir to another folder.");
        }

        return !log.HasLoggedErrors;
    }

    /// <summary>True if an earlier build has left copies, or was stopped while it made some.</summary>
    private bool HasCopies()
    {
        foreach (var folder in FormatFolders.In(outputDirectory))
        {
            if (FileStatus.Of(Path.Combine(folder, CopyList.FileName)).Kind != PathKind.Missing)
            {
                return true;
            }

            StagingFolder.RemoveAbandoned(folder);
        }

        return false;
    }

    private List<UnitCopy> Copies(EmittedAssembly emitted)
    {
        var copies = new List<UnitCopy>();
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var unit in emitted.Units)
        {
            taken[unit.RelativePath] = "a record";
        }

        var places = UnitPlaces.Of(emitted.Units, emitted.Hosts, Formats);
        foreach (var file in UnitFiles.Select(static item => new HandWrittenUnit(item)))
        {
            if (file.FindProblem() is not null)
            {
                // The check before the compiler has reported it.
                continue;
            }

            if (places.FindProblem(file) is { } problem)
            {
                log.Report(BuildErrors.UnknownPlace, file.FullPath, $"The unit file '{file.FullPath}' {problem}");
                continue;
            }

            var content = RegularFile.ReadAllBytes(file.FullPath);
            var isPrivate = FileStatus.Of(file.FullPath).IsForOwnerAndGroup;
            foreach (var place in places.Of(file))
            {
                var path = place + "/" + file.FileName;
                if (UnitPath.FindProblemOfCopy(file.FileName) is { } refused)
                {
                    log.Report(BuildErrors.RefusedPath, file.FullPath, $"The unit file '{path}' is refused: {refused}. Rename it, or give the item another Link.");
                }
                else if (taken.TryGetValue(path, out var other))
                {
                    log.Report(
                        BuildErrors.SameFileTwice, file.FullPath,
                        $"'{path}' is made of '{file.FullPath}' and of {other}. Rename one of them, or take the file out of PodDslUnit.");
                }
                else
                {
                    taken[path] = $"'{file.FullPath}'";
                    copies.Add(new UnitCopy(file.FullPath, Path.GetFullPath(Path.Combine(outputDirectory, place)), file.FileName, content, isPrivate));
                }
            }
        }

        return copies;
    }

    private void Bring(List<UnitCopy> copies)
    {
        var byFolder = copies.ToLookup(static copy => copy.Folder, StringComparer.Ordinal);
        var lists = byFolder.Select(static group => group.Key)
            .Union(FormatFolders.In(outputDirectory).Select(Path.GetFullPath), StringComparer.Ordinal)
            .ToDictionary(static folder => folder, CopyList.Load, StringComparer.Ordinal);
        var states = copies.ConvertAll(copy => UnitCopies.Compare(copy, lists[copy.Folder]));
        var stale = lists.Values.ToDictionary(
            static list => list, list => UnitCopies.Stale(list, new HashSet<string>(byFolder[list.Folder].Select(static copy => copy.Name), StringComparer.Ordinal)).ToList());
        var after = lists.ToDictionary(
            static list => list.Value,
            list => new CopyList(list.Key, byFolder[list.Key].Select(static copy => (copy.Name, CopyList.HashOf(copy.Content)))));
        ReportForeign(copies, states);
        if (Check)
        {
            Compare(copies, states, after, stale);
        }
        else if (!log.HasLoggedErrors)
        {
            Write(copies, states, after, stale);
        }
    }

    private void ReportForeign(List<UnitCopy> copies, List<UnitState> states)
    {
        for (var index = 0; index < copies.Count; index++)
        {
            if (states[index] == UnitState.Foreign && !Check)
            {
                log.Report(
                    BuildErrors.ForeignFile, copies[index].Path,
                    $"'{copies[index].Path}' would be overwritten by '{copies[index].Source}', but it is not as a build left it. Move what is worth keeping into '{copies[index].Source}' and delete it, or set PodDslOutputDir to another folder.");
            }
        }

        log.ReportLinks(copies.Select(static copy => copy.Path), outputDirectory);
    }

    private void Compare(List<UnitCopy> copies, List<UnitState> states, Dictionary<CopyList, CopyList> after, Dictionary<CopyList, List<string>> stale)
    {
        for (var index = 0; index < copies.Count; index++)
        {
            var (path, source) = (copies[index].Path, copies[index].Source);
            if (states[index] == UnitState.Missing)
            {
                log.Report(BuildErrors.UnitIsMissing, path, $"The unit '{path}' is missing, a copy of '{source}'. Build without PodDslCheck to write it.");
            }
            else if (states[index] != UnitState.Same)
            {
                log.Report(BuildErrors.UnitDiffers, path, $"The unit '{path}' differs from '{source}', of which it is a copy. Build without PodDslCheck to write it.");
            }
        }

        foreach (var path in stale.SelectMany(static list => list.Value.Select(name => Path.Combine(list.Key.Folder, name))))
        {
            log.Report(BuildErrors.UnitIsStale, path, $"The unit '{path}' is stale: a build copied it, but it is no PodDslUnit any more. Delete it, or build without PodDslCheck.");
        }

        foreach (var (before, list) in after.Select(static pair => (pair.Key, pair.Value)))
        {
            if (!log.HasLoggedErrors && before.Text != list.Text && list.Names.Any())
            {
                log.Report(BuildErrors.UnitDiffers, list.ListFile, $"The list of copies '{list.ListFile}' is not that of this build. Build without PodDslCheck to write it.");
            }
        }
    }

    private void Write(List<UnitCopy> copies, List<UnitState> states, Dictionary<CopyList, CopyList> after, Dictionary<CopyList, List<string>> stale)
    {
        var changed = copies.Where((_, index) => states[index] != UnitState.Same).ToList();
        foreach (var folder in after.Keys.Select(static list => list.Folder).Where(Directory.Exists))
        {
            StagingFolder.RemoveAbandoned(folder);
        }

        var replaced = new HashSet<string>(changed.Select(static copy => copy.Folder), StringComparer.Ordinal);
        AtomicFiles.Write(
            changed.Select(static copy => new NewFile(copy.Path, "", copy.IsPrivate) { Bytes = copy.Content }),
            beforeReplacing: () =>
            {
                foreach (var pair in after.Where(pair => replaced.Contains(pair.Key.Folder)))
                {
                    pair.Key.Or(pair.Value).Save();
                }
            });
        foreach (var copy in changed)
        {
            log.LogMessage(MessageImportance.Normal, $"  copied {copy.Source} to {copy.Path}");
        }

        var removed = 0;
        foreach (var pair in stale)
        {
            removed += UnitCopies.Remove(pair.Key, pair.Value, outputDirectory);
            var list = after[pair.Key];
            var isThere = FileStatus.Of(list.ListFile).Kind == PathKind.File;
            if (!list.Names.Any() && isThere)
            {
                UnitOnDisk.Delete(list.ListFile, outputDirectory);
            }
            else if (list.Names.Any() && (!isThere || replaced.Contains(list.Folder) || pair.Key.Text != list.Text))
            {
                list.Save();
            }
        }

        if (changed.Count + removed > 0)
        {
            log.LogMessage(
                MessageImportance.High,
                $"{ProjectName} -> {outputDirectory} ({copies.Count} hand-written: {changed.Count} copied, {copies.Count - changed.Count} unchanged, {removed} removed)");
        }
    }
}
