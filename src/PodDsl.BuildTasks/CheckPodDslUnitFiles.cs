using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>
/// Prepares the hand-written unit files of a project for the compiler: those that Quadlet and systemd read, each with the hosts and the
/// user that it is for, and the <c>.editorconfig</c> files around them. A file that a compiler would read for ever, or not at all, is refused.
/// </summary>
public sealed class CheckPodDslUnitFiles : Task
{
    private const string ConfigName = ".editorconfig";

    /// <summary>What the items <c>PodDslUnit</c> name.</summary>
    [Required]
    public ITaskItem[] UnitFiles { get; set; } = [];

    /// <summary>The folder that the build writes, whose files are no sources.</summary>
    public string OutputDirectory { get; set; } = "";

    /// <summary>True if an editor asks; for it, the error of the next build is early enough.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The files for the compiler.</summary>
    [Output]
    public ITaskItem[] AnalyzedFiles { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var files = new List<ITaskItem>();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in UnitFiles)
        {
            var file = new HandWrittenUnit(item);
            if (Problem(file) is { } problem)
            {
                Report(file.FullPath, problem);
            }
            else if (file.IsRead)
            {
                files.Add(ItemOf(file));
                AddConfigs(Path.GetDirectoryName(file.FullPath), folders, files);
            }
        }

        AnalyzedFiles = [.. files];
        return !Log.HasLoggedErrors;
    }

    private string? Problem(HandWrittenUnit file)
    {
        try
        {
            if (file.FindProblem() is { } problem)
            {
                return problem;
            }

            if (OutputDirectory.Length > 0 && file.FullPath.StartsWith(Path.GetFullPath(OutputDirectory), StringComparison.Ordinal))
            {
                return "It is in the folder to which the build writes units. Move it to another one, or name the files of PodDslUnit more narrowly.";
            }

            var bytes = RegularFile.ReadAllBytes(file.FullPath);
            return UnitOnDisk.HasHeader(bytes) ? $"It starts with '{EmittedUnit.Header}', so that PodDsl would take its copy for a unit of a record. Remove that line."
                : file.IsRead && !HandWrittenUnit.IsUtf8(bytes)
                ? "The file is not UTF-8, and systemd would refuse it. Save it as UTF-8."
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"It cannot be read: {exception.Message} Correct the path, or make the file accessible.";
        }
    }

    private static TaskItem ItemOf(HandWrittenUnit file)
    {
        var item = new TaskItem(ItemEscaping.Escape(file.FullPath));
        item.SetMetadata("PodDslUnit", "true");
        item.SetMetadata("PodDslUnitHost", ItemEscaping.Escape(string.Join(",", file.Hosts)));
        item.SetMetadata("PodDslUnitPath", ItemEscaping.Escape(file.FormatFolder + "/" + file.FileName));
        item.SetMetadata("PodDslUnitPrivate", FileStatus.Of(file.FullPath).IsForOwnerAndGroup ? "true" : "");
        item.SetMetadata("PodDslUnitUser", ItemEscaping.Escape(file.User ?? ""));
        return item;
    }

    /// <summary>The compiler weighs only findings in C# by these files, so the analyzers read them for unit files.</summary>
    private static void AddConfigs(string? folder, HashSet<string> folders, List<ITaskItem> files)
    {
        for (; folder is not null && folders.Add(folder); folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, ConfigName);
            if (FileStatus.Of(path) is { Kind: PathKind.File, Length: <= RegularFile.Longest })
            {
                var item = new TaskItem(ItemEscaping.Escape(path));
                item.SetMetadata("PodDslEditorConfig", "true");
                files.Add(item);
            }
        }
    }

    private void Report(string file, string problem)
    {
        if (!IsSilent)
        {
            Log.Report(BuildErrors.UnusableUnitFile, file, $"The unit file '{file}' cannot be used. {problem}");
        }
    }
}
