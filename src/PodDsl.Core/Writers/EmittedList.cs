using System.Text;

namespace PodDsl.Core.Writers;

/// <summary>
/// The records of an assembly with what was generated for each, as the assembly carries it: a line for each record. One attribute of the assembly costs
/// the compiler and all analyzers less than one for each record, or for each constant.
/// </summary>
/// <remarks>The generator writes it; the tasks of the build, which have no other part of this assembly, and the readers of symbols read it.</remarks>
public static class EmittedList
{
    private const char Separator = '\t';
    private const int FieldsOfRecord = 2;
    private const int FieldsOfFile = 5;
    private const string Private = "private";

    /// <summary>The line of a record.</summary>
    public static string Line(EmittedRecord record)
    {
        var line = new StringBuilder();
        Append(line, record.Type);
        line.Append(Separator).Append(string.Join(" ", record.Constants));
        foreach (var file in record.Files)
        {
            foreach (var field in (string[])[file.Format, file.FileName, file.Host ?? "", file.User ?? "", file.HoldsSecrets ? Private : ""])
            {
                line.Append(Separator);
                Append(line, field);
            }
        }

        return line.ToString();
    }

    /// <summary>The records of such lines.</summary>
    /// <exception cref="FormatException">They are no such lines, or those of another version.</exception>
    public static IEnumerable<EmittedRecord> Read(string lines)
    {
        for (int start = 0, end; start < lines.Length; start = end + 1)
        {
            end = lines.IndexOf('\n', start) is >= 0 and var found ? found : lines.Length;
            if (end > start)
            {
                yield return ReadLine(lines.Substring(start, end - start));
            }
        }
    }

    private static EmittedRecord ReadLine(string line)
    {
        var fields = line.Split(Separator);
        if (fields.Length < FieldsOfRecord || (fields.Length - FieldsOfRecord) % FieldsOfFile != 0)
        {
            throw new FormatException($"The line of '{fields[0]}' has {fields.Length} fields.");
        }

        var files = new EmittedFile[(fields.Length - FieldsOfRecord) / FieldsOfFile];
        for (var index = 0; index < files.Length; index++)
        {
            var first = FieldsOfRecord + (index * FieldsOfFile);
            files[index] = new EmittedFile(Plain(fields[first]), Plain(fields[first + 1]))
            {
                Host = fields[first + 2] is { Length: > 0 } host ? Plain(host) : null,
                User = fields[first + 3] is { Length: > 0 } user ? Plain(user) : null,
                HoldsSecrets = fields[first + 4] switch
                {
                    Private => true,
                    "" => false,
                    var other => throw new FormatException($"A file of '{fields[0]}' is '{other}', which this version of PodDsl does not know."),
                },
            };
        }

        return new EmittedRecord(Plain(fields[0]), fields[1].Length == 0 ? [] : fields[1].Split(' '), files);
    }

    private static void Append(StringBuilder line, string field)
    {
        foreach (var character in field)
        {
            _ = character switch
            {
                '\\' => line.Append(@"\\"),
                Separator => line.Append(@"\t"),
                '\n' => line.Append(@"\n"),
                _ => line.Append(character),
            };
        }
    }

    private static string Plain(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var plain = new StringBuilder(field.Length);
        var isEscaped = false;
        foreach (var character in field)
        {
            if (!isEscaped && character == '\\')
            {
                isEscaped = true;
                continue;
            }

            plain.Append((isEscaped, character) switch { (true, 't') => Separator, (true, 'n') => '\n', _ => character });
            isEscaped = false;
        }

        return plain.ToString();
    }
}

/// <summary>What was generated for one record.</summary>
/// <param name="Type">The name of the record in metadata: <c>Home.Outer+Web</c>.</param>
/// <param name="Constants">The constants that it got.</param>
/// <param name="Files">The unit files whose text is one of these constants.</param>
public sealed record EmittedRecord(string Type, IReadOnlyList<string> Constants, IReadOnlyList<EmittedFile> Files);

/// <summary>A unit file whose text is the constant of its format.</summary>
/// <param name="Format">The name of the format: <c>quadlet</c>.</param>
/// <param name="FileName">The name of the file, as <c>EmittedUnit</c> has it.</param>
public sealed record EmittedFile(string Format, string FileName)
{
    /// <summary>The host that it is for, or null in a project without hosts.</summary>
    public string? Host { get; init; }

    /// <summary>The user whose systemd runs it, or null for that of the host.</summary>
    public string? User { get; init; }

    /// <summary>True if not everybody may read it.</summary>
    public bool HoldsSecrets { get; init; }
}
