using System.Globalization;
using System.Text;

namespace PodDsl.Files;

/// <summary>
/// Writes all files, or leaves everything as it was. It writes each file beside its place first, so that a full disk or a name that the
/// file system refuses shows before it replaces anything; then it renames.
/// </summary>
internal sealed class AtomicFiles : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<StagedFile> _files = [];
    private readonly Dictionary<string, StagingFolder> _staging = new(StringComparer.Ordinal);
    private readonly List<string> _newFolders = [];
    private bool _isCommitted;

    private AtomicFiles()
    {
    }

    /// <summary>Writes all files, or throws and leaves everything as it was.</summary>
    /// <param name="files">The files; none twice.</param>
    /// <param name="beforeReplacing">Called before the renaming, when all else is done. If it throws, no file is replaced.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be written.</exception>
    public static void Write(IEnumerable<NewFile> files, Action? beforeReplacing = null)
    {
        using var writing = new AtomicFiles();
        foreach (var file in files)
        {
            writing.Stage(file);
        }

        beforeReplacing?.Invoke();
        writing.Commit();
    }

    /// <summary>Removes the files beside their places and, unless all are in place, the new folders for them.</summary>
    public void Dispose()
    {
        foreach (var folder in _staging.Values)
        {
            folder.Dispose();
        }

        if (_isCommitted)
        {
            return;
        }

        for (var i = _newFolders.Count - 1; i >= 0; i--)
        {
            if (!Directory.EnumerateFileSystemEntries(_newFolders[i]).Any())
            {
                Directory.Delete(_newFolders[i]);
            }
        }
    }

    private void Stage(NewFile file)
    {
        var folder = StagingFolderIn(Path.GetDirectoryName(file.Path)!);
        // systemd and Quadlet do not read a file whose name is a number.
        var staged = new StagedFile(file.Path, Path.Combine(folder, _files.Count.ToString(CultureInfo.InvariantCulture)));
        var present = FileStatus.Of(file.Path);
        if (present.Kind is not (PathKind.Missing or PathKind.File))
        {
            throw new IOException($"'{file.Path}' is {present.Noun}, and no file can be put in its place.");
        }

        _files.Add(staged);
        try
        {
            Stage(file, staged, present);
        }
        catch (Exception exception) when (exception.Names(staged.New))
        {
            throw exception.At(file.Path, staged.Old, staged.New);
        }
    }

    private static void Stage(NewFile file, StagedFile staged, FileStatus present)
    {
        File.WriteAllBytes(staged.New, file.Bytes ?? Utf8.GetBytes(file.Text));
        if (present.Kind == PathKind.File)
        {
            File.Copy(file.Path, staged.Old);
            FileModes.Keep(present, staged.Old, isPrivate: false);
            FileModes.Keep(present, staged.New, file.IsPrivate);
            staged.Replaces = true;
        }
        else if (file.IsPrivate)
        {
            FileModes.MakePrivate(staged.New);
        }
    }

    private void Commit()
    {
        var done = 0;
        try
        {
            for (; done < _files.Count; done++)
            {
                Rename(_files[done].New, _files[done].Path);
            }

            _isCommitted = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The order does the rest: the file replaced last goes back first.
            while (--done >= 0)
            {
                PutBack(_files[done]);
            }

            throw;
        }
    }

    private static void PutBack(StagedFile file)
    {
        if (file.Replaces)
        {
            Rename(file.Old, file.Path);
        }
        else
        {
            File.Delete(file.Path);
        }
    }

    private string StagingFolderIn(string parent)
    {
        if (!_staging.TryGetValue(parent, out var folder))
        {
            MakeFolder(parent);
            folder = StagingFolder.CreateIn(parent);
            _staging.Add(parent, folder);
        }

        return folder.Path;
    }

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            MakeFolder(parent);
        }

        Directory.CreateDirectory(folder);
        _newFolders.Add(folder);
    }

    private static void Rename(string from, string to)
    {
        if (Posix.IsHere)
        {
            Posix.Rename(from, to);
        }
        else if (File.Exists(to))
        {
            File.Replace(from, to, destinationBackupFileName: null);
        }
        else
        {
            File.Move(from, to);
        }
    }

    /// <summary>A file beside its place.</summary>
    private sealed class StagedFile(string path, string staged)
    {
        public string Path => path;

        public string New => staged;

        public string Old => staged + ".old";

        /// <summary>True if its place had a file; <see cref="Old"/> is a copy of that.</summary>
        public bool Replaces { get; set; }
    }
}
