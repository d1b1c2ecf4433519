using System.Text.RegularExpressions;

namespace PodDsl.Host.Tests.Import;

/// <summary>
/// A Compose project of <c>tests/corpus/applications</c>. Beside its files it may have <c>before</c>, a script that makes what the project takes
/// from elsewhere, and <c>checks</c>, lines of a service and a command that must succeed in it and print the same for podman-compose and for our
/// units.
/// </summary>
/// <param name="Name">The name of the folder and of the project.</param>
internal sealed partial record Application(string Name)
{
    public static string Corpus { get; } = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus", "applications");

    public static IReadOnlyList<Application> All { get; } =
        [.. Directory.GetDirectories(Corpus).Select(folder => new Application(Path.GetFileName(folder))).OrderBy(application => application.Name, StringComparer.Ordinal)];

    /// <summary>False for limits that not every machine that runs tests can set. Such containers are only created.</summary>
    public bool IsStarted => Name != "limits";

    private IEnumerable<string> Sources => Directory.EnumerateFiles(Path.Combine(Corpus, Name), "*", SearchOption.AllDirectories);

    public string? Before => Text("before");

    /// <summary>Services with commands to run in them.</summary>
    public IReadOnlyList<(string Service, string Command)> Checks =>
        [.. (Text("checks") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1]))];

    /// <summary>The name that docker-compose gives what podman-compose calls <paramref name="container"/>.</summary>
    public string Renamed(string container) => OwnName().Replace(container, match => match.Groups["project"].Value == Name ? match.Value.Replace('_', '-') : match.Value);

    /// <summary>
    /// The same text with the names of docker-compose, and without addresses that podman gives out one after the other: those that the project
    /// chooses stand in its files.
    /// </summary>
    public SortedSet<string> Comparable(IEnumerable<string> lines)
    {
        var chosen = string.Concat(Sources.Select(File.ReadAllText));
        return new SortedSet<string>(
            lines.Select(line => Given().Replace(Renamed(line), match => match.ValueSpan.StartsWith("0.0.0.0") || chosen.Contains(match.Value, StringComparison.Ordinal) ? match.Value : "GIVEN")),
            StringComparer.Ordinal);
    }

    private string? Text(string file) => Path.Combine(Corpus, Name, file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    [GeneratedRegex(@"\b(?<project>[a-z]+)_[a-z]+_\d\b")]
    private static partial Regex OwnName();

    [GeneratedRegex(@"\b\d+\.\d+\.\d+\.\d+\b|\b([0-9a-f]{2}:){5}[0-9a-f]{2}\b|\bfd[0-9a-f]{2}:[0-9a-f:]+")]
    private static partial Regex Given();
}
