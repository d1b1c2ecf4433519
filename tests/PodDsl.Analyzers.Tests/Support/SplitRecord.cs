using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Parsing;
using PodDsl.Core.Readers;
using PodDsl.TestKit;

namespace PodDsl.Analyzers.Tests.Support;

/// <summary>Records of which some attributes are left out, with drop-ins that say what those said.</summary>
/// <param name="Code">The records without the attributes.</param>
/// <param name="Written">Their files.</param>
/// <param name="DropIns">The drop-ins, as <c>web.container.d/10-split.conf</c>.</param>
internal sealed record SplitRecord(string Code, IReadOnlyList<QuadletSource> Written, IReadOnlyList<(string Path, string Text)> DropIns)
{
    /// <summary>A random split, or null if these attributes cannot be left out of these records.</summary>
    public static SplitRecord? Of(string code, Random random)
    {
        var root = CSharpSyntaxTree.ParseText(code, TestCompilation.ParseOptions).GetRoot();

        // The numbers of blocks are handed out, and retired, by the records of a project; in a comment of a file they are only a note.
        var attributes = root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Parent?.Parent is RecordDeclarationSyntax && attribute.Name.ToString() is not ("IdBlock" or "RetiredIdBlock")).ToList();
        if (attributes.Count == 0)
        {
            return null;
        }

        var chosen = attributes.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToHashSet();
        var lists = attributes.Select(attribute => (AttributeListSyntax)attribute.Parent!).Distinct().ToList();
        var reduced = root.RemoveNodes(
            lists.Where(list => list.Attributes.All(chosen.Contains)).Concat<SyntaxNode>(chosen.Where(attribute => !((AttributeListSyntax)attribute.Parent!).Attributes.All(chosen.Contains))),
            SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
        var (whole, written) = (Export(code), Export(reduced));
        if (written.Count == 0 || !whole.Select(file => file.FileName).SequenceEqual(written.Select(file => file.FileName), StringComparer.Ordinal))
        {
            return null;
        }

        var dropIns = whole.Zip(written, (file, rest) => (Path: FolderOf(file.FileName, whole, random) + "/10-split.conf", Text: Rest(file, rest, random))).Where(dropIn => dropIn.Text.Length > 0).ToList();
        return dropIns.Count == 0 ? null : new SplitRecord(reduced, written, dropIns);
    }

    /// <summary>The Quadlet files of records, or nothing if a record of them makes none.</summary>
    public static IReadOnlyList<QuadletSource> Export(string code)
    {
        var run = GeneratorRun.WithoutSteps(Analysis.Compile(("/src/Units.cs", code)));
        return run.Problems(TestContext.Current.CancellationToken).Any(found => found.Severity == DiagnosticSeverity.Error)
            ? []
            : [.. run.Units.Where(unit => unit.Key.StartsWith("quadlet/", StringComparison.Ordinal) && !unit.Key.Contains(".d/", StringComparison.Ordinal)).Select(unit => new QuadletSource("/written/" + unit.Key["quadlet/".Length..], unit.Value))];
    }

    /// <summary>A folder of drop-ins that is for this unit and no other one.</summary>
    private static string FolderOf(string fileName, IReadOnlyList<QuadletSource> files, Random random)
    {
        var folders = QuadletReader.DropInFolders(fileName)
            .Where(folder => files.Count(file => QuadletReader.DropInFolders(file.FileName).Contains(folder)) == 1).ToList();
        return folders[random.Next(folders.Count)];
    }

    /// <summary>What one file says and the other does not; in part as lists that start anew.</summary>
    private static string Rest(QuadletSource whole, QuadletSource part, Random random)
    {
        var (of, left) = (Entries(whole), Entries(part).ToList());
        var text = new StringBuilder();
        foreach (var comment in Declarations(whole).Except(Declarations(part), StringComparer.Ordinal))
        {
            text.Append(comment).Append('\n');
        }

        foreach (var section in of.GroupBy(entry => entry.Section))
        {
            var lines = new StringBuilder();
            foreach (var key in section.GroupBy(entry => entry.Key, StringComparer.Ordinal))
            {
                var kept = left.Where(entry => entry.Section == section.Key && entry.Key == key.Key).ToList();
                var missing = key.Where(entry => !kept.Contains(entry)).ToList();
                var starts = kept.Exists(entry => !key.Contains(entry)) || (missing.Count > 0 && random.Next(3) == 0);
                lines.AppendJoin("", (starts ? key.Prepend(key.First() with { Value = "" }) : missing).Select(entry => $"{entry.Key}={entry.Value}\n"));
            }

            foreach (var gone in left.Where(entry => entry.Section == section.Key).Select(entry => entry.Key).Distinct().Where(key => section.All(entry => entry.Key != key)))
            {
                lines.Append(gone).Append("=\n");
            }

            text.Append(lines.Length > 0 ? $"[{section.Key}]\n" : "").Append(lines);
        }

        return text.ToString();
    }

    private static List<(string Section, string Key, string Value)> Entries(QuadletSource source) =>
    [
        .. UnitFileReader.Read(source.Path, source.Text, UnitDialect.Quadlet).Sections.SelectMany(section => section.Entries.Select(entry => (section.Name, entry.Key, entry.Value))),
    ];

    private static IEnumerable<string> Declarations(QuadletSource source) =>
        source.Text.Split('\n').Where(line => line.StartsWith("# poddsl:", StringComparison.Ordinal) && !line.Contains("disable", StringComparison.Ordinal));
}
