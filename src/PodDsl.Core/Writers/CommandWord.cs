using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>A word of a podman command, and the settings that its text comes from.</summary>
internal readonly struct CommandWord
{
    /// <summary>Nothing, the one <see cref="Setting"/> of the whole text, or where the part of each setting starts.</summary>
    private readonly object? _sources;

    private CommandWord(Text text, object? sources) => (Text, _sources) = (text, sources);

    public Text Text { get; }

    /// <summary>A word that comes from no setting.</summary>
    public static implicit operator CommandWord(Text text) => new(text, null);

    public static implicit operator CommandWord(string literal) => new(new Text(literal), null);

    /// <summary>The words are one, and each part keeps its settings.</summary>
    public static CommandWord operator +(CommandWord left, CommandWord right)
    {
        var length = left.Text.Marked.Length;
        var text = left.Text + right.Text;
        return (left._sources, right._sources) switch
        {
            (var sources, null) => new(text, sources),
            // A setting counts for what stands before it, if nothing else does.
            (null, Setting setting) => new(text, setting),
            _ => new(text, (Part[])[.. left.Parts, .. right.Parts.Select(part => new Part(length + part.Start, part.Setting))]),
        };
    }

    /// <summary>The whole value of a setting.</summary>
    public static CommandWord Of(Setting setting) => Of(setting, setting.Value.ToArgument());

    /// <summary>A text from a setting, such as one of its words.</summary>
    public static CommandWord Of(Setting? setting, Text text) => new(text, setting);

    /// <summary>The words of a setting; one that is no list has a single word.</summary>
    public static IEnumerable<CommandWord> AllOf(Setting setting) =>
        setting.Value is WordsValue { Words: var words } ? words.Select(word => Of(setting, word)) : [Of(setting)];

    /// <summary>The setting for a place in the text, or null if there is none.</summary>
    public Setting? SourceAt(int index)
    {
        Setting? found = null;
        foreach (var part in Parts)
        {
            if (found is null || part.Start <= index)
            {
                found = part.Setting;
            }
        }

        return found;
    }

    private Part[] Parts => _sources as Part[] ?? (_sources is Setting setting ? [new(0, setting)] : []);

    private readonly record struct Part(int Start, Setting Setting);
}
