using System.Text.RegularExpressions;

namespace PodDsl.TestSupport;

/// <summary>A block of code in a README.</summary>
internal sealed record ReadmeBlock(string Language, string Text);

/// <summary>The READMEs of the repository, whose every claim is run.</summary>
internal static partial class Readmes
{
    public const string OfRepository = "README.md";
    public const string OfPackage = "src/PodDsl/README.md";
    public const string OfTemplates = "templates/README.md";

    /// <summary>Those that are about commands alone.</summary>
    public static IReadOnlyList<string> WithoutRecords { get; } = [OfTemplates, "src/PodDsl.Cli/README.md"];

    /// <summary>Declarations that the C# blocks of the READMEs use but do not contain.</summary>
    private static readonly (string Name, string Text)[] Others =
    [
        ("Backend", "[Subnet(\"10.89.1.0/24\")] public partial record Backend : Network;"),
        ("MariaDb", "[Image(\"docker.io/library/mariadb:11\"), Network<Backend>] public partial record MariaDb : Container;"),
    ];

    /// <summary>All of them, except the index of the rules, which has tests of its own.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(BuildFacts.RepositoryRoot, "README.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(BuildFacts.RepositoryRoot, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(folder => folder is "bin" or "obj") && file is not ("docs/rules/README.md" or "docs/README.md"))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string path) => File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, path));

    public static IReadOnlyList<ReadmeBlock> Blocks(string path, string language) =>
    [
        .. BlockPattern().Matches(Read(path))
            .Select(match => new ReadmeBlock(match.Groups["language"].Value, match.Groups["text"].Value))
            .Where(block => block.Language == language),
    ];

    /// <summary>The texts between backticks in the prose.</summary>
    public static IReadOnlyList<string> Spans(string path) =>
        [.. SpanPattern().Matches(BlockPattern().Replace(Read(path), "")).Select(match => match.Groups["text"].Value)];

    /// <summary>A block of C# as a whole file, with the parts that it leaves to the reader.</summary>
    public static string Complete(string block)
    {
        var own = string.Join('\n', block.Split('\n').Where(line => !line.StartsWith("#:", StringComparison.Ordinal) && line is not ("using PodDsl;" or "return PodDslApp.Run(args);")));
        var missing = Others.Where(other =>
            Regex.IsMatch(own, $@"\b{other.Name}\b") && !Regex.IsMatch(own, $@"record {other.Name}\b")).Select(other => other.Text).ToList();
        if (missing.Exists(text => text.Contains("Network<Backend>", StringComparison.Ordinal)) && !own.Contains("record Backend", StringComparison.Ordinal))
        {
            missing = [.. missing.Append(Others[0].Text).Distinct()];
        }

        return "using PodDsl;\n" + own + "\n" + string.Join('\n', missing) + "\n";
    }

    [GeneratedRegex(@"^```(?<language>[a-z]*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"`(?<text>[^`]+)`")]
    private static partial Regex SpanPattern();
}
