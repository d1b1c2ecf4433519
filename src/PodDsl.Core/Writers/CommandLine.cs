namespace PodDsl.Core.Writers;

/// <summary>A podman command under construction: groups of words, such as a flag with its value.</summary>
internal sealed class CommandLine
{
    public const string Podman = "/usr/bin/podman";

    /// <summary>True if systemd ignores a failure: the prefix <c>-</c>.</summary>
    public bool IgnoreFailure { get; init; }

    public List<CommandWord> Words { get; } = new(8);

    /// <summary>The starts of groups; the first group has none.</summary>
    public List<int> Groups { get; } = new(4);

    /// <summary>Makes room for so many more words.</summary>
    public void MakeRoom(int words)
    {
        Words.Capacity = Math.Max(Words.Capacity, Words.Count + words + 8);
        Groups.Capacity = Math.Max(Groups.Capacity, Groups.Count + (words / 2) + 4);
    }

    /// <summary>Starts a group.</summary>
    public CommandLine Then(CommandWord word)
    {
        Groups.Add(Words.Count);
        Words.Add(word);
        return this;
    }

    /// <summary>Continues the group.</summary>
    public CommandLine With(CommandWord word)
    {
        Words.Add(word);
        return this;
    }

    public CommandLine Then(CommandWord flag, CommandWord value) => Then(flag).With(value);
}
