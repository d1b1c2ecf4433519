#if !NET
using System.Globalization;
#endif
using System.Runtime.InteropServices;

namespace PodDsl.Files;

/// <summary>The kinds of things at a path.</summary>
internal enum PathKind
{
    /// <summary>Nothing, or a link to nothing or to itself.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary><c>/dev/null</c>, which masks units and drop-ins in systemd: an empty file.</summary>
    Null,

    /// <summary>A pipe, a socket or a device: reading it may never end.</summary>
    Special,
}

/// <summary>The thing at a path; follows links, and opens nothing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Noun">The same for people, as in "a named pipe".</param>
/// <param name="Mode">The permissions, if the system has them.</param>
/// <param name="Owner">The id of the user who owns it.</param>
/// <param name="Group">The id of its group.</param>
/// <param name="Length">How many bytes a file has, if it is known; 0 is not.</param>
internal readonly record struct FileStatus(PathKind Kind, string Noun, uint Mode = 0, uint Owner = 0, uint Group = 0, ulong Length = 0)
{
    private const uint Permissions = 0x1ff;
    private const uint OfOthers = 0x7;

    /// <summary>True if others than its owner and group may do nothing with it, as far as the system says.</summary>
    public bool IsForOwnerAndGroup => Mode != 0 && (Mode & OfOthers) == 0;

    internal static readonly bool IsLinux = RuntimeInformation.IsOSPlatform(OSPlatform.Linux);

    /// <summary>The structure that the system fills in.</summary>
    [ThreadStatic]
    private static byte[]? _status;

    /// <summary>Asks the system.</summary>
    /// <exception cref="IOException">The path is too long.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not enter a folder on the way.</exception>
    public static FileStatus Of(string path)
    {
        if (!IsLinux)
        {
            return OfRuntime(path);
        }

        const int notPermitted = 1, noEntry = 2, noFolder = 20, notImplemented = 38, linkCircle = 40;
        var status = _status ??= new byte[256];
        return Posix.ReadStatus(path, status) switch
        {
            0 => OfMode(
                BitConverter.ToUInt16(status, 28), BitConverter.ToUInt32(status, 20), BitConverter.ToUInt32(status, 24),
                BitConverter.ToUInt64(status, 40), BitConverter.ToUInt32(status, 128), BitConverter.ToUInt32(status, 132)),
            noEntry or noFolder or linkCircle => new FileStatus(PathKind.Missing, "nothing"),
            // An old kernel, or a sandbox that does not know the call.
            notPermitted or notImplemented => OfRuntime(path),
            var error => throw Posix.ErrorOf(error, path),
        };
    }

    private static FileStatus OfMode(uint mode, uint owner, uint group, ulong length, uint major, uint minor)
    {
        var (kind, noun) = (mode & 0xf000) switch
        {
            0x8000 => (PathKind.File, "a file"),
            0x4000 => (PathKind.Folder, "a folder"),
            0x1000 => (PathKind.Special, "a named pipe"),
            0xc000 => (PathKind.Special, "a socket"),
            0x2000 when (major, minor) == (1, 3) => (PathKind.Null, "/dev/null"),
            _ => (PathKind.Special, "a device"),
        };
        return new FileStatus(kind, noun, mode & Permissions, owner, group, length);
    }

    private static FileStatus OfRuntime(string path) =>
        Directory.Exists(path) ? new FileStatus(PathKind.Folder, "a folder")
        : File.Exists(path) ? new FileStatus(PathKind.File, "a file", ReadMode(path))
        : new FileStatus(PathKind.Missing, "nothing");

    private static uint ReadMode(string path) =>
#if NET
        OperatingSystem.IsWindows() ? 0 : (uint)File.GetUnixFileMode(path);
#else
        // Every .NET that is not for Windows only has it, but netstandard2.0 does not.
        !Posix.IsHere ? 0 : Convert.ToUInt32(typeof(File).GetMethod("GetUnixFileMode", [typeof(string)])?.Invoke(null, [path]) ?? 0, CultureInfo.InvariantCulture);
#endif
}
