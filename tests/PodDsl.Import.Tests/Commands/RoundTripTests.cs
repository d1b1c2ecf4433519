using System.Globalization;
using PodDsl.Core.Writers;

namespace PodDsl.Import.Tests.Commands;

public sealed class RoundTripTests
{
    /// <summary>Random words go through a shell's text into a unit, and out of its service again.</summary>
    [Fact]
    public void Command_means_the_same_after_its_way_through_a_unit()
    {
        var count = TestExtent.Of(5000, 500);
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var made = new RandomCommands(random, new Version(5, 8));
            List<string> words = ["--name", made.Name(), .. made.Flags(), "localhost/image:1", .. made.Command()];
            var imported = CommandText.Read("podman run " + string.Join(random.Next(2) == 0 ? " " : " \\\n  ", words.Select(word => Spell(word, random))));

            var notes = new List<ImportNote>();
            var service = ExpressibleUnits.Write(Assert.Single(imported.Units), UnitFormats.Of(UnitFormat.Service), CommandText.Target, [], notes).Files.Single().Text;

            Assert.True(notes.Count == 0, $"{seed}: {string.Join('\n', notes)}");
            Assert.Equal(
                string.Create(CultureInfo.InvariantCulture, $"{seed}\n") + string.Join('\n', CommandWords.Meaning(words)),
                string.Create(CultureInfo.InvariantCulture, $"{seed}\n") + string.Join('\n', CommandWords.Meaning(CommandWords.OfExecStart(service).Skip(1).ToList())));
        }
    }

    /// <summary>One of the ways to write a word.</summary>
    private static string Spell(string word, Random random) => random.Next(4) switch
    {
        0 => "\"" + string.Concat(word.Select(character => character is '"' or '\\' or '$' or '`' ? "\\" + character : character.ToString())) + "\"",
        1 when word.Length > 0 && word.All(character => character < 128 && !char.IsControl(character)) =>
            string.Concat(word.Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '/' or '=' or ':' or ',' or '.' or '_' ? character.ToString() : "\\" + character)),
        2 when word.Length > 3 => CommandText.Quote(word[..2]) + CommandText.Quote(word[2..]),
        _ => CommandText.Quote(word),
    };
}
