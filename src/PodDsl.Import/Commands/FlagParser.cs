using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Import.Commands;

/// <summary>A flag of a command.</summary>
/// <param name="Written">The flag as written: <c>--net</c>, or <c>-p</c> of <c>-dp</c>.</param>
/// <param name="Name">Its long name; empty for words that are flags, in a variable.</param>
/// <param name="Value">Its value; <c>true</c> for a switch without one.</param>
/// <param name="IsKnown">False for a flag that the program does not have.</param>
internal sealed record GivenFlag(string Written, string Name, Word Value, bool IsKnown)
{
    /// <summary>All letters of the word that it stands in, such as <c>itd</c>; empty for a flag by itself.</summary>
    public string Letters { get; init; } = "";

    /// <summary>The place of the value; for a switch that of the flag.</summary>
    public SourceSpan Source => Value.Source;

    /// <summary>The flag with its value in one word.</summary>
    public Text Argument => new Text(Name + "=") + Value.Text;
}

/// <summary>The flags of a subcommand.</summary>
/// <param name="Switches">Flags without a value, except one after <c>=</c>.</param>
/// <param name="Valued">Flags with a value.</param>
internal sealed record FlagSet(IReadOnlySet<string> Switches, IReadOnlySet<string> Valued)
{
    /// <summary>The one-letter flags, with their long names.</summary>
    public required IReadOnlyDictionary<char, string> Letters { get; init; }

    /// <summary>The kind of unit whose other names of flags count.</summary>
    public UnitKind? Kind { get; init; }

    /// <summary>True if flags may come behind the other words, as they do with most subcommands.</summary>
    public bool IsMixed { get; init; }

    /// <summary>True for a switch, false for a flag with a value, null for neither.</summary>
    public bool? IsSwitch(string name) => Switches.Contains(name) ? true : Valued.Contains(name) ? false : null;

    public string NameOf(string written) => Kind is { } kind ? PodmanFlags.NameOf(kind, written) : written;
}

/// <summary>Parses the words of a command as podman and docker do.</summary>
internal static class FlagParser
{
    /// <summary>The flags, and the words that are none.</summary>
    public static (IReadOnlyList<GivenFlag> Flags, IReadOnlyList<Word> Words) Read(IReadOnlyList<Word> words, FlagSet set)
    {
        var flags = new List<GivenFlag>();
        var rest = new List<Word>();
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            var marked = word.Marked;
            if (marked == "--")
            {
                rest.AddRange(words.Skip(index + 1));
                break;
            }

            if (marked.StartsWith("--", StringComparison.Ordinal))
            {
                index += ReadLong(flags, words, index, set);
            }
            else if (marked.Length > 1 && marked[0] == '-')
            {
                index += ReadShort(flags, words, index, set);
            }
            else if (set.IsMixed)
            {
                rest.Add(word);
            }
            else if (AreFlags(words, index))
            {
                flags.Add(new GivenFlag(word.ToString(), "", word, IsKnown: true));
            }
            else
            {
                rest.AddRange(words.Skip(index));
                break;
            }
        }

        return (flags, rest);
    }

    /// <summary>Returns the number of further words that it took.</summary>
    private static int ReadLong(List<GivenFlag> flags, IReadOnlyList<Word> words, int index, FlagSet set)
    {
        var word = words[index];
        var equals = word.Marked.IndexOf('=');
        var written = equals < 0 ? word.Marked : word.Marked[..equals];
        var name = set.NameOf(written);
        var isSwitch = set.IsSwitch(name);
        if (equals >= 0)
        {
            flags.Add(new GivenFlag(written, name, word.From(equals + 1), isSwitch is not null));
            return 0;
        }

        if (isSwitch ?? !SeemsToTakeNext(words, index))
        {
            flags.Add(new GivenFlag(written, name, Word.At("true", word.Source), isSwitch is not null));
            return 0;
        }

        flags.Add(new GivenFlag(written, name, index + 1 < words.Count ? words[index + 1] : Word.At("", word.Source), isSwitch is not null));
        return 1;
    }

    /// <summary>Switches one after the other; the first flag with a value takes the rest of the word, or the next one.</summary>
    private static int ReadShort(List<GivenFlag> flags, IReadOnlyList<Word> words, int index, FlagSet set)
    {
        var word = words[index];
        for (var letter = 1; letter < word.Marked.Length; letter++)
        {
            var written = "-" + word.Marked[letter];
            if (!set.Letters.TryGetValue(word.Marked[letter], out var name))
            {
                flags.Add(new GivenFlag(word.Marked, word.Marked, Word.At("true", word.Source), IsKnown: false));
                return 0;
            }

            var isValued = set.IsSwitch(name) == false;
            var rest = word.Marked.Length - letter - 1;
            if (rest > 1 && word.Marked[letter + 1] == '=')
            {
                flags.Add(new GivenFlag(written, name, word.From(letter + 2), IsKnown: true));
                return 0;
            }

            if (isValued)
            {
                var value = rest > 0 ? word.From(letter + 1) : index + 1 < words.Count ? words[index + 1] : Word.At("", word.Source);
                flags.Add(new GivenFlag(written, name, value, IsKnown: true));
                return rest > 0 ? 0 : 1;
            }

            flags.Add(new GivenFlag(written, name, Word.At("true", word.Source), IsKnown: true) { Letters = word.Marked[1..] });
        }

        return 0;
    }

    /// <summary>True for a variable in front of the image whose words are likely flags.</summary>
    private static bool AreFlags(IReadOnlyList<Word> words, int index)
    {
        var text = words[index].Text;
        if (index + 1 >= words.Count || !IsVariable(words[index]))
        {
            return false;
        }

        // Several such variables, if one behind them is for the image.
        var behind = index + 1;
        while (behind + 1 < words.Count && IsVariable(words[behind]) && !NamesImage(words[behind].Text))
        {
            behind++;
        }

        var next = words.Skip(behind).Any(word => NamesImage(word.Text)) ? words[behind] : words[index + 1];
        return Array.Exists(["OPT", "ARG", "FLAG", "PARAM"], part => text.Marked.Contains(part, StringComparison.OrdinalIgnoreCase))
            || (!NamesImage(text) && (next.Marked.StartsWith('-') || NamesImage(next.Text)));
    }

    /// <summary>True for a word that is one variable.</summary>
    private static bool IsVariable(Word word) => word.Text.IsWordsVariable
        || (!word.IsQuoted && word.Text.StartsWith(Text.VariableMark) && word.Text.Marked.IndexOf(Text.EndMark) == word.Text.Marked.Length - 1);

    private static bool NamesImage(Text text) =>
        text.Variables.Any(name => Array.Exists(["IMAGE", "IMG", "TAG"], part => name.Contains(part, StringComparison.OrdinalIgnoreCase)));

    /// <summary>True if the word behind an unknown flag is likely its value: another flag comes behind that.</summary>
    private static bool SeemsToTakeNext(IReadOnlyList<Word> words, int index) =>
        index + 2 < words.Count && !words[index + 1].Marked.StartsWith('-') && words[index + 2].Marked.StartsWith('-');
}
