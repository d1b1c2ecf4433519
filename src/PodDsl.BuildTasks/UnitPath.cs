using System.Text;
using PodDsl.Core.Writers;

namespace PodDsl.BuildTasks;

/// <summary>Decides whether a unit may have the path that it asks for.</summary>
internal static class UnitPath
{
    /// <summary>In bytes, as nearly all file systems count.</summary>
    private const int LongestName = 255;

    /// <summary>Windows takes these names for devices, with any extension; and <c>COM</c> and <c>LPT</c> with one of the digits.</summary>
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
    private const string DeviceDigits = "0123456789\u00b9\u00b2\u00b3";

    /// <summary>All formats; each has a folder of its own.</summary>
#pragma warning disable CA2263 // Only newer frameworks than the task's have the generic one.
    public static IReadOnlyList<string> Formats { get; } = [.. Enum.GetNames(typeof(UnitFormat)).Select(name => name.ToLowerInvariant())];
#pragma warning restore CA2263

    /// <summary>The full path of a unit.</summary>
    public static string Resolve(string outputDirectory, EmittedUnit unit) =>
        Path.GetFullPath(Path.Combine(outputDirectory, unit.RelativePath));

    /// <summary>
    /// True if a path, by its form, names a file in the folder of a format, or in one folder of drop-ins there; in front may be the folder of
    /// a host, and that of a user.
    /// </summary>
    public static bool IsBelowFormat(string relativePath)
    {
        var segments = relativePath.Split('/');
        var format = IsFormat(0) ? 0 : IsFormat(1) ? 1 : segments.Length > 3 && segments[1] == EmittedUnit.UsersFolder && IsFormat(3) ? 3 : segments.Length;
        return segments.Length - format is 2 or 3
            && segments.All(segment => segment is not ("" or "." or "..") && segment.IndexOfAny(['\\', Path.DirectorySeparatorChar]) < 0);

        bool IsFormat(int index) => index < segments.Length && Formats.Contains(segments[index], StringComparer.Ordinal);
    }

    /// <summary>The problem of format and file name, or null.</summary>
    public static string? FindProblem(EmittedUnit unit)
    {
        if (!Formats.Contains(unit.Format, StringComparer.Ordinal))
        {
            return $"the format '{unit.Format}' is none of {string.Join(", ", Formats)}";
        }

        var segments = unit.FileName.Split('/');
        if (segments.Length > 2 || (segments.Length == 2 && !segments[0].EndsWith(".d", StringComparison.Ordinal)))
        {
            return "only one folder, of drop-ins, may stand in front of the name, as in 'web.service.d/10-limits.conf'";
        }

        return segments.Select(FindProblem).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>The problem of the name of a copy, which may be in several folders, or null.</summary>
    public static string? FindProblemOfCopy(string fileName) => fileName == CopyList.FileName
        ? "PodDsl keeps a list of copies there"
        : fileName.Split('/').Select(FindProblem).FirstOrDefault(static problem => problem is not null);

    /// <summary>The problem of the folder of its host, or of its user, or null.</summary>
    public static string? FindPlaceProblem(EmittedUnit unit)
    {
        if (unit.Host is null)
        {
            return unit.User is null ? null : $"the user '{unit.User}' is on no host";
        }

        if (Formats.Contains(unit.Host, StringComparer.OrdinalIgnoreCase))
        {
            return $"the host '{unit.Host}' has the name of a format";
        }

        var names = unit.User is null ? new[] { unit.Host } : [unit.Host, unit.User];
        return names.FirstOrDefault(static name => name.Contains('/')) is { } path
            ? $"'{path}' is no name of a folder"
            : names.Select(FindProblem).FirstOrDefault(static problem => problem is not null);
    }

    private static string? FindProblem(string segment) => segment switch
    {
        "" => "a part of it is empty",
        "." or ".." => "it leaves the folder of its format",
        _ when Encoding.UTF8.GetByteCount(segment) > LongestName => $"a part of it is longer than {LongestName} bytes",
        _ when segment.Any(char.IsControl) => "it holds a control character",
        // Every system refuses these, so that a project does not build on one and fail on another.
        _ when segment.Contains('\\') => "it holds a backslash, which separates folders on Windows",
        _ when segment[segment.Length - 1] is ' ' => "it ends in a space, which Windows drops",
        _ when segment[segment.Length - 1] is '.' => "it ends in a dot, which Windows drops",
        _ when IsDevice(segment) => "Windows takes it for a device",
        _ when segment.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 => "it holds a character that this system does not allow in file names",
        _ => null,
    };

    private static bool IsDevice(string segment)
    {
        var name = segment.Split('.')[0].TrimEnd(' ');
        return Devices.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (name.Length == 4
                && DeviceDigits.Contains(name[3])
                && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));
    }
}
