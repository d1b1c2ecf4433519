using System.Text;
using PodDsl.Cli.Printing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Files;

namespace PodDsl.Cli;

/// <summary>A file of the command line.</summary>
/// <param name="Source">Its path and text.</param>
/// <param name="Folder">Its folder within the named one; <c>.</c> if it is the same.</param>
internal sealed record InputFile(QuadletSource Source, string Folder);

/// <summary>Finds and reads the files of a command line.</summary>
internal sealed class InputFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly UnitScope _scope;
    private readonly Printer _messages;
    private readonly List<InputFile> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _isComplete = true;

    private readonly Steps _steps;

    /// <summary>What is known of the folder of the last file, in which the next one mostly is.</summary>
    private (string Root, string Folder, string RealFolder, string Relative) _place = ("", "", "", "");

    /// <summary>For the bytes of one file after the other. Hardly a unit is longer.</summary>
    private readonly byte[] _room = new byte[32 * 1024];

    private readonly bool _withStarters;

    private InputFiles(UnitScope scope, bool withStarters, Printer messages, Steps steps) =>
        (_scope, _withStarters, _messages, _steps) = (scope, withStarters, messages, steps);

    /// <summary>Reads every file, and every unit file and drop-in in the folders. Returns null, with a message for each, if something is
    /// unreadable.</summary>
    /// <param name="inputs">Files and folders.</param>
    /// <param name="scope">Whose units they are.</param>
    /// <param name="messages">Gets what is unreadable.</param>
    /// <param name="steps">Each file and folder is a step.</param>
    /// <param name="withStarters">True to read timers, sockets and paths beside them too.</param>
    public static IReadOnlyList<InputFile>? Read(IEnumerable<string> inputs, UnitScope scope, Printer messages, Steps steps, bool withStarters = false)
    {
        var reading = new InputFiles(scope, withStarters, messages, steps);
        foreach (var input in inputs)
        {
            reading.Add(input);
        }

        return reading._isComplete ? reading._files : null;
    }

    public static string Slashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    private void Add(string input)
    {
        Try(input, "It cannot be read", () =>
        {
            var path = input.Length == 0 ? "" : Path.GetFullPath(input);
            switch (FileStatus.Of(path).Kind)
            {
                case PathKind.Missing:
                    Refuse(input, path.Length > 0 && new FileInfo(path).LinkTarget is not null
                        ? "This is a link that leads to nothing."
                        : "There is no such file or folder.");
                    break;
                case PathKind.Folder:
                    AddFolder(input, path);
                    break;
                default:
                    AddFile(input, path);
                    break;
            }
        });
    }

    private void AddFolder(string input, string root)
    {
        var files = new List<string>();
        var wasComplete = _isComplete;
        Walk(root, files);
        if (!files.Exists(IsUnitOrDropIn) && _isComplete == wasComplete)
        {
            Refuse(input, "There is no Quadlet file in this folder or the folders in it.");
        }

        files.ForEach(file => ReadFile(file, root));
    }

    private void AddFile(string input, string path)
    {
        if (!IsUnitOrDropIn(path))
        {
            Refuse(input, "This is not a Quadlet file. Its name must end in .container, .pod, .network, .volume, .image, .build, .kube, .artifact or .quadlets, or it must be a .conf in a drop-in folder.");
            return;
        }

        // A unit named alone has its drop-ins beside it.
        var folder = Path.GetDirectoryName(path)!;
        List<string> files = [path];
        if (Path.GetExtension(path) != ".conf")
        {
            foreach (var dropIns in QuadletReader.DropInFolders(Path.GetFileName(path)).Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
            {
                Try(dropIns, "The folder cannot be read", () => files.AddRange(Sorted(Directory.GetFiles(dropIns, "*.conf"))));
            }
        }

        // So does what starts it.
        if (_withStarters)
        {
            files.AddRange(Sorted(Directory.GetFiles(folder, Path.GetFileNameWithoutExtension(path) + ".*")).Where(IsStarter));
        }

        files.ForEach(file => ReadFile(file, folder));
    }

    /// <summary>Finds the files in a folder and in its folders, each real folder once: links between folders can make circles.</summary>
    private void Walk(string root, List<string> files)
    {
        var realFolders = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<string>([root]);
        while (left.TryPop(out var folder))
        {
            _steps.Next();
            Try(folder, "The folder cannot be read", () =>
            {
                if (realFolders.Add(RealPath.Of(folder)))
                {
                    // Quadlet opens whatever has the name of a unit, folders too.
                    files.AddRange(Sorted(Directory.GetFileSystemEntries(folder)).Where(IsRead));
                    foreach (var inner in Sorted(Directory.GetDirectories(folder)).Reverse())
                    {
                        if (ReasonToSkip(inner) is { } reason)
                        {
                            _messages.Warning($"{inner} is left out: {reason}");
                        }
                        else
                        {
                            left.Push(inner);
                        }
                    }
                }
            });
        }
    }

    /// <summary>Returns why Quadlet does not enter a folder within another one, with the way out; null if it does.</summary>
    private string? ReasonToSkip(string folder)
    {
        var path = Slashes(folder);
        if (_scope == UnitScope.System)
        {
            return path.EndsWith(QuadletFolders.UsersOfAdministrator, StringComparison.Ordinal)
                ? "Quadlet reads it for users only. Name it and --scope user to have it read."
                : null;
        }

        var name = path.Substring(path.LastIndexOf('/') + 1);
        return path.EndsWith($"{QuadletFolders.UsersOfAdministrator}/{name}", StringComparison.Ordinal) && name.All(char.IsAsciiDigit)
            ? "Quadlet reads it for the user with that id only. Name it too to have it read."
            : null;
    }

    /// <summary>Reads a file once, however many paths lead to it. A link to another file is a file of its own: to Quadlet its name is
    /// another unit.</summary>
    private void ReadFile(string path, string root)
    {
        _steps.Next();
        var folder = Path.GetDirectoryName(path)!;
        Try(path, "The file cannot be read", () =>
        {
            if (_place.Folder != folder || _place.Root != root)
            {
                _place = (root, folder, RealPath.Of(folder), Path.GetRelativePath(root, folder));
            }

            if (!_seen.Add(_place.RealFolder == folder ? path : Path.Combine(_place.RealFolder, Path.GetFileName(path))))
            {
                return;
            }

            try
            {
                var status = FileStatus.Of(path);
                var unreadable = status.Kind switch
                {
                    PathKind.Folder => UnreadablePath.Folder,
                    PathKind.Missing when new FileInfo(path).LinkTarget is not null => UnreadablePath.DanglingLink,
                    _ => UnreadablePath.None,
                };
                var text = unreadable == UnreadablePath.None ? Utf8.GetString(RegularFile.Read(path, status, _room)) : "";
                _files.Add(new InputFile(new QuadletSource(Slashes(path), text) { Unreadable = unreadable }, _place.Relative));
            }
            catch (DecoderFallbackException)
            {
                Refuse(path, "The file is not UTF-8, and systemd would refuse it. Save it as UTF-8.");
            }
        });
    }

    private void Try(string path, string whatFails, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(path, $"{whatFails}: {exception.Message}");
        }
    }

    private void Refuse(string path, string message)
    {
        _isComplete = false;
        _messages.Error(path, message);
    }

    private static bool IsUnitOrDropIn(string path) => QuadletReader.HasPathOfUnitOrDropIn(Slashes(path));

    private bool IsRead(string path) => IsUnitOrDropIn(path) || (_withStarters && IsStarter(path));

    /// <summary>True for a regular file with the name of a timer, socket or path. Nothing is lost with one that is none.</summary>
    private static bool IsStarter(string path) => QuadletReader.IsStarter(new QuadletSource(Slashes(path), "")) && FileStatus.Of(path).Kind == PathKind.File;

    private static string[] Sorted(string[] paths)
    {
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }
}
