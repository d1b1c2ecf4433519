namespace PodDsl.BuildTasks;

/// <summary>Decides whether a unit may have the path that it asks for.</summary>
internal static class UnitPath
{
    private const int LongestName = 255;

    /// <summary>The full path of a unit.</summary>
    public static string Resolve(string outputDirectory, EmittedUnit unit) =>
        Path.GetFullPath(Path.Combine(outputDirectory, unit.Format, unit.FileName));

    /// <summary>What is wrong with format and file name, or null.</summary>
    public static string? FindProblem(EmittedUnit unit)
    {
        if (!EmittedUnit.Formats.Contains(unit.Format, StringComparer.Ordinal))
        {
            return $"the format '{unit.Format}' is none of {string.Join(", ", EmittedUnit.Formats)}";
        }

        var segments = unit.FileName.Split('/');
        if (segments.Length > 2 || (segments.Length == 2 && !segments[0].EndsWith(".d", StringComparison.Ordinal)))
        {
            return "only one folder, of drop-ins, may stand in front of the name, as in 'web.service.d/10-limits.conf'";
        }

        return segments.Select(FindProblem).FirstOrDefault(problem => problem is not null);
    }

    private static string? FindProblem(string segment) => segment switch
    {
        "" => "a part of it is empty",
        "." or ".." => "it leaves the folder of its format",
        _ when segment.Length > LongestName => $"a part of it is longer than {LongestName} characters",
        _ when segment.Any(char.IsControl) => "it holds a control character",
        // Both are refused on every system, so that a project does not build on one and fail on another.
        _ when segment.IndexOf('\\') >= 0 => "it holds a backslash, which separates folders on Windows",
        _ when segment[segment.Length - 1] is ' ' => "it ends in a space, which Windows drops",
        _ when segment.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 => "it holds a character that this system does not allow in file names",
        _ => null,
    };
}
