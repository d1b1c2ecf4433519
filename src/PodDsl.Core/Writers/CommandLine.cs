namespace PodDsl.Core.Writers;

/// <summary>A podman command under construction: groups of words, such as a flag with its value.</summary>
internal sealed class CommandLine
{
    public const string Podman = "/usr/bin/podman";

    private readonly List<CommandWord> _words = [];
    private readonly List<int> _groups = [];

    /// <summary>True if systemd ignores a failure: the prefix <c>-</c>.</summary>
    public bool IgnoreFailure { get; init; }

    public IReadOnlyList<CommandWord> Words => _words;

    /// <summary>The starts of groups; the first group has none.</summary>
    public IReadOnlyList<int> Groups => _groups;

    /// <summary>Starts a group.</summary>
    public CommandLine Then(CommandWord word)
    {
        _groups.Add(_words.Count);
        _words.Add(word);
        return this;
    }

    /// <summary>Continues the group.</summary>
    public CommandLine With(CommandWord word)
    {
        _words.Add(word);
        return this;
    }

    public CommandLine Then(CommandWord flag, CommandWord value) => Then(flag).With(value);
}
