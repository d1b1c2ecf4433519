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

    /// <summary>The commands of the entries; null where systemd refuses one.</summary>
    public static IEnumerable<ServiceLine> Read(SourceText file, UnitEntry entry)
    {
        var value = ServicePlaces.Of(file, entry);
        foreach (var command in SystemdCommandLine.Parse(entry.Value).Commands)
        {
            var words = new List<Word>();
            IEnumerable<Text> texts = command.Arguments.Prepend(command.Executable);
            var index = 0;
            foreach (var text in texts)
            {
                var (start, length) = index < command.Places.Count ? command.Places[index] : (command.Start, 1);
                words.Add(Word.At(text, value.Span(start, start + length)));
                index++;
            }

            yield return new ServiceLine(
                entry,
                new CommandValue([command.Executable, .. command.Arguments], command.Prefixes & ~ExecutablePrefixes.ArgumentZero) { ArgumentZero = command.ArgumentZero },
                words);
        }
    }
}
