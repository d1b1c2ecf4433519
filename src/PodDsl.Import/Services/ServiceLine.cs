using PodDsl.Core.Encoding;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Import.Commands;

namespace PodDsl.Import.Services;

/// <summary>One command of a service.</summary>
/// <param name="Entry">Its assignment.</param>
/// <param name="Value">The command.</param>
/// <param name="Words">Its words.</param>
internal sealed record ServiceLine(UnitEntry Entry, CommandValue Value, IReadOnlyList<Word> Words)
{
    public string Key => Entry.Key;

    public bool IgnoresFailure => (Value.Prefixes & ExecutablePrefixes.IgnoreFailure) != 0;

    /// <summary>The commands of an entry, as far as systemd can read it.</summary>
    public static IEnumerable<ServiceLine> Read(SourceText file, UnitEntry entry, CommandReading reading)
    {
        var value = ServicePlaces.Of(file, entry);
        var line = SystemdCommandLine.Parse(entry.Value);
        foreach (var problem in line.Problems)
        {
            reading.Note(
                line.IsRefused ? NoteKind.Lost : NoteKind.Changed, entry.Key, problem.Message, "Correct the line.",
                value.Span(problem.Index, Math.Min(problem.Index + 1, entry.Value.Length)));
        }

        foreach (var command in line.Commands)
        {
            var words = new List<Word>();
            IEnumerable<Text> texts = command.Arguments.Prepend(command.Executable);
            var index = 0;
            foreach (var text in texts)
            {
                var (start, length) = index < command.Places.Count ? command.Places[index] : (command.Start, 1);
                words.Add(Word.At(text, value.Span(start, start + length), isQuoted: false));
                index++;
            }

            yield return new ServiceLine(
                entry,
                new CommandValue([command.Executable, .. command.Arguments], command.Prefixes & ~ExecutablePrefixes.ArgumentZero) { ArgumentZero = command.ArgumentZero },
                words);
        }
    }
}
