using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>A word of a podman command, and the settings that its text comes from.</summary>
internal readonly record struct CommandWord
{
    private readonly EquatableArray<(int Start, Setting Setting)> _sources;

    private CommandWord(Text text, EquatableArray<(int Start, Setting Setting)> sources) => (Text, _sources) = (text, sources);

    public Text Text { get; }

    /// <summary>A word that comes from no setting.</summary>
    public static implicit operator CommandWord(Text text) => new(text, []);

    public static implicit operator CommandWord(string literal) => new(new Text(literal), []);

    /// <summary>The words are one, and each part keeps its settings.</summary>
    public static CommandWord operator +(CommandWord left, CommandWord right)
    {
        var length = left.Text.Marked.Length;
        if (right._sources.IsEmpty)
        {
            return new(left.Text + right.Text, left._sources);
        }

        var sources = new (int, Setting)[left._sources.Count + right._sources.Count];
        left._sources.AsSpan().CopyTo(sources);
        for (var index = 0; index < right._sources.Count; index++)
        {
            var (start, setting) = right._sources[index];
            sources[left._sources.Count + index] = (length + start, setting);
        }

        return new(left.Text + right.Text, new(sources));
    }

    /// <summary>The whole value of a setting.</summary>
    public static CommandWord Of(Setting setting) => Of(setting, setting.Value.ToArgument());

    /// <summary>A text from a setting, such as one of its words.</summary>
    public static CommandWord Of(Setting? setting, Text text) => setting is null ? text : new CommandWord(text, [(0, setting)]);

    /// <summary>The words of a setting; one that is no list has a single word.</summary>
    public static IEnumerable<CommandWord> AllOf(Setting setting) =>
        setting.Value is WordsValue { Words: var words } ? words.Select(word => Of(setting, word)) : [Of(setting)];

    /// <summary>The setting for a place in the text, or null if there is none.</summary>
    public Setting? SourceAt(int index)
    {
        Setting? found = null;
        foreach (var (start, setting) in _sources)
        {
            if (found is null || start <= index)
            {
                found = setting;
            }
        }

        return found;
    }
}
