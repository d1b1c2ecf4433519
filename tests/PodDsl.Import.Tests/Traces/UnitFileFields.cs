using PodDsl.Core.Parsing;
using PodDsl.Import.Commands;
using PodDsl.Import.Services;

namespace PodDsl.Import.Tests.Traces;

/// <summary>The fields of unit files: their entries, and the words of commands that call podman or docker.</summary>
internal static class UnitFileFields
{
    public static IEnumerable<Field> Of(string text, UnitDialect dialect)
    {
        var source = SourceText.OfFile("file", text);
        var sections = UnitFileReader.Read("file", text, dialect).Sections;
        foreach (var section in sections)
        {
            foreach (var entry in section.Entries)
            {
                var (start, end) = (entry.ValueSource.Start, entry.ValueSource.Start + entry.ValueSource.Length);
                var (first, last) = (entry.LinesSource.Start, entry.LinesSource.Start + entry.LinesSource.Length);
                var name = $"[{section.Name}] {entry.Key}=";
                yield return new Field(name, entry.Source.Line, text[start..end], Changes.Without(text, (first, last)), Changes.OthersAt(text, start, end)) { Wholes = [.. sections.Select(whole => new Whole(whole.Source.Start, ""))] };
                if (dialect == UnitDialect.Systemd && entry.Key.StartsWith("Exec", StringComparison.Ordinal) && CallsPodman(entry.Value))
                {
                    foreach (var field in Words(text, source, entry, name))
                    {
                        yield return field;
                    }
                }
            }
        }
    }

    private static bool CallsPodman(string value) => value.Contains("podman", StringComparison.Ordinal) || value.Contains("docker", StringComparison.Ordinal);

    private static IEnumerable<Field> Words(string text, SourceText source, UnitEntry entry, string name) =>
        ServiceLine.Read(source, entry, new CommandReading("/", default))
            .SelectMany(line => CommandFields.Words(text, name, [.. line.Words.Select(word => (word.Marked, word.Source.Start, word.Source.Start + word.Source.Length))]));
}
