using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.TestSupport;

/// <summary>The blocks of C# on the pages of the manual, as programs. A block may name what blocks before it declare.</summary>
internal static partial class PageCode
{
    /// <summary>The reference is made of the documentation of the attributes, whose examples other tests compile.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        [.. Readmes.Pages.Where(page => page != "docs/reference.md" && Readmes.Blocks(page, "csharp").Count > 0)];

    public static IEnumerable<string> Programs(string page)
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in Readmes.Blocks(page, "csharp").Select(block => WithRecords(Readmes.Code(block.Text).Replace("using PodDsl;\n", "", StringComparison.Ordinal))))
        {
            var own = Declarations(text);
            yield return Complete(text, own.Keys, before);
            foreach (var (name, declaration) in own)
            {
                before[name] = declaration;
            }
        }
    }

    /// <summary>The units that a page shows below the record that makes them: blocks that begin with the name of the file.</summary>
    public static IEnumerable<(string Program, string File, string Text)> Units(string page)
    {
        var programs = Programs(page).GetEnumerator();
        foreach (var block in Readmes.Blocks(page))
        {
            if (block.Language == "csharp")
            {
                programs.MoveNext();
            }
            else if (block.Language == "ini" && programs.Current is { } program && FileName().Match(block.Text) is { Success: true } name)
            {
                yield return (program, name.Groups["name"].Value, block.Text[(name.Length + 1)..]);
            }
        }
    }

    /// <summary>True if it declares hosts and no unit.</summary>
    public static bool HasHostsOnly(string program) => Declarations(program).Values.All(declaration => declaration.Contains(": Host;", StringComparison.Ordinal));

    /// <summary>Attributes alone, of which each paragraph is an example, are those of a container.</summary>
    private static string WithRecords(string text) => text.Contains("record", StringComparison.Ordinal)
        ? text
        : string.Concat(text.Split("\n\n").Select((attributes, index) => FormattableString.Invariant($"{attributes}\n[Image(\"docker.io/library/nginx:1.29\")]\npublic partial record Example{index} : Container;\n")));

    /// <summary>The block with the declarations that it names and does not have.</summary>
    private static string Complete(string text, IEnumerable<string> own, Dictionary<string, string> before)
    {
        var parts = new List<string> { text };
        var known = own.ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < parts.Count; index++)
        {
            foreach (Match word in Regex.Matches(parts[index], @"\w+"))
            {
                if (before.TryGetValue(word.Value, out var declaration) && known.Add(word.Value))
                {
                    parts.Add(declaration);
                }
            }
        }

        return "using PodDsl;\n" + string.Join('\n', parts);
    }

    private static Dictionary<string, string> Declarations(string text) => CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Members
        .OfType<BaseTypeDeclarationSyntax>()
        .ToDictionary(declaration => declaration.Identifier.ValueText, declaration => declaration.ToFullString(), StringComparer.Ordinal);

    [GeneratedRegex("^# (?<name>[a-z-]+\\.[a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex FileName();
}
