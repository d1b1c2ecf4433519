namespace PodDsl.TestSupport;

/// <summary>A table of facts in <c>tests/data</c>: lines of columns with tabs between them; the first line names the columns.</summary>
internal sealed class DataTable
{
    private readonly string[] _columns;

    private DataTable(string[] columns, IReadOnlyList<string[]> rows)
    {
        _columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Reads a table; lines that begin with <c>#</c> are comments.</summary>
    public static DataTable Read(string name)
    {
        var lines = File.ReadLines(Path.Combine(BuildFacts.RepositoryRoot, "tests", "data", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
        return new DataTable(lines[0], lines[1..]);
    }

    /// <summary>The value of a row in a column.</summary>
    public string this[string[] row, string column] => row[Array.IndexOf(_columns, column)];
}
