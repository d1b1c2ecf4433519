namespace PodDsl.Files;

/// <summary>Errors of files that wait beside their places. Nobody has named those files, so the errors name the places.</summary>
internal static class PlaceErrors
{
    /// <summary>True for an error whose message names the path.</summary>
    public static bool Names(this Exception exception, string path) =>
        exception is IOException or UnauthorizedAccessException && exception.Message.Contains(path);

    /// <summary>The same error with another path in its message.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="place">The path that its reader knows.</param>
    /// <param name="paths">Paths that nobody has named, the longest first.</param>
    public static Exception At(this Exception exception, string place, params string[] paths)
    {
        var message = paths.Aggregate(exception.Message, (text, path) => text.Replace(path, place));
        return exception is UnauthorizedAccessException ? new UnauthorizedAccessException(message, exception) : new IOException(message, exception);
    }
}
