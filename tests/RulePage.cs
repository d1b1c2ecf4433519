using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.TestSupport;

/// <summary>An example of a page: the reported form, or the right one.</summary>
/// <param name="Facts">Its host facts, or null.</param>
/// <param name="Target">The target of unit files: the newest podman and the system, unless the page names options of the tool.</param>
/// <param name="Code">The code, with the entries that the page leaves out.</param>
internal sealed record PageExample(string? Facts, Target Target, string Code)
{
    /// <summary>The unit files, each of which starts with a comment of its name.</summary>
    public IReadOnlyList<QuadletSource> Files =>
        UnitFiles.StartsWithName(Code)
            ? UnitFiles.Split(Code)
            : throw new FormatException("A block of unit files starts with a comment of a name: " + Code);

    /// <summary>The target of the unit files, with the host facts.</summary>
    public Target FilesTarget => Facts is null
        ? Target
        : Target with { Facts = HostFactsReader.TryRead(Facts, out var facts, out var problem) ? facts : throw new FormatException(problem.ToString()) };
}

/// <summary>The page of a rule, taken apart.</summary>
internal sealed partial class RulePage
{
    public const string UnitFiles = "Unit files";
    public const string CSharp = "C#";

    public static readonly string Folder = Path.Combine(BuildFacts.RepositoryRoot, "docs", "rules");

    private readonly (string Heading, string Text)[] _sections;
    private readonly (string Heading, string Text)[] _examples;

    public RulePage(string id)
    {
        Text = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        (Head, _sections) = Split(SectionHeading(), Text);
        (Setting, _examples) = Split(PartHeading(), Section("Example"));
    }

    public string Text { get; }

    /// <summary>The title and the table.</summary>
    public string Head { get; }

    /// <summary>The text above the examples of both languages.</summary>
    public string Setting { get; }

    public IEnumerable<string> Headings => _sections.Select(section => section.Heading);

    /// <summary>The languages of the examples, in order.</summary>
    public IEnumerable<string> Languages => _examples.Select(part => part.Heading);

    /// <summary>The prose and code for authors of unit files, without the parts for C# alone.</summary>
    public string ForUnitFiles => CSharpPart().Replace(Text, "");

    /// <summary>The settings of a project with the examples.</summary>
    public (string Name, string Value)[] Properties =>
    [
        .. Property().Matches(Setting + Part(CSharp)).Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
    ];

    public string Section(string heading) => _sections.FirstOrDefault(section => section.Heading == heading).Text ?? "";

    /// <summary>The examples of a language, by <c>Reported</c> and <c>Right</c>.</summary>
    public IReadOnlyDictionary<string, PageExample> Examples(string language)
    {
        var (setting, examples) = Split(ExampleHeading(), Part(language));
        return examples.ToDictionary(
            example => example.Heading,
            example => new PageExample(
                Facts(example.Text) ?? Facts(setting) ?? Facts(Setting),
                TargetOf(Setting + setting + example.Text),
                Continue(Code(language).Matches(example.Text).Single().Groups[1].Value)));
    }

    private static Target TargetOf(string text)
    {
        var options = Option().Matches(text).ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);
        return new Target(
            PodmanVersion.TryParse(options["podman"].LastOrDefault() ?? "", out var version) ? version : PodmanVersion.Newest,
            options["scope"].LastOrDefault() == "user" ? UnitScope.User : UnitScope.System);
    }

    private static Regex Code(string language) => language == CSharp ? CSharpBlock() : FileBlock();

    private static string? Facts(string text) => FactsBlock().Match(text) is { Success: true } block ? block.Groups[1].Value : null;

    private static (string Before, (string Heading, string Text)[] Parts) Split(Regex heading, string text)
    {
        var pieces = heading.Split(text);
        return (pieces[0], [.. pieces.Skip(1).Chunk(2).Select(piece => (piece[0], piece[1]))]);
    }

    /// <summary>Adds the lines that a comment stands for: their numbers continue those of the two lines before it.</summary>
    private static string Continue(string code) => Continuation().Replace(code, match =>
    {
        long[] Numbers(int line) => [.. Number().Matches(match.Groups[line].Value).Select(number => long.Parse(number.Value, CultureInfo.InvariantCulture))];
        var (first, last) = (Numbers(1), Numbers(2));
        return match.Groups[1].Value + match.Groups[2].Value + string.Concat(
            Enumerable.Range(1, int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture)).Select(step =>
            {
                var index = 0;
                return Number().Replace(
                    match.Groups[2].Value,
                    _ => (last[index] + (step * (last[index] - first[index++]))).ToString(CultureInfo.InvariantCulture));
            }));
    });

    private string Part(string language) => _examples.FirstOrDefault(part => part.Heading == language).Text ?? "";

    [GeneratedRegex("^## (.+)\n", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex("^### (.+)\n", RegexOptions.Multiline)]
    private static partial Regex PartHeading();

    [GeneratedRegex("^(Reported|Right):\n", RegexOptions.Multiline)]
    private static partial Regex ExampleHeading();

    [GeneratedRegex("^### C#\n.*?(?=^##)|^```csharp\n.*?^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpPart();

    [GeneratedRegex("^```csharp\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("^```ini\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileBlock();

    [GeneratedRegex("^```json\n(.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FactsBlock();

    [GeneratedRegex("^(.+\n)(.+\n)(?:#|//) and (\\d+) more\n", RegexOptions.Multiline)]
    private static partial Regex Continuation();

    [GeneratedRegex("\\d+")]
    private static partial Regex Number();

    [GeneratedRegex("^<(PodDsl\\w+)>(.*)</", RegexOptions.Multiline)]
    private static partial Regex Property();

    [GeneratedRegex("`--(podman|scope) ([\\w.]+)`")]
    private static partial Regex Option();
}
