namespace PodDsl.Cli.Printing;

/// <summary>
/// The one place that prints. It takes lines only as a <see cref="VisibleLine"/>, so no command can forget that names and contents of files
/// may be hostile.
/// </summary>
internal sealed class Printer(TextWriter writer)
{
    /// <summary>Prints a line.</summary>
    public void Line(VisibleLine line) => writer.WriteLine(line.ToString());

    /// <summary>Prints an empty line.</summary>
    public void Line() => writer.WriteLine();

    /// <summary>Prints a document in a format that has its own way to escape, such as JSON.</summary>
    public void Document(string text) => writer.Write(text);

    /// <summary>Reports a problem of a file or folder as a whole.</summary>
    public void Error(string path, string message) => Line($"{path}: error: {message}");

    /// <summary>Reports a problem at a place in a file; lines and columns count from one.</summary>
    public void Problem(string path, int line, int column, bool isError, string message) =>
        Line($"{path}:{Math.Max(line, 1)}:{Math.Max(column, 1)}: {(isError ? "error" : "warning")}: {message}");

    /// <summary>Reports something odd about the command line.</summary>
    public void Warning(string message) => Line($"poddsl: warning: {message}");

    /// <summary>Reports an error of the command line.</summary>
    public void Error(string message) => Line($"poddsl: error: {message}");
}
