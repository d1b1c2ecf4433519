namespace PodDsl.Files;

/// <summary>
/// A folder beside the places of files, in which they wait. Its process locks it, so that the folder of a killed process differs from one
/// in use.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private const string Prefix = ".poddsl-";
    private const string LockName = "lock";

    /// <summary>A process needs less time between making the folder and its lock.</summary>
    private static readonly TimeSpan Unlocked = TimeSpan.FromMinutes(1);

    private readonly FileStream _lock;

    private StagingFolder(string path, FileStream hold)
    {
        Path = path;
        _lock = hold;
    }

    public string Path { get; }

    /// <summary>Makes a folder that only we can enter, in the same file system, since a rename is atomic only there.</summary>
    public static StagingFolder CreateIn(string parent)
    {
        RemoveAbandoned(parent);
        var path = System.IO.Path.Combine(parent, $"{Prefix}{Guid.NewGuid():N}");
        try
        {
            return Make(path);
        }
        catch (Exception exception) when (exception.Names(path))
        {
            throw exception.At(parent, path);
        }
    }

    private static StagingFolder Make(string path)
    {
        if (Posix.IsHere)
        {
            Posix.MakeDirectory(path, 0x1c0);
        }
        else
        {
            Directory.CreateDirectory(path);
        }

        try
        {
            return new(path, new FileStream(System.IO.Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.Write, FileShare.None));
        }
        catch
        {
            Directory.Delete(path, recursive: true);
            throw;
        }
    }

    /// <summary>Removes the folders of killed processes, as far as we may.</summary>
    public static void RemoveAbandoned(string parent)
    {
        try
        {
            if (!Directory.Exists(parent))
            {
                return;
            }

            foreach (var folder in Directory.GetDirectories(parent, Prefix + "*").Where(IsOurs))
            {
                if (IsAbandoned(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in use, gone already, or somebody else's: no reason to fail.
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Without its lock, another process may have been faster.
        }
    }

    private static bool IsOurs(string folder) =>
        Guid.TryParseExact(System.IO.Path.GetFileName(folder).Substring(Prefix.Length), "N", out _)
        && (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0;

    private static bool IsAbandoned(string folder)
    {
        var path = System.IO.Path.Combine(folder, LockName);
        if (FileStatus.Of(path).Kind != PathKind.File)
        {
            return DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > Unlocked;
        }

        try
        {
            using var free = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
