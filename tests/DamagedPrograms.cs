using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.TestSupport;

/// <summary>
/// The examples of the documentation, and so every attribute, with random damage to tokens and whole declarations. <c>POD_MUTATIONS</c>, or
/// else <c>TestExtent</c>, sets how many a test takes; <c>POD_SEED</c> sets which.
/// </summary>
internal static partial class DamagedPrograms
{
    private static readonly string[] Heads =
    [
        "using PodDsl;\nnamespace Home;\n", "using PodDsl;\nnamespace Home;\n", "using PodDsl;\nnamespace Home;\n", "using PodDsl;\n",
        "namespace Home;\n", "", "namespace PodDsl;\n", "using PodDsl;\nnamespace Container;\n", "using Unit = PodDsl.Container;\nusing PodDsl;\n",
    ];

    private static readonly string[] HostileTexts =
    [
        "-", "-1", "0", "9223372036854775807", "99999999999999999999", "1.5", "null", "default", "nameof(", "typeof(int)", "true",
        "\"a\\0b\\n\"", "\"\\ud800\"", "\"\"", "\" \"", "\"@\"", "\"a@\"", "\"%\"", "\"%i\"", "\"a/b\"", "\"../..\"", "\"é\"", "\"$\"", "\";\"", "\":\"", "\",\"",
        "$\"{x}\"", "$\"{Specifier.Instance}\"", "(RestartPolicy)99", "new string[] { }", "abstract", "static", "file", "record", "partial",
        "<", ">", "@", "unsafe", "/*", "//", "\"", "params", "T", "[", "]", "(", ")", "{", "}", ",", ";", "#if", "Container", "DropIn",
    ];

    public static IReadOnlyList<string> Examples { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Example().Matches(File.ReadAllText(path)))
            .Select((match, index) => match.Groups[1].Value is var code && code.Contains("record", StringComparison.Ordinal)
                ? code
                : $"{code}\npublic partial record Example{index} : Container;"),
    ];

    private static readonly string[] Texts =
        [.. Examples.SelectMany(code => SyntaxFactory.ParseTokens(code)).Select(token => token.Text).Distinct(StringComparer.Ordinal), .. HostileTexts];

    public static int Count(int full, int part) => Environment.GetEnvironmentVariable("POD_MUTATIONS") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : TestExtent.Of(full, part);

    public static int Seed() => Environment.GetEnvironmentVariable("POD_SEED") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : Environment.TickCount;

    public static string Next(Random random)
    {
        var code = Pick(Examples, random);
        for (var more = random.Next(3); more > 0; more--)
        {
            code += "\n" + Pick(Examples, random);
        }

        for (var times = random.Next(3); times > 0; times--)
        {
            code = DamageDeclarations(code, random);
        }

        return Pick(Heads, random) + DamageTokens(code, random);
    }

    /// <summary>One example with a single damage, or none. About half of them still compile.</summary>
    public static string NextLightly(Random random)
    {
        var code = Pick(Examples, random);
        code = random.Next(3) switch
        {
            0 => code,
            1 => DamageDeclarations(code, random),
            _ => DamageTokens(code, random),
        };
        return Heads[0] + code;
    }

    private static string DamageDeclarations(string code, Random random)
    {
        var records = Record().Matches(code);
        if (records.Count == 0)
        {
            return code;
        }

        var (name, other) = (Pick(records, random).Groups[1], Pick(records, random).Groups[1].Value);
        return random.Next(6) switch
        {
            // The same names twice.
            0 => code + "\n" + code,
            1 => code.Remove(name.Index, name.Length).Insert(name.Index, other),
            // It derives from itself, or from a type that derives from it.
            2 => Base().Replace(code, $": {other}"),
            3 => code.Insert(name.Index + name.Length, "<T>"),
            4 => $"public partial record Outer<T> : Container\n{{\n{code}\n}}",
            _ => $"public static partial class {other}\n{{\n{code}\n}}",
        };
    }

    private static string DamageTokens(string code, Random random)
    {
        var tokens = SyntaxFactory.ParseTokens(code).Select(token => token.ToFullString()).ToList();
        for (var times = random.Next(4); times > 0; times--)
        {
            var index = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveRange(index, Math.Min(tokens.Count - index, random.Next(1, 6)));
                    tokens.Add("");
                    break;
                case 1:
                    tokens[index] = Pick(Texts, random) + " ";
                    break;
                case 2:
                    tokens.Insert(index, Pick(Texts, random) + " ");
                    break;
                case 3:
                    tokens.Insert(index, tokens[index]);
                    break;
                default:
                    var other = random.Next(tokens.Count);
                    (tokens[index], tokens[other]) = (tokens[other], tokens[index]);
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private static T Pick<T>(IReadOnlyList<T> list, Random random) => list[random.Next(list.Count)];

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"record (\w+)")]
    private static partial Regex Record();

    [GeneratedRegex(@": [A-Z]\w*\b")]
    private static partial Regex Base();
}
