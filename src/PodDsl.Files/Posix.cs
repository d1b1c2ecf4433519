using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace PodDsl.Files;

/// <summary>Calls of the C library that netstandard2.0 does not offer. Not for Windows.</summary>
internal static class Posix
{
    private const int NoEntry = 2;
    private const int AccessDenied = 13;
    private const int NoFolder = 20;
    private const int LongestPath = 4096;

    public static bool IsHere { get; } = !RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    public static void MakeDirectory(string path, uint mode) => Check(mkdir(Bytes(path), mode), path);

    public static void ChangeMode(string path, uint mode) => Check(chmod(Bytes(path), mode), path);

    /// <summary>Changes the owner and the group, or with <see cref="uint.MaxValue"/> for the other, one of them. Returns true if that is
    /// allowed.</summary>
    public static bool TryChangeOwner(string path, uint owner, uint group) => chown(Bytes(path), owner, group) == 0;

    /// <summary>Renames within one file system; unlike that of .NET, it never copies.</summary>
    public static void Rename(string from, string to) => Check(rename(Bytes(from), Bytes(to)), to);

    /// <summary>The target of a path, after all links, or null if there is none.</summary>
    public static string? RealPath(string path)
    {
        var resolved = new byte[LongestPath + 1];
        if (realpath(Bytes(path), resolved) != IntPtr.Zero)
        {
            return Encoding.UTF8.GetString(resolved, 0, Array.IndexOf(resolved, (byte)0));
        }

        var error = Marshal.GetLastWin32Error();
        return error is NoEntry or NoFolder ? null : throw ErrorOf(error, path);
    }

    /// <summary>Fills the structure of statx(2), whose layout is the same on all machines. Returns the error number, or 0.</summary>
    public static int ReadStatus(string path, byte[] status)
    {
        const int currentFolder = -100;
        const uint basicFields = 0x7ff;
        return statx(currentFolder, Bytes(path), 0, basicFields, status) == 0 ? 0 : Marshal.GetLastWin32Error();
    }

    /// <summary>
    /// Reads a file at once, with nothing to clean up behind it. Only for Linux. Returns the number of bytes, which are all if some room is left; -1 where somebody else must
    /// say why it cannot be read.
    /// </summary>
    public static int TryRead(string path, byte[] room)
    {
        const int readOnlyAndNotInherited = 0x80000;
        var file = open(Bytes(path), readOnlyAndNotInherited);
        if (file < 0)
        {
            return -1;
        }

        var count = read(file, room, new IntPtr(room.Length));
        _ = close(file);
        return count.ToInt32();
    }

    /// <summary>The exception that .NET would throw for an error number.</summary>
    public static Exception ErrorOf(int error, string path) => error == AccessDenied
        ? new UnauthorizedAccessException($"Access to the path '{path}' is denied.")
        : new IOException($"{new Win32Exception(error).Message}: '{path}'");

    private static void Check(int result, string path)
    {
        if (result != 0)
        {
            throw ErrorOf(Marshal.GetLastWin32Error(), path);
        }
    }

    private static byte[] Bytes(string path)
    {
        var bytes = path.IndexOf('\0') < 0
            ? new byte[Encoding.UTF8.GetByteCount(path) + 1]
            : throw new IOException("A path holds a NUL character, which no path can.");
        Encoding.UTF8.GetBytes(path, 0, path.Length, bytes, 0);
        return bytes;
    }

#pragma warning disable IDE1006, SYSLIB1054, CA5392 // The library sets the names; netstandard2.0 knows no other import; libc has one place.
    [DllImport("libc", SetLastError = true)]
    private static extern int mkdir(byte[] path, uint mode);

    [DllImport("libc", SetLastError = true)]
    private static extern int chmod(byte[] path, uint mode);

    [DllImport("libc", SetLastError = true)]
    private static extern int chown(byte[] path, uint owner, uint group);

    [DllImport("libc", SetLastError = true)]
    private static extern int rename(byte[] from, byte[] to);

    [DllImport("libc")]
    private static extern int open(byte[] path, int flags);

    [DllImport("libc")]
    private static extern IntPtr read(int file, [Out] byte[] content, IntPtr count);

    [DllImport("libc")]
    private static extern int close(int file);

    [DllImport("libc", SetLastError = true)]
    private static extern IntPtr realpath(byte[] path, [Out] byte[] resolved);

    [DllImport("libc", SetLastError = true)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] status);
#pragma warning restore IDE1006, SYSLIB1054, CA5392
}
